"""A consumer chooses their peer worker, meets them first, and changes: nobody else decides it, and nobody asks why. By their
own sign-in, or on a visit at what they choose for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission

from peernotes import access
from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import MeetingAnswer, SubjectKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import Assignment, ConflictOfInterest, FirstMeeting
from peernotes.policy import choosing as rules
from peernotes.policy.choosing import OfferFacts
from peernotes.policy.facts import Actor, ActorFacts, Subject
from peernotes.policy.peer_preferences import works_as_peer
from peernotes.policy.people import is_oneself, may_support_consumers
from peernotes.queries import choosing as queries
from peernotes.queries import my

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.queries.choosing import Asked, OfferedWorker
    from peernotes.queries.my import Me, Worker

OBJECT, CHOSEN = "first_meeting", "assignment"
# What can be pressed beside a peer worker.
MEET, WAIT, CHOOSE, SOMEBODY_ELSE, LATER = "meet", "wait", "choose", "somebody_else", "later"


@dataclass(frozen=True, slots=True)
class Choosing:
    """``may``: whether anybody is offered, and why not. ``mine``: the peer workers who work with me. ``closed``: to whom the
    model in force has closed everything."""

    me: Me
    may: Decision
    offers: list[OfferedWorker]
    mine: list[Worker]
    closed: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Leaving:
    me: Me
    worker: Worker
    unfinished: int


def open_choosing(*, by: Actor) -> Choosing:
    """No event: who looked at whom is nobody's business."""
    me, gathered = my.oneself(by, Verb.CHOOSE_WORKER)
    may = rules.may_look_for_peer(gathered.facts)
    mine = _mine(me)
    closed = frozenset(one.user_id for one in mine if not may_support_consumers(one.actor, gathered.facts.policy))
    return Choosing(me, may, queries.offers(me.id, me.service_id) if may else [], mine, closed)


def _mine(me: Me) -> list[Worker]:
    return [worker for worker in my.team(me.id) if works_as_peer(ActorFacts(roles=frozenset(worker.roles)))]


def open_leaving(*, by: Actor, worker_id: UUID) -> Leaving:
    me, _gathered = my.oneself(by, Verb.LEAVE_WORKER)
    found = there(_among(_mine(me), worker_id), actor=by, verb=Verb.LEAVE_WORKER)
    return Leaving(me, found, queries.unfinished(me.id, worker_id))


def _among(workers: list[Worker], worker_id: UUID) -> Worker | None:
    return next((worker for worker in workers if worker.user_id == worker_id), None)


@acts.once
def ask(*, by: Actor, worker_id: UUID, waits: bool, key: UUID) -> UUID:
    """To meet them, or to hear when there is a place. Twice is once."""
    act = _act(by, Verb.ASK_TO_MEET, key)
    act.require(rules.may_ask_to_meet(act.facts, _offer(act, worker_id)))
    known = queries.open_meetings(act.gathered.consumer_id, worker_id).first()
    if known is None:
        said = {"waits": waits, "method": method_of(by), "created_at": act.facts.at}
        made = FirstMeeting.objects.create(**act.row, worker_id=worker_id, **said)
        return act.record(OBJECT, made.pk)
    if known.waits == waits:
        return known.pk
    FirstMeeting.objects.filter(pk=known.pk).update(waits=waits, method=method_of(by))
    return act.record(OBJECT, known.pk)


@acts.once
def answer(*, by: Actor, worker_id: UUID, answer: MeetingAnswer, key: UUID) -> UUID:
    """Not this one, or not now. The worker sees that it is no longer open, and no more."""
    act = _act(by, Verb.ANSWER_MEETING, key)
    act.require(is_oneself(act.facts))
    return act.record(OBJECT, _close(act, worker_id, answer))


