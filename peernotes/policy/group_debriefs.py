"""After a session those who lead a group talk it over, before they close the next one. How it was for them is theirs, and of
whoever supervises one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, HowWeAre, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.groups import GroupFacts, may_lead

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


def may_debrief(facts: Facts, group: GroupFacts, *, done: bool) -> Decision:
    """Once a session."""
    return first_denial(
        lambda: may_lead(facts, group), lambda: deny(Code.ALREADY_DONE, Rule.GROUP) if done else allow(Rule.GROUP)
    )


def may_read_group_debrief(facts: Facts, group: GroupFacts, *, supervises: bool) -> Decision:
    """``supervises``: one of those who talked it over."""
    return allow(Rule.SUPERVISION) if supervises else may_lead(facts, group)


def needs_support(how_we_are: str) -> bool:
    return how_we_are == HowWeAre.NEED_SUPPORT


def debrief_is_missing(number: int, held: dict[int, bool]) -> bool:
    """``held``: each session of the group, and whether it was talked over. Asked of the one before ``number``."""
    before = [each for each in held if each < number]
    return bool(before) and not held[max(before)]
