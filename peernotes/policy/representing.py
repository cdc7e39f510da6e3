"""What an authorised representative decides for somebody, on a device that was handed to them (docs/decisions/0048)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny
from peernotes.policy.holding import nothing_held

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


def may_represent(facts: Facts, decision: str) -> Decision:
    """Asked of everybody who decides as the consumer. What the person has decided themselves since the authority was agreed
    to stays as they said it."""
    actor = facts.actor
    if actor.represents is None:
        return allow(Rule.OWN_RECORD)
    if not facts.representatives:
        return deny(Code.REPRESENTATIVES_OFF, Rule.REPRESENTATIVES)
    held = nothing_held(held=actor.proxies_held)
    if not held:
        return held
    if decision not in actor.represents:
        return deny(Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)
    if decision in actor.decided_themselves:
        return deny(Code.DECIDED_THEMSELVES, Rule.OWN_DECISION)
    return allow(Rule.REPRESENTATIVE)
