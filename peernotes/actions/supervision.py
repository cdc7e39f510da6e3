"""Who supervises whom, arranged by administrators; and when the two met, as the supervisor notes it for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts, debriefs, reading
from peernotes.enums import PEER_ROLES, Role, SubjectKind, SupervisionForm, SupervisionKind, Verb
from peernotes.errors import there
from peernotes.models import SupervisionSession, SupervisionTie
from peernotes.policy import supervision as rules
from peernotes.policy.facts import Actor, Subject
from peernotes.queries import concerns, contacts, group_debriefs, model_acknowledgements, wellbeing
from peernotes.queries import supervision as queries
from peernotes.queries.notes import cosigning

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.models import OutsideContact
    from peernotes.queries.concerns import ConcernState
    from peernotes.queries.group_debriefs import TalkedOver
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.model_acknowledgements import ModelSaid
    from peernotes.queries.notes.cosigning import NoteToSign, ToTalkAbout
    from peernotes.queries.supervision import SessionLine, Tie
    from peernotes.queries.wellbeing import OpenedPart

TIE, SESSION = "supervision_tie", "supervision_session"


class NamesSomebody(Exception):
    """The words name somebody with whom the worker works. They stay with whoever typed them."""


@dataclass(frozen=True, slots=True)
class MySupervision:
    """``services``: where they are a peer worker. ``debriefs``: in which of them they would like to talk something over."""

    services: list[Gathered]
    debriefs: set[UUID]
    ties: list[Tie]
    to_talk_about: list[ToTalkAbout]
    sessions: Page[SessionLine]


@dataclass(frozen=True, slots=True)
class SupervisionHome:
    """The workers of a supervisor. ``concerns``: how it stands with what they raised. ``of_model``: what they said of the
    model where it asks for a talk. ``matches_at``: where they offer people a peer worker."""

    ties: list[Tie]
    to_sign: list[NoteToSign]
    concerns: list[ConcernState]
    of_model: list[ModelSaid]
    matches_at: list[str]


@dataclass(frozen=True, slots=True)
class TiePage:
    """``outside``: contacts of the worker that were lately outside what they had agreed with somebody. ``opened``:
    what they opened of their wellbeing plan. ``after_groups``: how group sessions were for them."""

    gathered: Gathered
    tie: Tie
    sessions: Page[SessionLine]
    outside: list[OutsideContact]
    opened: list[OpenedPart]
    after_groups: list[TalkedOver]


def open_supervised(*, by: Actor) -> SupervisionHome:
    services = reading.services_to_search(by, lambda facts: rules.may_supervise(facts.actor))
    ties, of_model = queries.by_supervisor(by), model_acknowledgements.said_to(by)
    reading.record_seen(Verb.SEE_SUPERVISION, services, [*ties, *of_model])
    return SupervisionHome(
        ties,
        cosigning.waiting(by),
        concerns.of_team([tie.worker_id for tie in ties]),
        of_model,
        matches_at=[one.service.slug for one in services if Role.PEER_SUPERVISOR in one.facts.actor.roles],
    )


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MySupervision:
    services = reading.services_to_search(by, lambda facts: rules.may_be_supervised(facts.actor))
    found = MySupervision(
        services,
        queries.wants_debrief(by.user_id),
        queries.of_worker(by.user_id),
        cosigning.to_talk_about(by),
        queries.my_sessions(by, cursor),
    )
    reading.record_seen(Verb.SEE_SUPERVISION, services, found.sessions.rows)
    return found


def open_tie(*, by: Actor, tie_id: UUID, cursor: Cursor | None = None) -> TiePage:
    """That of other people is not there."""
    tie = there(queries.one(by, tie_id), actor=by, verb=Verb.SEE_SUPERVISION)
    gathered = access.gather(by, service=tie.service_id)
    gathered.require(rules.may_supervise(gathered.facts.actor, {tie.kind}), Verb.SEE_SUPERVISION)
    found = queries.sessions(tie_id, cursor)
    about = gathered.on(Subject(SubjectKind.STAFF, tie.worker_id))
    audit.record(Verb.SEE_SUPERVISION, about, object_type=TIE, object_id=tie_id, seen=[row.id for row in found.rows])
    outside = contacts.outside_of(tie.worker_id, tie.service_id)
    after = group_debriefs.of_worker(tie.worker_id, tie.service_id)
    return TiePage(gathered, tie, found, outside, wellbeing.opened(tie_id), after)


@acts.once
def log(*, by: Actor, tie_id: UUID, said: dict[str, Any], key: UUID) -> UUID:
    """``said``: day, minutes, how, about what, and what was agreed for next time. Raises NamesSomebody."""
    tie = there(queries.one(by, tie_id), actor=by, verb=Verb.LOG_SUPERVISION)
    act = acts.on_service(by, Verb.LOG_SUPERVISION, tie.service_id, reason=Verb.LOG_SUPERVISION, key=key)
    act.require(rules.may_supervise(act.facts.actor, {tie.kind}))
    if queries.names_somebody(tie_id, said["agreed_next"]):
        raise NamesSomebody
    about = {"service_id": tie.service_id, "tie_id": tie_id, "created_by_id": by.user_id}
    SupervisionSession.objects.create(id=act.new_id, **about, **said)
    if said["form"] == SupervisionForm.DEBRIEF:
        debriefs.answer(tie.service_id, tie.worker_id)
    return act.record_staff(tie.worker_id, SESSION, act.new_id)


def strike(*, by: Actor, tie_id: UUID, session_id: UUID) -> UUID:
    """A slip. It stays to be seen that there was one."""
    tie = there(queries.one(by, tie_id), actor=by, verb=Verb.STRIKE_SUPERVISION)
    act = acts.on_service(by, Verb.STRIKE_SUPERVISION, tie.service_id, reason=Verb.STRIKE_SUPERVISION)
    found = there(queries.session(tie_id, session_id), actor=by, verb=Verb.STRIKE_SUPERVISION)
    act.require(rules.may_strike_session(act.facts.actor, tie.kind, struck=found.struck_at is not None))
    SupervisionSession.objects.filter(pk=session_id).update(struck_at=act.facts.at)
    return act.record_staff(tie.worker_id, SESSION, session_id)


@acts.once
def arrange(
    *, by: Actor, service_id: UUID, worker_id: UUID, supervisor_id: UUID, kind: SupervisionKind, key: UUID
) -> UUID:
    """From now on."""
    act = acts.on_service(by, Verb.ARRANGE_SUPERVISION, service_id, reason=Verb.ARRANGE_SUPERVISION, key=key)
    pair = {"worker_id": worker_id, "supervisor_id": supervisor_id}
    two = [access.gather(Actor(user_id=user), service=service_id).facts.actor for user in pair.values()]
    tied = queries.is_tied(service_id, worker_id, supervisor_id, act.facts.at)
    tie = rules.TieFacts(kind, same=worker_id == supervisor_id, tied=tied)
    act.require(rules.may_arrange_supervision(act.facts.actor, *two, tie, act.facts.policy))
    given = {"service_id": service_id, "kind": kind, "starts_at": act.facts.at, "created_by_id": by.user_id}
    SupervisionTie.objects.create(id=act.new_id, **pair, **given)
    return act.record_staff(worker_id, TIE, act.new_id)


def end(*, by: Actor, service_id: UUID, tie_id: UUID) -> UUID:
    """Whom it was about."""
    act = acts.on_service(by, Verb.ARRANGE_SUPERVISION, service_id, reason=Verb.ARRANGE_SUPERVISION)
    known = SupervisionTie.objects.filter(service=service_id, pk=tie_id).first()
    found = there(known, actor=by, verb=Verb.ARRANGE_SUPERVISION)
    over = found.ends_at is not None and found.ends_at <= act.facts.at
    act.require(rules.may_end_supervision(act.facts.actor, over=over))
    SupervisionTie.objects.filter(pk=tie_id).update(ends_at=act.facts.at)
    act.record_staff(found.worker_id, TIE, tie_id)
    return found.worker_id


def end_without_role(act: Act, user_id: UUID, left: set[Role]) -> None:
    """Of one who supervises nobody in this way, or is no peer worker, here any more, within what ends that."""
    open_now = SupervisionTie.objects.filter(service=act.gathered.service_id).exclude(ends_at__lte=act.facts.at)
    over = [kind for kind, role in rules.SUPERVISES.items() if role not in left]
    open_now.filter(supervisor=user_id, kind__in=over).update(ends_at=act.facts.at)
    if not left & PEER_ROLES:
        open_now.filter(worker=user_id).update(ends_at=act.facts.at)
