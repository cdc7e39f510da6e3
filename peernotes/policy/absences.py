"""When a peer worker is away: said by themselves or by an administrator, and nobody asks why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def is_peer_worker(actor: ActorFacts) -> Decision:
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_say_away(actor: ActorFacts, worker: ActorFacts, *, own: bool) -> Decision:
    return first_denial(
        lambda: allow(Rule.ROLE) if own else may_administer(actor),
        lambda: is_peer_worker(worker),
    )
