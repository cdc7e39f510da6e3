"""A peer worker's own wellbeing plan: theirs, and part by part of who supervises them, if they open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


def may_keep_wellbeing(facts: Facts) -> Decision:
    """One's own. To everybody else there is no such page."""
    return allow(Rule.ROLE) if facts.actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)
