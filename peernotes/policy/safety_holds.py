"""Safety holds: whatever anybody says meanwhile, a carer is told nothing or nobody decides for the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, is_own_record, works_in_care

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class SafetyHoldFacts:
    """``asked``: a clinician asked to release it; ``asked_by_me``: this one."""

    asked: bool = False
    asked_by_me: bool = False
    released: bool = False


def may_see_holds(facts: Facts) -> Decision:
    own = is_own_record(facts)
    return own if own else works_in_care(facts)


def may_set_hold(facts: Facts) -> Decision:
    """The person, or a clinician who works with them."""
    own = is_own_record(facts)
    return own if own else first_denial(lambda: works_in_care(facts), lambda: _clinician(facts))


def _clinician(facts: Facts) -> Decision:
    return allow(Rule.SAFETY_HOLD) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_ask_release(facts: Facts, hold: SafetyHoldFacts) -> Decision:
    """A clinician who talked with the person alone."""
    return first_denial(
        lambda: works_in_care(facts),
        lambda: _clinician(facts),
        lambda: deny(Code.ALREADY_DONE, Rule.SAFETY_HOLD) if hold.asked or hold.released else allow(Rule.SAFETY_HOLD),
    )


def may_release(facts: Facts, hold: SafetyHoldFacts) -> Decision:
    """Somebody else who works with them."""
    return first_denial(
        lambda: works_in_care(facts),
        lambda: (
            deny(Code.ALREADY_DONE, Rule.SAFETY_HOLD) if hold.released or not hold.asked else allow(Rule.SAFETY_HOLD)
        ),
        lambda: deny(Code.SELF_APPROVAL, Rule.SAFETY_HOLD) if hold.asked_by_me else allow(Rule.SAFETY_HOLD),
    )
