"""What a person asks about their record, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts, reading, reading_my
from peernotes.enums import CorrectionOutcome, Verb
from peernotes.errors import Missing
from peernotes.models import RecordQuestion
from peernotes.policy import questions as rules
from peernotes.policy.people import is_own_record
from peernotes.queries import questions as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

OBJECT = "question"


@dataclass(frozen=True, slots=True)
class QuestionPage:
    gathered: Gathered
    question: queries.Question

    @property
    def may_answer(self) -> bool:
        return bool(rules.may_answer_question(self.gathered.facts, self.question.facts))


@dataclass(frozen=True, slots=True)
class Reply:
    """``outcome``: of a wish for a correction."""

    text: str
    outcome: CorrectionOutcome | None = None


def ask_about_look(*, by: Actor, event_id: int, text: str, key: UUID) -> UUID:
    """Why somebody looked, or wanted to."""
    asked = reading_my.open_question(by=by, event_id=event_id)
    line = asked.line
    about = {"event_id": line.id, "looker_id": line.actor_id, "about": line.actor or "", "verb": line.verb}
    return _ask(by=by, consumer_id=asked.me.id, about={**about, "about_at": line.at, "text": text}, key=key)


def ask_for_correction(*, by: Actor, entry_id: UUID, text: str, key: UUID) -> UUID:
    page = reading_my.open_entry(by=by, entry_id=entry_id)
    about = {"entry_id": entry_id, "about": page.entry.author, "about_at": page.entry.written_at}
    return _ask(by=by, consumer_id=page.person.id, about={**about, "text": text}, key=key)


@acts.once
def _ask(*, by: Actor, consumer_id: UUID, about: dict[str, Any], key: UUID) -> UUID:
    act = acts.on_person(by, Verb.ASK_QUESTION, consumer_id, reason="question", key=key)
    act.require(is_own_record(act.facts))
    RecordQuestion.objects.create(**act.whose, id=act.new_id, **about)
    return act.record(OBJECT)


def open_list(*, by: Actor, cursor: Cursor | None = None, answered: bool = False) -> Page[queries.Question]:
    """By name and moment; what was asked stands on the question's own page."""
    services = reading.services_to_search(by, rules.may_find_questions)
    found = queries.to_answer(by, cursor, answered=answered)
    reading.record_seen(Verb.SEE_PERSON, services, found.rows)
    return found


def open_question(*, by: Actor, question_id: UUID) -> QuestionPage:
    question = _known(by, Verb.READ_QUESTION, question_id)
    gathered = access.gather(by, consumer=question.consumer_id)
    gathered.require(rules.may_read_question(gathered.facts, question.facts), Verb.READ_QUESTION)
    audit.record(Verb.READ_QUESTION, gathered, object_type=OBJECT, object_id=question_id)
    return QuestionPage(gathered, question)


@acts.once
def answer(*, by: Actor, question_id: UUID, said: Reply, key: UUID) -> UUID:
    """Once, with a reason that the person reads under the name of who gave it."""
    verb = Verb.ANSWER_QUESTION
    whose = _known(by, verb, question_id).consumer_id
    act = acts.on_person(by, verb, whose, reason="answer", key=key, about=question_id)
    question = _known(by, verb, question_id)
    act.require(rules.may_answer_question(act.facts, question.facts), known=True)
    RecordQuestion.objects.filter(pk=question_id).update(
        answer=said.text, outcome=said.outcome or "", answered_by_id=by.user_id, answered_at=act.facts.at
    )
    return act.record(OBJECT, question_id)


def _known(by: Actor, verb: Verb, question_id: UUID) -> queries.Question:
    question = queries.one(by, question_id)
    if question is None:
        raise Missing(actor=by, verb=verb)
    return question
