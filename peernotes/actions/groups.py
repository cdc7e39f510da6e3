"""Programmes and groups, as administrators arrange them and as whoever leads one sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts, group_sessions, reading
from peernotes.enums import RUN_FORMS, Code, GroupAudience, LeadsAs, Rule, Verb
from peernotes.errors import Stale, there
from peernotes.models import Facilitator, GroupRun, Programme
from peernotes.policy import groups as rules
from peernotes.policy.decision import deny
from peernotes.policy.facts import Actor
from peernotes.policy.groups import GroupFacts
from peernotes.policy.programme_templates import TEMPLATES
from peernotes.policy.services import may_administer
from peernotes.queries import groups as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered, ServiceFacts
    from peernotes.policy.decision import Decision
    from peernotes.queries.group_sessions import SessionRecord
    from peernotes.queries.groups import CountedGroup, Group, GroupMember
    from peernotes.queries.keyset import Cursor, Page

OBJECT, PROGRAMME = "group", "programme"
COPIED = TEMPLATES["sun"].__slots__


@dataclass(frozen=True, slots=True)
class Led:
    services: list[ServiceFacts]
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """``members``: none for whoever does not lead it. ``plans``: whether the reader changes when and where it meets."""

    gathered: Gathered
    group: CountedGroup
    leads: bool
    members: list[GroupMember]
    sessions: Page[SessionRecord]
    plans: Decision


def open_group(*, by: Actor, run_id: UUID, verb: Verb = Verb.SEE_GROUPS, cursor: Cursor | None = None) -> GroupPage:
    """Who is in it reads whoever leads it, and each of them sees that they did, and nobody else (docs/decisions/0052)."""
    group = there(queries.counted(run_id), actor=by, verb=verb)
    gathered = access.gather(by, service=group.service_id)
    gathered.require(rules.may_see_groups(gathered.facts.actor), verb)
    leads = group.leads(by.user_id)
    members = []
    if leads:
        gathered.require(rules.may_lead(gathered.facts, group_sessions.leads(gathered, group)), Verb.SEE_GROUP)
        members = queries.members(run_id)
    inside = [each.subject for each in members]
    audit.record_and_apart(Verb.SEE_GROUPS, Verb.SEE_GROUP, gathered, inside, OBJECT, run_id)
    plans = rules.may_change_group(gathered.facts, group_sessions.leads(gathered, group))
    sessions = group_sessions.of_group(gathered, group, cursor)
    return GroupPage(gathered, group, leads, members, sessions, plans)


def open_led(*, by: Actor) -> Led:
    """Those that somebody leads; of each of them, that they did read it, says the group's own page."""
    services = reading.services_to_search(by, lambda facts: rules.may_see_groups(facts.actor))
    found = queries.led(by)
    reading.record_seen(Verb.SEE_GROUPS, services, found)
    return Led([one.service for one in services], found)


@acts.once
def write_programme(
    *, by: Actor, service_id: UUID, said: dict[str, Any], before: Programme | None = None, key: UUID
) -> UUID:
    """The first version of one, or the next of ``before``. Groups that began keep theirs. Raises Stale if ``before`` is
    not the last one."""
    act = acts.on_service(by, Verb.WRITE_PROGRAMME, service_id, reason=Verb.WRITE_PROGRAMME, key=key)
    act.require(may_administer(act.facts.actor))
    last = queries.last_number(before.line) if before else 0
    if before and before.number != last:
        raise Stale(last)
    about = {"id": act.new_id, "service_id": service_id, "created_by_id": by.user_id}
    Programme.objects.create(**about, line=before.line if before else act.new_id, number=last + 1, **said)
    return act.record(PROGRAMME)


def still_used(programme: Programme) -> Decision:
    newest = programme.number == queries.last_number(programme.line)
    return rules.still_used(withdrawn=programme.withdrawn, newest=newest)