@acts.once
def choose(*, by: Actor, worker_id: UUID, key: UUID) -> UUID:
    """From now on they work together, as if an administrator had assigned them."""
    act = _act(by, Verb.CHOOSE_WORKER, key)
    act.require(rules.may_choose_worker(act.facts, _offer(act, worker_id)))
    _close(act, worker_id, MeetingAnswer.YES)
    Assignment.objects.create(
        user_id=worker_id,
        content_object_id=act.gathered.consumer_id,
        permission=Permission.objects.get(content_type__app_label="peernotes", codename="support_consumer"),
        service_id=act.gathered.service_id,
        created_by_id=by.user_id,
    )
    return _record(act, worker_id)


@acts.once
def leave(*, by: Actor, worker_id: UUID, key: UUID) -> UUID:
    """Somebody else. It ends this minute what was open to them."""
    act = _act(by, Verb.LEAVE_WORKER, key)
    worker = access.gather(Actor(user_id=worker_id), consumer=act.gathered.consumer_id).facts.actor
    act.require(rules.may_leave_worker(act.facts, worker))
    Assignment.objects.filter(user=worker_id, content_object=act.gathered.consumer_id).delete()
    asked = queries.open_meetings(act.gathered.consumer_id, worker_id)
    asked.update(answer=MeetingAnswer.SOMEBODY_ELSE, answered_at=act.facts.at, method=method_of(by))
    return _record(act, worker_id)


def note_meeting(*, by: Actor, meeting_id: UUID) -> UUID:
    """That the two have met, as the worker says. Whose it is not, to them it is not there."""
    act, found = _asked(by, Verb.NOTE_MEETING, meeting_id)
    if FirstMeeting.objects.filter(pk=meeting_id, met_at=None).update(met_at=act.facts.at):
        act.record(OBJECT, meeting_id)
    return found.service_id


def open_passing(*, by: Actor, service_id: UUID, meeting_id: UUID) -> Asked:
    """No event: nothing is shown but the name that their profile shows."""
    found = next((each for each in queries.asked(service_id) if each.id == meeting_id), None)
    return there(found, actor=by, verb=Verb.PASS_MEETING)


def pass_meeting(*, by: Actor, meeting_id: UUID) -> None:
    """Because they know each other outside work: from now on everything about the person is closed to the worker, and what was
    asked is over (``peernotes_pass_on``). The person reads that it is to be somebody else, and not why."""
    act, found = _asked(by, Verb.PASS_MEETING, meeting_id)
    act.record(OBJECT, found.pk)
    ConflictOfInterest.objects.create(**act.whose, user_id=by.user_id, declared_by_id=by.user_id)


def _asked(by: Actor, verb: Verb, meeting_id: UUID) -> tuple[Act, FirstMeeting]:
    found = there(FirstMeeting.objects.filter(pk=meeting_id, worker=by.user_id).first(), actor=by, verb=verb)
    act = acts.on_person(by, verb, found.consumer_id, reason=OBJECT)
    act.require(rules.may_note_meeting(act.facts.actor))
    return act, found


def _act(by: Actor, verb: Verb, key: UUID) -> Act:
    me, _gathered = my.oneself(by, verb)
    return acts.on_person(by, verb, me.id, reason=verb, key=key)


def _offer(act: Act, worker_id: UUID) -> OfferFacts:
    """Once whoever chooses the same worker at this moment has done so."""
    left = queries.hold_places(worker_id, act.gathered.service_id)
    worker = access.gather(Actor(user_id=worker_id), consumer=act.gathered.consumer_id).facts
    return OfferFacts(worker, offered=left is not None, places_left=left or 0)


def _close(act: Act, worker_id: UUID, said: MeetingAnswer) -> UUID:
    meetings = queries.open_meetings(act.gathered.consumer_id, worker_id)
    found = meetings.first()
    if found is None:
        raise Missing(actor=act.gathered.actor, verb=act.verb)
    meetings.update(answer=said, answered_at=act.facts.at, method=method_of(act.gathered.actor))
    return found.pk


def _record(act: Act, worker_id: UUID) -> UUID:
    return act.record(CHOSEN, worker_id, also=[Subject(SubjectKind.STAFF, worker_id)])
