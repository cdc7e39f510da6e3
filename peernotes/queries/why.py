"""Why somebody may or may not: the same facts and the same rules, asked again for any moment, changing nothing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, rows
from peernotes.enums import Code, EntryKind, Method, NoteKind, Rule, SubjectKind, Verb
from peernotes.errors import Missing
from peernotes.policy import (
    carer_talks,
    concerns,
    consent,
    emergency_access,
    meeting_items,
    notes,
    people,
    risk,
    services,
    team_meetings,
)
from peernotes.policy.decision import Decision, deny
from peernotes.policy.facts import Actor, Subject
from peernotes.policy.wording.advice import may_be_advised
from peernotes.queries import members
from peernotes.queries.people._people_sql import as_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Facts
    from peernotes.queries.members import Member

# In place of somebody's id: the person it is about.
THEMSELF = "themself"
SEVERAL = 6
# By id or identifier first, which nobody shares; a name may be that of several. ``plain``: the text, for ILIKE, which has
# an index for identifiers.
NAMED = """
SELECT id, chosen_name AS name, local_identifier AS identifier, user_id,
       (id = %(key)s::uuid OR local_identifier ILIKE %(plain)s::text) IS TRUE AS sure
FROM peernotes_name
WHERE service_id = %(service)s::uuid
  AND (id = %(key)s::uuid OR local_identifier ILIKE %(plain)s::text OR lower(chosen_name) = lower(%(text)s::text))
