"""Raising a safety concern about somebody in a group. It is never gated, and no model and no consent is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts
    from peernotes.policy.groups import GroupFacts


def may_raise_in_group(facts: Facts, group: GroupFacts) -> Decision:
    """About a member, by whoever leads the group."""
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    leads = group.leads and bool(facts.actor.roles & CARE_ROLES)
    return allow(Rule.SAFETY_CONCERN_ROUTE) if leads else deny(Code.NOT_A_FACILITATOR, Rule.GROUP)
