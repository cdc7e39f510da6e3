"""Asking colleagues, in every service model, about nobody: peer workers ask clinicians how something would be said, and the
other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, ConsultedTeam, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, is_peer, may_find_people
from peernotes.policy.taking_back import NotedFacts, is_mine, may_take_back_noted, still_stands

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class ConsultationFacts:
    """``asked_by_me``: nobody answers themselves."""

    sent_to: ConsultedTeam
    asked_by_me: bool = False
    answered: bool = False
    answered_by_me: bool = False
    taken_back: bool = False


def may_consult(facts: Facts) -> Decision:
    """Ask, and read what was asked: whoever works with people there."""
    return may_find_people(facts)


def may_answer_consultation(facts: Facts, asked: ConsultationFacts) -> Decision:
    return first_denial(
        lambda: may_consult(facts),
        lambda: _of_another(asked),
        lambda: _is_asked(facts, asked),
        lambda: _waits(asked),
        lambda: still_stands(taken_back=asked.taken_back),
    )


def may_take_back_question(facts: Facts, asked: ConsultationFacts) -> Decision:
    """By who asked, until somebody has answered."""
    noted = NotedFacts(asked.asked_by_me, asked.taken_back)
    return first_denial(lambda: may_take_back_noted(lambda: may_consult(facts), noted), lambda: _waits(asked))


def may_correct_answer(facts: Facts, asked: ConsultationFacts) -> Decision:
    """By who gave it."""
    return first_denial(lambda: may_consult(facts), lambda: is_mine(mine=asked.answered_by_me))


def _waits(asked: ConsultationFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.CONSULTATION) if asked.answered else allow(Rule.CONSULTATION)


def _of_another(asked: ConsultationFacts) -> Decision:
    return deny(Code.SELF_APPROVAL, Rule.CONSULTATION) if asked.asked_by_me else allow(Rule.CONSULTATION)


def _is_asked(facts: Facts, asked: ConsultationFacts) -> Decision:
    they = is_clinician(facts) if asked.sent_to == ConsultedTeam.CLINICIANS else is_peer(facts)
    return allow(Rule.ROLE) if they else deny(Code.WRONG_ROLE, Rule.ROLE)
