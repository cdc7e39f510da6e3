"""One way through a verb, for every action that writes:

    act = acts.on_person(by, Verb.LOG_CONTACT, consumer_id, reason="log contact", key=key)
    act.require(rules.may_log_contact(act.facts))
    ContactLogEntry.objects.create(**act.row, minutes=30)
    return act.record("contact")

Claim the press, lock in the one order, gather, require, do, record. The order: the press, the service, the people by
id, the note. So a switch of the model waits for writes under the old one, a consent for writes that rely on the decision
before it, two saves for each other, and nobody in a circle."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4, uuid5

from django.db import connection, transaction
from django.utils.timezone import localtime

from peernotes import access, audit
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import BeforeBirth, Refused
from peernotes.models import Consumer, Pressed, User
from peernotes.policy.facts import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts

LOCK = """
WITH locked AS MATERIALIZED ({rows})
SELECT set_config('peernotes.reason', %(reason)s, true), count(*) FROM locked"""
SERVICE = "SELECT 1 FROM peernotes_service s WHERE s.id = %(about)s FOR UPDATE OF s"
PEOPLE = "SELECT peernotes_hold(%(about)s, %(alone)s)"
NOTE = """
    SELECT 1 FROM (SELECT peernotes_hold(
        ARRAY(SELECT consumer_id FROM peernotes_note WHERE id = %(about)s), %(alone)s) OFFSET 0) held
    CROSS JOIN peernotes_note n WHERE n.id = %(about)s FOR UPDATE OF n"""
# What other writes about the person rely on: these wait for all of them, and let none in.
ALONE = frozenset(
    {
        Verb.EDIT_PERSON,
        Verb.END_ENROLMENT,
        Verb.GIVE_CONSENT,
        Verb.NAME_CONFLICT,
        Verb.SAY_PREFERENCE,
        Verb.NAME_CARER,
        Verb.SAY_OF_CARER,
        Verb.SET_SAFETY_HOLD,
        Verb.RELEASE_SAFETY_HOLD,
        Verb.RECORD_SUPPORTER,
        Verb.AGREE_SUPPORTER,
        Verb.END_SUPPORTER,
        Verb.PASS_MEETING,
        Verb.ASK_TO_MEET,
        Verb.ANSWER_MEETING,
        Verb.CHOOSE_WORKER,
        Verb.LEAVE_WORKER,
        Verb.JOIN_GROUP,
        Verb.LEAVE_GROUP,
        Verb.RECORD_CHOICE,
        Verb.TAKE_DOWN_ABOUT_ME,
        Verb.WRITE_PLAN,
        Verb.WRITE_PLAN_ITEM,
        Verb.END_PLAN_ITEM,
        Verb.WRITE_AGREEMENT,
        Verb.AGREE_ON_CONTACT,
        Verb.STOP_SHARING,
        Verb.ACKNOWLEDGE_CONCERN,
        Verb.TAKE_OVER_CONCERN,
        Verb.HOLD_CONCERN,
        Verb.COUNTERSIGN_ENTRY,
        Verb.BRING_TO_MEETING,
        Verb.BRING_VIEW,
        Verb.DECIDE_IN_MEETING,
        Verb.TELL_DECIDED,
        Verb.CORRECT_MEETING_ITEM,
        Verb.WITHHOLD_ENTRY,
        Verb.SHOW_ENTRY,
        Verb.ANSWER_QUESTION,
        Verb.ANSWER_TEAM_STATEMENT,
        Verb.TAKE_BACK_TEAM_STATEMENT,
        Verb.SAY_SAME_PERSON,
        Verb.ANSWER_SAME_PERSON,
        Verb.END_SAME_PERSON,
        Verb.ANSWER_ALERT,
        Verb.OPEN_IN_EMERGENCY,
        Verb.END_EMERGENCY,
    }
)
CLAIM = """
INSERT INTO peernotes_pressed (key, user_id, verb, object_id, at) VALUES (%s, %s, %s, %s, now())
ON CONFLICT (key) DO NOTHING"""


@dataclass(slots=True)
class Act:
    """A verb under way. ``people``: the facts about each whom it is about, in the order of their ids; about a note or a
    service, its own. ``new_id``: of the row that it makes, if it makes one."""

    verb: Verb
    people: list[Gathered]
    new_id: UUID

    @property
    def gathered(self) -> Gathered:
        return self.people[0]

    @property
    def facts(self) -> Facts:
        return self.gathered.facts

    @property
    def whose(self) -> dict[str, Any]:
        return {"service_id": self.gathered.service_id, "consumer_id": self.gathered.consumer_id}

    @property
    def row(self) -> dict[str, Any]:
        """What a new row says of itself."""
        return {**self.whose, "id": self.new_id, "created_by_id": self.gathered.actor.user_id}

    def require(self, decision: Decision, *, known: bool = False) -> None:
        """``known``: that the actor may know of the object, whoever it is about."""
        if known and not decision:
            raise Refused(decision, verb=self.verb, gathered=self.gathered)
        self.gathered.require(decision, self.verb)

    def require_of_each(self, rule: Callable[[Facts], Decision], *, known: bool = False) -> None:
        for gathered in self.people:
            replace(self, people=[gathered]).require(rule(gathered.facts), known=known)

    def since_birth(self, when: date) -> None:
        """Of the one whom it is about; a moment counts by the day where the service is. Raises BeforeBirth."""
        day = localtime(when, self.gathered.service.zone).date() if isinstance(when, datetime) else when
        if Consumer.objects.filter(pk=self.gathered.consumer_id, date_of_birth__gt=day).exists():
            raise BeforeBirth

    def record(self, object_type: str = "", object_id: UUID | None = None, **more: Any) -> UUID:
        """The event, one for each person: about the new row if only its type is given, else about the note or the
        person. ``more`` as for ``audit.record``. Returns whose id it names."""
        key = object_id or (self.new_id if object_type else self.gathered.object[1])
        audit.record(self.verb, *self.people, object_type=object_type, object_id=key, **more)
        return key

    def record_staff(self, user_id: UUID, object_type: str = "user", object_id: UUID | None = None) -> UUID:
        """About one who works here."""
        about = replace(self, people=[self.gathered.on(Subject(SubjectKind.STAFF, user_id))])
        return about.record(object_type, object_id or user_id)


@contextmanager
def about_worker(user_id: UUID) -> Iterator[None]:
    """A refusal in here is about one who works here, and not about whoever acts: it says their name."""
    try:
        yield
    except Refused as refused:
        refused.context["about"] = User.objects.filter(pk=user_id).values_list("name", flat=True).first() or ""
        raise


def on_note(
    by: Actor,
    verb: Verb,
    note_id: UUID,
    *,
    reason: str,
    key: UUID | None = None,
    makes_new: bool = False,
) -> Act:
    """A note that the actor may not see is locked by nobody and decided on all the same. ``makes_new``: a second press
    shall find the new row, not the note."""
    new_id = uuid4()
    claim(by, verb, key, new_id if makes_new else note_id)
    _lock(NOTE, note_id, reason, alone=verb in ALONE)
    return Act(verb, [access.gather(by, note=note_id)], new_id)


def on_person(
    by: Actor,
    verb: Verb,
    consumer_id: UUID,
    *,
    reason: str,
    key: UUID | None = None,
    about: UUID | None = None,
) -> Act:
    """``about``: the row that a second press shall find, if it is not a new one."""
    new_id = uuid4()
    claim(by, verb, key, about or new_id)
    _lock(PEOPLE, [consumer_id], reason, alone=verb in ALONE)
    return Act(verb, [access.gather(by, consumer=consumer_id)], new_id)


def on_people(by: Actor, verb: Verb, consumer_ids: Collection[UUID], *, reason: str, key: UUID | None = None) -> Act:
    """Several people of one service, and a decision about each."""
    new_id = uuid4()
    claim(by, verb, key, new_id)
    _lock(PEOPLE, list(consumer_ids), reason, alone=verb in ALONE)
    return Act(verb, access.gather_people(by, consumer_ids), new_id)


def on_service(by: Actor, verb: Verb, service_id: UUID, *, reason: str, key: UUID | None = None) -> Act:
    """Waits for every write under the model in force, and lets none in."""
    new_id = uuid4()
    claim(by, verb, key, new_id)
    _lock(SERVICE, service_id, reason)
    return Act(verb, [access.gather(by, service=service_id)], new_id)


def _lock(rows: str, about: UUID | list[UUID], reason: str, *, alone: bool = True) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK.format(rows=rows), {"about": about, "reason": reason, "alone": alone})


class PressedBefore(Exception):
    """``result``: the row that the first press was about."""

    def __init__(self, result: UUID) -> None:
        super().__init__("pressed before")
        self.result = result


def once(verb: Callable[..., UUID]) -> Callable[..., UUID]:
    """For each verb with a key. What a person can press twice happens once, and shows the same result."""

    @wraps(verb)
    def pressed(**given: Any) -> UUID:
        try:
            # What was refused, or came upon newer words, was not done: the same press may be tried again.
            with transaction.atomic():
                return verb(**given)
        except PressedBefore as before:
            return before.result

    return pressed


def claim(by: Actor, verb: Verb, key: UUID | None, result: UUID) -> None:
    """Called by the functions above, and by a verb about nothing that is there yet. The same key in another's hand, or
    for another verb, is another press. Of two at the same moment the second waits at the INSERT until the first one's
    transaction ends, and tries for itself if that was refused."""
    if key is None:
        return
    who = by.user_id or by.visit_id
    press = uuid5(key, f"{who} {verb}")
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [press, who, verb, result])
        if not cursor.rowcount:
            raise PressedBefore(Pressed.objects.values_list("object_id", flat=True).get(pk=press))
