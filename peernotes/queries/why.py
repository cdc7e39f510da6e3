"""Why somebody may or may not: the same facts and the same rules, asked again for any moment, changing nothing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import access
from peernotes.enums import Code, Method, NoteKind, Rule, Verb
from peernotes.errors import Missing
from peernotes.policy import concerns, consent, notes, people, services
from peernotes.policy.decision import Decision, deny
from peernotes.policy.facts import Actor
from peernotes.queries._people_sql import as_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Facts

SEVERAL = 6
# By id or identifier first, which nobody shares; a name may be that of several. ``plain``: the text, for ILIKE, which has
# an index for identifiers.
NAMED = """
SELECT id, chosen_name, local_identifier, user_id, (id = %(key)s::uuid OR local_identifier ILIKE %(plain)s::text) IS TRUE
FROM peernotes_consumer
WHERE service_id = %(service)s::uuid
  AND (id = %(key)s::uuid OR local_identifier ILIKE %(plain)s::text OR lower(chosen_name) = lower(%(text)s::text))
ORDER BY 5 DESC, chosen_name, local_identifier LIMIT %(limit)s"""
PERSON = access.More(", c.id, c.chosen_name, c.local_identifier, c.user_id")
VERSION = access.More(", v.number, v.model")


@dataclass(frozen=True, slots=True)
class Question:
    """``about``: whether the rule is about a person, a note or the service itself."""

    about: str
    rule: Callable[[Facts], Decision]


@dataclass(frozen=True, slots=True)
class Subject:
    """What the question is about: one person, or one note of a person."""

    consumer_id: UUID
    name: str
    identifier: str
    user_id: UUID | None
    note_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    decision: Decision
    gathered: Gathered
    version: tuple[int, str] | None


def _starts_note(facts: Facts) -> Decision:
    """Any kind will do; which kinds are in use is a switch of its own."""
    allowed = [decision for kind in NoteKind if (decision := notes.may_start_note(facts, kind))]
    return allowed[0] if allowed else notes.may_start_note(facts, NoteKind.CONTACT)


def _records_choice(facts: Facts) -> Decision:
    return consent.may_record(facts, Method.OWN_LOGIN if facts.actor.is_consumer else Method.VERBAL_WITNESSED)


def _administers(facts: Facts) -> Decision:
    return services.may_administer(facts.actor)


def _sees_model(facts: Facts) -> Decision:
    return services.may_see_model(facts.actor)


QUESTIONS: dict[Verb, Question] = {
    Verb.SEE_PERSON: Question("person", people.may_see_person),
    Verb.READ_RECORD: Question("person", people.may_read_record),
    Verb.READ_ABOUT_ME: Question("person", people.may_read_about_me),
    Verb.READ_CONTACTS: Question("person", people.may_read_contacts),
    Verb.START_NOTE: Question("person", _starts_note),
    Verb.LOG_CONTACT: Question("person", services.may_log_contact),
    Verb.RAISE_CONCERN: Question("person", concerns.may_raise),
    Verb.GIVE_CONSENT: Question("person", _records_choice),
    Verb.READ_NOTE: Question("note", notes.may_read_note),
    Verb.READ_HISTORY: Question("note", notes.may_read_history),
    Verb.EDIT_NOTE: Question("note", notes.may_edit_note),
    Verb.HAND_OVER: Question("note", notes.may_hand_over),
    Verb.DECIDE_SECTIONS: Question("note", notes.may_decide_sections),
    Verb.RECORD_VERBAL: Question("note", notes.may_record_verbal),
    Verb.FINALISE: Question("note", notes.may_finalise),
    Verb.CLOSE_UNAGREED: Question("note", notes.may_close_unagreed),
    Verb.DISCARD: Question("note", notes.may_discard),
    Verb.AMEND: Question("note", notes.may_amend),
    Verb.ADD_STATEMENT: Question("note", notes.may_add_statement),
    Verb.STOP_SHARING: Question("note", notes.may_stop_sharing),
    Verb.STRIKE: Question("note", notes.may_strike),
    Verb.SEE_MODEL: Question("service", _sees_model),
    Verb.PROPOSE_POLICY: Question("service", _administers),
    Verb.READ_EVENTS: Question("service", _administers),
}


def subjects(service_id: UUID, about: str, *, note: bool) -> list[Subject]:
    """The people of this service, or the one note, that the words mean. Never anything of another service."""
    key = _uuid(about)
    if note:
        return _note(service_id, key) if key else []
    asked = {"service": service_id, "key": key, "text": about, "plain": as_typed(about), "limit": SEVERAL}
    with connection.cursor() as cursor:
        cursor.execute(NAMED, asked)
        rows = cursor.fetchall()
    sure = [row for row in rows if row[-1]]
    return [Subject(*person) for *person, _sure in sure or rows]


def _uuid(text: str) -> UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _note(service_id: UUID, note_id: UUID) -> list[Subject]:
    try:
        gathered, [(*person,)] = access.gather_with(Actor(), ("note", note_id), PERSON)
    except Missing:
        return []
    return [Subject(*person, note_id)] if gathered.service_id == service_id else []


def answer(
    *, user_id: UUID | None, verb: Verb, service_id: UUID, subject: Subject | None, at: datetime | None
) -> Answer:
    """What the product says to this person, then. A note that did not exist yet is NOT_FOUND, as it was."""
    actor, question = Actor(user_id=user_id), QUESTIONS[verb]
    if subject is None:
        return _answer(question.rule, actor, ("service", service_id), at)
    if subject.note_id is None:
        return _answer(question.rule, actor, ("consumer", subject.consumer_id), at)
    try:
        return _answer(question.rule, actor, ("note", subject.note_id), at)
    except Missing:
        return _answer(_not_there, actor, ("consumer", subject.consumer_id), at)


def _not_there(_facts: Facts) -> Decision:
    return deny(Code.NOT_FOUND, Rule.OBJECT)


def _answer(rule: Callable[[Facts], Decision], actor: Actor, about: tuple[str, UUID], at: datetime | None) -> Answer:
    gathered, [(number, model)] = access.gather_with(actor, about, VERSION, at)
    version = (number, model) if gathered.facts.policy_id else None
    return Answer(rule(gathered.facts), gathered, version)
