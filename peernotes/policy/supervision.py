"""Who supervises whom: arranged by an administrator, and the two who are in it meet. Nothing of it is about a consumer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_supervise(actor: ActorFacts) -> Decision:
    """In general; whom, says the tie."""
    return allow(Rule.ROLE) if Role.PEER_SUPERVISOR in actor.roles else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_be_supervised(actor: ActorFacts) -> Decision:
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_arrange_supervision(
    actor: ActorFacts, worker: ActorFacts, supervisor: ActorFacts, *, same: bool, tied: bool
) -> Decision:
    """``same``: the two are one person. ``tied``: they supervise them already."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.OWN_ROLE, Rule.SUPERVISION) if same else allow(Rule.SUPERVISION),
        lambda: _offered(may_be_supervised(worker)),
        lambda: _offered(may_supervise(supervisor)),
        lambda: _open(done=tied),
    )


def may_end_supervision(actor: ActorFacts, *, over: bool) -> Decision:
    return first_denial(lambda: may_administer(actor), lambda: _open(done=over))


def _offered(by_role: Decision) -> Decision:
    return allow(Rule.SUPERVISION) if by_role else deny(Code.NOT_OFFERED, Rule.SUPERVISION)


def _open(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.SUPERVISION) if done else allow(Rule.SUPERVISION)
