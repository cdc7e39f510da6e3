"""How peer workers introduce themselves to people who choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_write_profile(actor: ActorFacts) -> Decision:
    """One's own. Whatever waits before they begin: what is not ready yet is shown to nobody."""
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)
