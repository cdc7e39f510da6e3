"""What peer workers do beside their time with people, and tags of contacts and notes: both are there to be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_log_activity(actor: ActorFacts) -> Decision:
    """Of one's own."""
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_tag_talk(*, carer_hears: bool) -> Decision:
    """A talk with family, where the model lets somebody talk with carers: ``carer_hears`` something of this person now."""
    return allow(Rule.CONSENT) if carer_hears else deny(Code.CARER_NOT_CONSENTED, Rule.CONSENT)
