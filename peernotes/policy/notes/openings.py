"""All of a note that was entered in error: one records officer asks to read it, a second one answers, never oneself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.notes.authors import note_of
from peernotes.policy.notes.reading import keeps_errors

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class OpeningFacts:
    asked_by_me: bool
    answered: bool = False


def may_ask_to_open(facts: Facts, *, waiting: bool, others: bool) -> Decision:
    """``waiting``: somebody has asked and has no answer yet. ``others``: whether there is a second officer."""
    return first_denial(
        lambda: keeps_errors(facts),
        lambda: _once(done=waiting or note_of(facts).opened),
        lambda: allow(Rule.OPENING) if others else deny(Code.NOT_OFFERED, Rule.OPENING),
    )


def may_answer_opening(facts: Facts, opening: OpeningFacts) -> Decision:
    return first_denial(
        lambda: keeps_errors(facts),
        lambda: deny(Code.SELF_APPROVAL, Rule.OPENING) if opening.asked_by_me else allow(Rule.OPENING),
        lambda: _once(done=opening.answered),
    )


def _once(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.OPENING) if done else allow(Rule.OPENING)