def withdraw_programme(*, by: Actor, programme: Programme) -> UUID:
    """From use, by a version that says so; pressed twice, by one. Groups that began keep theirs."""
    act = acts.on_service(by, Verb.WRITE_PROGRAMME, programme.service_id, reason="withdrawn")
    act.require(may_administer(act.facts.actor))
    last = queries.newest(programme.line)
    if last.withdrawn:
        return last.pk
    same = {name: getattr(last, name) for name in COPIED}
    about = {"id": act.new_id, "service_id": last.service_id, "created_by_id": by.user_id, "line": last.line}
    Programme.objects.create(**about, **same, number=last.number + 1, withdrawn=True)
    return act.record(PROGRAMME)


@acts.once
def begin(*, by: Actor, programme: Programme, said: dict[str, Any], key: UUID) -> UUID:
    act = acts.on_service(by, Verb.RUN_GROUP, programme.service_id, reason=Verb.RUN_GROUP, key=key)
    act.require(may_administer(act.facts.actor))
    if programme.form not in RUN_FORMS:
        act.require(deny(Code.NOT_OFFERED, Rule.GROUP))
    act.require(still_used(programme))
    about = {"service_id": programme.service_id, "created_by_id": by.user_id, "programme": programme}
    GroupRun.objects.create(id=act.new_id, **about, **said)
    return act.record(OBJECT)


@acts.once
def name_leader(*, by: Actor, run_id: UUID, user_id: UUID, leads_as: LeadsAs, key: UUID) -> UUID:
    group = there(queries.one(run_id), actor=by, verb=Verb.NAME_LEADER)
    act = acts.on_service(by, Verb.NAME_LEADER, group.service_id, reason=Verb.NAME_LEADER, key=key)
    worker = access.gather(Actor(user_id=user_id), service=group.service_id).facts
    audience = GroupAudience(group.audience)
    facts = GroupFacts(over=group.ended_at is not None, leads=group.leads(user_id), audience=audience)
    act.require(rules.may_name_leader(act.facts.actor, worker, leads_as, facts))
    about = {"service_id": group.service_id, "run_id": run_id, "created_by_id": by.user_id}
    Facilitator.objects.create(id=act.new_id, **about, user_id=user_id, leads_as=leads_as)
    return act.record_staff(user_id, OBJECT, run_id)


def end_leader(*, by: Actor, run_id: UUID, leader_id: UUID) -> None:
    """From now on they see nobody in it. Of a group that is over it stays who led it: they write and sign what is left."""
    group = there(queries.one(run_id), actor=by, verb=Verb.NAME_LEADER)
    act = acts.on_service(by, Verb.NAME_LEADER, group.service_id, reason=Verb.NAME_LEADER)
    act.require(rules.may_arrange_group(act.facts.actor, GroupFacts(over=group.ended_at is not None)))
    leader = next((each for each in group.named if UUID(each["id"]) == leader_id), None)
    found = there(leader, actor=by, verb=Verb.NAME_LEADER)
    Facilitator.objects.filter(pk=leader_id, ended_at=None).update(ended_at=act.facts.at)
    act.record_staff(UUID(found["user_id"]), OBJECT, run_id)


def before_end(*, by: Actor, run_id: UUID) -> Group:
    gathered, group = group_sessions.opened(by, run_id, Verb.RUN_GROUP)
    gathered.require(
        rules.may_arrange_group(gathered.facts.actor, GroupFacts(over=group.ended_at is not None)), Verb.RUN_GROUP
    )
    return group


def end(*, by: Actor, run_id: UUID) -> None:
    """Nobody joins it any more. Whoever was in it still sees it, and whoever led it too."""
    group = there(queries.one(run_id), actor=by, verb=Verb.RUN_GROUP)
    act = acts.on_service(by, Verb.RUN_GROUP, group.service_id, reason=Verb.RUN_GROUP)
    act.require(rules.may_arrange_group(act.facts.actor, GroupFacts(over=group.ended_at is not None)))
    GroupRun.objects.filter(pk=run_id, ended_at=None).update(ended_at=act.facts.at)
    act.record(OBJECT, run_id)
