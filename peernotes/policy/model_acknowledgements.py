"""That whoever works with people has read a version of the model, and what they say of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts

# From the start of a version; for whoever comes later, from then.
TIME_TO_ACKNOWLEDGE = timedelta(days=14)


def may_acknowledge_model(actor: ActorFacts) -> Decision:
    """For oneself."""
    return allow(Rule.MODEL_ACKNOWLEDGED) if actor.roles & CARE_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_see_acknowledgements(actor: ActorFacts) -> Decision:
    """Administrators, of the others: who has not."""
    return allow(Rule.ROLE) if Role.SERVICE_ADMIN in actor.roles else may_acknowledge_model(actor)
