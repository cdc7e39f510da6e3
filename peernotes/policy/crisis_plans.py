"""A Crisis and Support Plan in a person's own words. Who may read About Me may read its parts but those that are only the
person's, as with goals (docs/decisions/0024). If its person ticked that, any clinician on duty may too, whether they work
with the person or not; they see no more, and no gate stops them, because it is about safety."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, is_oneself, is_own_record, may_read_about_me, shut_to_colleagues

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class OnDuty:
    """``open_on_duty``: as its person ticked. ``on_shift``: the reader is on duty at this moment."""

    open_on_duty: bool
    on_shift: bool


def may_write_plan(facts: Facts) -> Decision:
    """Its person."""
    return is_oneself(facts)


def may_read_plan(facts: Facts, duty: OnDuty) -> Decision:
    usual = may_read_about_me(facts)
    return allow(Rule.DUTY) if not usual and opens_on_duty(facts, duty) else usual


def opens_on_duty(facts: Facts, duty: OnDuty) -> bool:
    """No relative, and of a colleague only who is assigned."""
    closed = facts.actor.conflict or shut_to_colleagues(facts)
    return duty.open_on_duty and duty.on_shift and is_clinician(facts) and not closed


def may_read_plan_part(facts: Facts, duty: OnDuty, *, only_me: bool) -> Decision:
    own = is_own_record(facts)
    return own if own else first_denial(lambda: may_read_plan(facts, duty), lambda: _in_view(only_me))


def _in_view(only_me: bool) -> Decision:
    return deny(Code.NOT_SHARED, Rule.AUDIENCE) if only_me else allow(Rule.AUDIENCE)