ORDER BY sure DESC, chosen_name, local_identifier LIMIT %(limit)s"""
# An administrator may not read the note, and asks of whom it is.
OF_NOTE = """
SELECT c.id, c.chosen_name AS name, c.local_identifier AS identifier, c.user_id, n.note_id
FROM peernotes_note_facts(%(note)s, NULL, NULL) n JOIN peernotes_name c ON c.id = n.consumer_id
WHERE c.service_id = %(service)s"""


@dataclass(frozen=True, slots=True)
class WhyQuestion:
    """``about``: whether the rule is about a person, a note, a member of staff or the service itself. A rule about a
    member of staff gets their facts too."""

    about: str
    rule: Callable[..., Decision]


@dataclass(frozen=True, slots=True)
class WhyAbout:
    """What the question is about: one person, or one note of a person."""

    subject: Subject
    name: str
    identifier: str
    user_id: UUID | None
    note_id: UUID | None = None

    @classmethod
    def of(cls, *, id: UUID, kind: SubjectKind = SubjectKind.CONSUMER, **named: Any) -> WhyAbout:
        return cls(Subject(kind, id), **named)


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """``worker``: the facts about the member of staff whom it is about."""

    decision: Decision
    gathered: Gathered
    worker: Facts | None = None


def _starts_note(facts: Facts) -> Decision:
    """Any kind will do; which kinds are in use is a switch of its own."""
    allowed = [decision for kind in NoteKind if (decision := notes.may_start_note(facts, kind))]
    return allowed[0] if allowed else notes.may_start_note(facts, NoteKind.CONTACT)


def _records_choice(facts: Facts) -> Decision:
    return consent.may_record(facts, Method.OWN_LOGIN if facts.actor.is_consumer else Method.VERBAL_WITNESSED)


def _administers(facts: Facts) -> Decision:
    return services.may_administer(facts.actor)


def _reads_events(facts: Facts) -> Decision:
    return services.may_read_events(facts.actor)


def _assigns(facts: Facts, worker: Facts) -> Decision:
    return services.may_assign(facts.actor, worker)


def _writes_about_risk(facts: Facts) -> Decision:
    return risk.may_write(facts, EntryKind.RISK)


def _adds_to_risk(facts: Facts) -> Decision:
    return risk.may_contribute(facts, risk.WrittenFacts(EntryKind.RISK))


def _sees_model(facts: Facts) -> Decision:
    return services.may_see_model(facts.actor)


QUESTIONS: dict[Verb, WhyQuestion] = {
    Verb.SEE_PERSON: WhyQuestion("person", people.may_open_person),
    Verb.READ_RECORD: WhyQuestion("person", people.may_read_record),
    Verb.READ_ABOUT_ME: WhyQuestion("person", people.may_read_about_me),
    Verb.READ_CONTACTS: WhyQuestion("person", people.may_read_contacts),
    Verb.OPEN_IN_EMERGENCY: WhyQuestion("person", emergency_access.may_open_in_emergency),
    Verb.START_NOTE: WhyQuestion("person", _starts_note),
    Verb.LOG_CONTACT: WhyQuestion("person", services.may_log_contact),
    Verb.TALK_WITH_CARER: WhyQuestion("person", carer_talks.may_tell_carers),
    Verb.READ_MEETING_ITEM: WhyQuestion("person", meeting_items.may_read_meeting_item),
    Verb.SEE_MEETINGS: WhyQuestion("service", team_meetings.may_meet),
    Verb.RAISE_CONCERN: WhyQuestion("person", concerns.may_raise),
    Verb.WRITE_ENTRY: WhyQuestion("person", _writes_about_risk),
    Verb.SUGGEST_WORDS: WhyQuestion("person", may_be_advised),
    Verb.CONTRIBUTE: WhyQuestion("person", _adds_to_risk),
    Verb.GIVE_CONSENT: WhyQuestion("person", _records_choice),
    Verb.CHOOSE_NOT_TO_READ: WhyQuestion("person", people.may_choose_not_to_read),
    Verb.READ_NOTE: WhyQuestion("note", notes.may_read_note),
    Verb.READ_TO_SIGN: WhyQuestion("note", notes.may_cosign),
    Verb.READ_HISTORY: WhyQuestion("note", notes.may_read_history),
    Verb.EDIT_NOTE: WhyQuestion("note", notes.may_edit_note),
    Verb.HAND_OVER: WhyQuestion("note", notes.may_hand_over),
    Verb.DECIDE_SECTIONS: WhyQuestion("note", notes.may_decide_sections),
    Verb.RECORD_VERBAL: WhyQuestion("note", notes.may_record_verbal),
    Verb.FINALISE: WhyQuestion("note", notes.may_finalise),
    Verb.HAND_ON: WhyQuestion("note", notes.may_hand_on),
    Verb.MARK_HARD_MOMENT: WhyQuestion("note", notes.may_mark_hard_moment),
    Verb.CLOSE_UNAGREED: WhyQuestion("note", notes.may_close_unagreed),
    Verb.DISCARD: WhyQuestion("note", notes.may_discard),
    Verb.AMEND: WhyQuestion("note", notes.may_amend),
    Verb.ADD_STATEMENT: WhyQuestion("note", notes.may_add_statement),
    Verb.STOP_SHARING: WhyQuestion("note", notes.may_stop_sharing),
    Verb.STRIKE: WhyQuestion("note", notes.may_strike),
    Verb.ASSIGN: WhyQuestion("staff", _assigns),
    Verb.SEE_MODEL: WhyQuestion("service", _sees_model),
    Verb.PROPOSE_POLICY: WhyQuestion("service", _administers),
    Verb.READ_EVENTS: WhyQuestion("service", _reads_events),
}


def subjects(service_id: UUID, words: str, about: str) -> list[WhyAbout]:
    """The people of this service, or the one note, that the words mean. Never anything of another service."""
    if about == "staff":
        return [_member(member) for member in members.named(service_id, words)]
    key = _uuid(words)
    if about == "note":
        return rows.read(WhyAbout.of, OF_NOTE, {"service": service_id, "note": key}) if key else []
    asked = {"service": service_id, "key": key, "text": words, "plain": as_typed(words), "limit": SEVERAL}
    found = [(row.pop("sure"), WhyAbout.of(**row)) for row in rows.named(NAMED, asked)]
    return [one for sure, one in found if sure] or [one for _sure, one in found]


def _member(found: Member) -> WhyAbout:
    return WhyAbout(Subject(SubjectKind.STAFF, found.id), found.name, found.username, found.id)


def _uuid(text: str) -> UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def answer(
    *, user_id: UUID | None, verb: Verb, service_id: UUID, about: WhyAbout | None, at: datetime | None
) -> WhyAnswer:
    """What the product says to this person, then."""
    actor, rule = Actor(user_id=user_id), QUESTIONS[verb].rule
    if about is None:
        gathered = access.gather(actor, service=service_id, at=at)
    elif about.subject.kind == SubjectKind.STAFF:
        return _about_staff(rule, actor, service_id, about.subject.id, at)
    elif about.note_id is None:
        gathered = access.gather(actor, consumer=about.subject.id, at=at)
    else:
        return _about_note(rule, actor, about, at)
    return WhyAnswer(rule(gathered.facts), gathered)


def _about_staff(
    rule: Callable[..., Decision], actor: Actor, service_id: UUID, worker_id: UUID, at: datetime | None
) -> WhyAnswer:
    gathered = access.gather(actor, service=service_id, at=at)
    worker = access.gather(Actor(user_id=worker_id), service=service_id, at=at).facts
    return WhyAnswer(rule(gathered.facts, worker), gathered, worker)


def _about_note(rule: Callable[..., Decision], actor: Actor, about: WhyAbout, at: datetime | None) -> WhyAnswer:
    """A note that did not exist yet is NOT_FOUND, as it was."""
    try:
        gathered = access.gather(actor, note=about.note_id, at=at)
    except Missing:
        return WhyAnswer(deny(Code.NOT_FOUND, Rule.OBJECT), access.gather(actor, consumer=about.subject.id, at=at))
    return WhyAnswer(rule(gathered.facts), gathered)
