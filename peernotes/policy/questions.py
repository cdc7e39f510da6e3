"""What a person asks about their record, and who answers: whoever keeps the records, and of a wish for a correction a
clinician too, who could make it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, is_own_record, keeps_clinical_record, may_edit_details

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """``about_entry``: a wish for a correction, else about a look. ``about_me``: it was this actor who looked."""

    about_entry: bool
    about_me: bool = False
    answered: bool = False


def may_find_questions(facts: Facts) -> Decision:
    """Look through what waits; each is opened by ``may_read_question``."""
    keeper = may_edit_details(facts)
    return allow(Rule.ROLE) if is_clinician(facts) else keeper


def may_read_question(facts: Facts, question: QuestionFacts) -> Decision:
    own = is_own_record(facts)
    return own if own else may_answer_for(facts, question)


def may_answer_for(facts: Facts, question: QuestionFacts) -> Decision:
    """Nobody for their own look."""
    if question.about_me:
        return deny(Code.SELF_APPROVAL, Rule.QUESTION)
    keeper = may_edit_details(facts)
    return keeper if keeper or not question.about_entry else keeps_clinical_record(facts)


def may_answer_question(facts: Facts, question: QuestionFacts) -> Decision:
    """Once."""
    return first_denial(lambda: may_answer_for(facts, question), lambda: _is_open(question))


def _is_open(question: QuestionFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.QUESTION) if question.answered else allow(Rule.QUESTION)
