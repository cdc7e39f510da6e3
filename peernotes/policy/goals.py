"""Goals in a person's own words. Who may read About Me may read them (docs/decisions/0024): both are the person's own
voice, and both open and close by the same choice. One goal can be kept from everybody besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_own_record, may_read_about_me

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """``only_me``: its person took it away from view."""

    only_me: bool


def may_read_goal(facts: Facts, goal: GoalFacts) -> Decision:
    own = is_own_record(facts)
    return own if own else first_denial(lambda: may_read_about_me(facts), lambda: _in_view(goal))


def _in_view(goal: GoalFacts) -> Decision:
    return deny(Code.NOT_SHARED, Rule.AUDIENCE) if goal.only_me else allow(Rule.AUDIENCE)
