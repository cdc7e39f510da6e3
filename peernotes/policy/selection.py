"""How a service selects peer workers: criteria that two administrators publish, and that one looked at them with somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_see_selection(actor: ActorFacts) -> Decision:
    """The criteria: whoever works in the service. Steps: one's own, and all of them for administrators."""
    return allow(Rule.ROLE) if actor.roles else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_record_selection(actor: ActorFacts, worker: ActorFacts, *, own: bool, published: bool) -> Decision:
    """``published``: there are criteria in force."""
    known = published and bool(worker.roles & PEER_ROLES)
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.OWN_ROLE, Rule.SELECTION) if own else allow(Rule.SELECTION),
        lambda: allow(Rule.SELECTION) if known else deny(Code.NOT_OFFERED, Rule.SELECTION),
    )
