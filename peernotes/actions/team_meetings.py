"""Calling a meeting of the team, and saying who was there. It is about nobody whom the service helps, so that looking at when
the team meets leaves no event; what is talked about does (``actions/meeting_items.py``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts, reading
from peernotes.actions.consultations import about_nobody
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import MeetingMember, TeamMeeting
from peernotes.policy import team_meetings as rules
from peernotes.policy.facts import Subject
from peernotes.queries import meeting_items
from peernotes.queries import team_meetings as queries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.meeting_items import ItemLine
    from peernotes.queries.team_meetings import MeetingLine, MeetingStaff

OBJECT = "team_meeting"


class NotInCareHere(Exception):
    """Somebody among the members does not work with people in this service."""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    kind: str
    starts_at: datetime
    members: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """``items``: of those whom the reader works with."""

    gathered: Gathered
    meeting: MeetingLine
    items: Page[ItemLine]


def open_list(*, by: Actor, cursor: Cursor | None = None) -> tuple[list[Gathered], Page[MeetingLine]]:
    """With the services where one takes part."""
    return reading.services_to_search(by, rules.may_meet), queries.listed(by, cursor)


def planner(*, by: Actor, slug: str) -> tuple[Gathered, list[MeetingStaff]]:
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_meet(gathered.facts), Verb.CALL_MEETING)
    return gathered, queries.staff(gathered.service_id)


def open_one(*, by: Actor, meeting_id: UUID, cursor: Cursor | None = None) -> MeetingPage:
    meeting = _known(by, Verb.SEE_MEETINGS, meeting_id)
    gathered = access.gather(by, service=meeting.service_id)
    gathered.require(rules.may_meet(gathered.facts), Verb.SEE_MEETINGS)
    items = meeting_items.of_meeting(meeting_id, cursor)
    record_of_people({gathered.service_id: gathered}, items.rows)
    return MeetingPage(gathered, meeting, items)


def record_of_people(services: dict[UUID, Gathered], items: Sequence[ItemLine]) -> None:
    """An event for each person whom they are about."""
    seen: dict[UUID, tuple[Gathered, list[UUID]]] = {}
    for item in items:
        about = services[item.service_id].on(Subject(SubjectKind.CONSUMER, item.consumer_id))
        seen.setdefault(item.consumer_id, (about, []))[1].append(item.id)
    audit.record_each(Verb.READ_MEETING_ITEM, seen.values())


def _known(by: Actor, verb: Verb, meeting_id: UUID) -> MeetingLine:
    """Who was asked to a meeting from which the model keeps them now is told so; to everybody else whom it is closed to there
    is none."""
    found = queries.one(by, meeting_id)
    asked_to = None if found else queries.asked_to(by, meeting_id)
    if asked_to:
        gathered = access.gather(by, service=asked_to)
        gathered.require(rules.may_meet(gathered.facts), verb)
    return there(found, actor=by, verb=verb)


@acts.once
def call(*, by: Actor, service_id: UUID, plan: MeetingPlan, key: UUID) -> UUID:
    """Raises NotInCareHere, and is refused where a member is one whom the model keeps out."""
    act = acts.on_service(by, Verb.CALL_MEETING, service_id, reason=OBJECT, key=key)
    act.require(rules.may_meet(act.facts))
    _require_members(act, plan.members)
    made = {"id": act.new_id, "service_id": service_id, "created_by_id": by.user_id}
    TeamMeeting.objects.create(**made, kind=plan.kind, starts_at=plan.starts_at)
    _store(service_id, act.new_id, plan.members)
    return act.record(OBJECT)


@acts.once
def change(*, by: Actor, meeting_id: UUID, version: int, plan: MeetingPlan, key: UUID) -> UUID:
    """When it is, and who is there; by who called it. What kind it is stays. Raises as above, and Stale when it was changed
    elsewhere."""
    meeting = _known(by, Verb.CALL_MEETING, meeting_id)
    act = acts.on_service(by, Verb.CALL_MEETING, meeting.service_id, reason=OBJECT, key=key)
    act.require(_may_change(act.facts, meeting))
    _require_members(act, plan.members - queries.members(meeting_id))
    new = {"starts_at": plan.starts_at, "version": version + 1}
    if not TeamMeeting.objects.filter(pk=meeting_id, version=version).update(**new):
        raise Stale(meeting.version)
    before = queries.members(meeting_id)
    MeetingMember.objects.filter(meeting=meeting_id, user__in=before - plan.members).delete()
    _store(meeting.service_id, meeting_id, plan.members - before)
    return act.record(OBJECT, meeting_id)


def changer(*, by: Actor, meeting_id: UUID) -> tuple[Gathered, MeetingLine, list[MeetingStaff], frozenset[UUID]]:
    """With who can be there, and who is asked to it: whoever was stays, also where they have left or a model keeps them out
    since."""
    meeting = _known(by, Verb.CALL_MEETING, meeting_id)
    gathered = access.gather(by, service=meeting.service_id)
    gathered.require(_may_change(gathered.facts, meeting), Verb.CALL_MEETING)
    members = queries.members(meeting_id)
    return gathered, meeting, queries.staff(meeting.service_id, members), members


def _may_change(facts: Facts, meeting: MeetingLine) -> Decision:
    return rules.may_change_meeting(facts, called_it=meeting.mine, called_off=meeting.called_off_at is not None)


def may_call_off(facts: Facts, meeting: MeetingLine) -> Decision:
    off = meeting.called_off_at is not None
    return rules.may_call_off(facts, called_it=meeting.mine, called_off=off, begun=meeting.begun)


def open_to_call_off(*, by: Actor, meeting_id: UUID) -> tuple[Gathered, MeetingLine]:
    meeting = _known(by, Verb.CALL_OFF_MEETING, meeting_id)
    gathered = access.gather(by, service=meeting.service_id)
    gathered.require(rules.may_meet(gathered.facts), Verb.CALL_OFF_MEETING)
    return gathered, meeting


@acts.once
def call_off(*, by: Actor, meeting_id: UUID, why: str, key: UUID) -> UUID:
    """Who was asked to it is told. What it would have talked about stays, and can be brought to another one. Raises
    IdentityFound."""
    meeting = _known(by, Verb.CALL_OFF_MEETING, meeting_id)
    act = acts.on_service(by, Verb.CALL_OFF_MEETING, meeting.service_id, reason=OBJECT, key=key)
    act.require(may_call_off(act.facts, there(queries.one(by, meeting_id), actor=by, verb=act.verb)))
    about_nobody(meeting.service_id, why)
    TeamMeeting.objects.filter(pk=meeting_id).update(called_off_at=act.facts.at, called_off_why=why)
    return act.record(OBJECT, meeting_id)


def _require_members(act: Act, members: frozenset[UUID]) -> None:
    here = {one.id: one.all_roles for one in queries.staff(act.gathered.service_id)}
    if members - here.keys():
        raise NotInCareHere
    for member in members:
        act.require(rules.sits_in(here[member], act.facts.policy))


def _store(service_id: UUID, meeting_id: UUID, members: frozenset[UUID]) -> None:
    rows = [MeetingMember(service_id=service_id, meeting_id=meeting_id, user_id=one) for one in sorted(members)]
    MeetingMember.objects.bulk_create(rows)


def require_of(by: Actor, verb: Verb, meeting_id: UUID, service_id: UUID) -> MeetingLine:
    """One of that service, for something that is brought to it."""
    meeting = there(queries.one(by, meeting_id), actor=by, verb=verb)
    if meeting.service_id != service_id:
        raise Missing(actor=by, verb=verb)
    return meeting
