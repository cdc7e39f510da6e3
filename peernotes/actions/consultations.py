"""Asking colleagues, and answering them, about nobody."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts, taking_back
from peernotes.actions.seen import require_unchanged
from peernotes.enums import ConsultationKind, ConsultedTeam, Verb
from peernotes.errors import there
from peernotes.models import Consultation
from peernotes.policy import consultations as rules
from peernotes.policy.identity import marks
from peernotes.queries import consultations as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.enums import TakenBackWhy
    from peernotes.policy.facts import Actor
    from peernotes.queries.consultations import ConsultationAsked
    from peernotes.queries.keyset import Cursor, Page

OBJECT = "consultation"


class IdentityFound(Exception):
    """Something in the words names somebody whom the service helps. Nobody is told what."""


@dataclass(frozen=True, slots=True)
class ConsultationWords:
    sent_to: ConsultedTeam
    kind: ConsultationKind
    question: str


def open_list(*, by: Actor, slug: str, cursor: Cursor | None = None) -> tuple[Gathered, Page[ConsultationAsked]]:
    """No event: it is about nobody (docs/decisions/0054)."""
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_consult(gathered.facts), Verb.CONSULT)
    return gathered, queries.of_service(by, gathered.service_id, cursor)


def open_one(*, by: Actor, slug: str, consultation_id: UUID) -> tuple[Gathered, ConsultationAsked]:
    """As above."""
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_consult(gathered.facts), Verb.CONSULT)
    return gathered, there(queries.one(by, gathered.service_id, consultation_id), actor=by, verb=Verb.CONSULT)


@acts.once
def ask(*, by: Actor, service_id: UUID, words: ConsultationWords, key: UUID) -> UUID:
    """Raises IdentityFound."""
    act = acts.on_service(by, Verb.CONSULT, service_id, reason=OBJECT, key=key)
    act.require(rules.may_consult(act.facts))
    about_nobody(service_id, words.question)
    Consultation.objects.create(id=act.new_id, service_id=service_id, created_by_id=by.user_id, **asdict(words))
    return act.record(OBJECT)


@acts.once
def answer(*, by: Actor, service_id: UUID, consultation_id: UUID, text: str, key: UUID) -> UUID:
    """Once. Raises IdentityFound."""
    act = acts.on_service(by, Verb.CONSULT, service_id, reason="answer", key=key)
    asked = there(queries.one(by, service_id, consultation_id), actor=by, verb=Verb.CONSULT)
    act.require(rules.may_answer_consultation(act.facts, asked.facts))
    about_nobody(service_id, text)
    given = {"answer": text, "answered_by_id": by.user_id, "answered_at": act.facts.at}
    Consultation.objects.filter(pk=consultation_id).update(**given)
    return act.record(OBJECT, consultation_id)


def answer_of(asked: ConsultationAsked) -> dict[str, object]:
    """What the form is drawn from."""
    return {"reply": asked.answer}


@acts.once
def correct(*, by: Actor, service_id: UUID, consultation_id: UUID, text: str, seen: str, key: UUID) -> UUID:
    """By who answered; the history keeps what was answered before. Raises IdentityFound, and Stale if it was put right elsewhere
    since it was ``seen``."""
    act = acts.on_service(by, Verb.CONSULT, service_id, reason="answer put right", key=key)
    asked = there(queries.one(by, service_id, consultation_id), actor=by, verb=Verb.CONSULT)
    act.require(rules.may_correct_answer(act.facts, asked.facts))
    require_unchanged(seen, answer_of(asked))
    about_nobody(service_id, text)
    if text != asked.answer:
        Consultation.objects.filter(pk=consultation_id).update(answer=text)
    return act.record(OBJECT, consultation_id)


@acts.once
def take_back(*, by: Actor, service_id: UUID, consultation_id: UUID, why: TakenBackWhy, key: UUID) -> UUID:
    """By who asked, until it is answered."""
    act = acts.on_service(by, Verb.CONSULT, service_id, reason="taken back", key=key)
    asked = there(queries.one(by, service_id, consultation_id), actor=by, verb=Verb.CONSULT)
    act.require(rules.may_take_back_question(act.facts, asked.facts))
    taking_back.mark(act, Consultation.objects.filter(pk=consultation_id), why)
    return act.record(OBJECT, consultation_id)


def about_nobody(service_id: UUID, text: str) -> None:
    if queries.names_somebody(service_id, marks(text)):
        raise IdentityFound
