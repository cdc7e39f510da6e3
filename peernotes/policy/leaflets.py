"""Leaflets of a service: written by its administrators, read by whom each is for, and by whoever works there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, LeafletFor, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts

FOR_CONSUMERS = frozenset({LeafletFor.CONSUMERS, LeafletFor.ALL})
FOR_CARERS = frozenset({LeafletFor.CARERS, LeafletFor.ALL})


def may_see_leaflets(actor: ActorFacts) -> Decision:
    """All of them, and what each was before: whoever works in the service, to hand one on too."""
    return allow(Rule.ROLE) if actor.roles else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def given_to(actor: ActorFacts) -> frozenset[LeafletFor]:
    """Of the present versions."""
    return FOR_CARERS if actor.is_carer else FOR_CONSUMERS
