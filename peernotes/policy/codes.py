"""The code of conduct of a service: proposed by one administrator, approved by another, acknowledged by whoever works with
people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts

# For those who work here when a code is approved; whoever comes later acknowledges it first.
TIME_TO_ACKNOWLEDGE = timedelta(days=14)


def may_see_code(actor: ActorFacts) -> Decision:
    """Whoever works in the service."""
    return allow(Rule.ROLE) if actor.roles else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_acknowledge(actor: ActorFacts) -> Decision:
    """For oneself."""
    works_with_people = actor.roles & CARE_ROLES
    return allow(Rule.CODE_OF_CONDUCT) if works_with_people else deny(Code.WRONG_ROLE, Rule.ROLE)
