"""Who supervises whom: arranged by an administrator, and the two who are in it meet. Nothing of it is about a consumer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule, SupervisionKind
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer
from peernotes.policy.supervision_due import kinds

if TYPE_CHECKING:
    from collections.abc import Collection

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts

SUPERVISES = {SupervisionKind.PEER: Role.PEER_SUPERVISOR, SupervisionKind.CLINICIAN: Role.CLINICIAN}


@dataclass(frozen=True, slots=True)
class TieFacts:
    """``same``: the two are one person. ``tied``: they supervise them already."""

    kind: SupervisionKind
    same: bool = False
    tied: bool = False


def may_supervise(actor: ActorFacts, asked: Collection[SupervisionKind] = tuple(SupervisionKind)) -> Decision:
    """In general, in one of some ways; whom, says the tie."""
    roles = {SUPERVISES[kind] for kind in asked}
    return allow(Rule.ROLE) if roles & actor.roles else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_be_supervised(actor: ActorFacts) -> Decision:
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_arrange_supervision(
    actor: ActorFacts, worker: ActorFacts, supervisor: ActorFacts, tie: TieFacts, policy: Switches | None
) -> Decision:
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.OWN_ROLE, Rule.SUPERVISION) if tie.same else allow(Rule.SUPERVISION),
        lambda: _offered(may_be_supervised(worker)),
        lambda: _offered(may_supervise(supervisor, {tie.kind})),
        lambda: _asked_for(tie.kind, policy),
        lambda: _open(done=tie.tied),
    )


def may_end_supervision(actor: ActorFacts, *, over: bool) -> Decision:
    return first_denial(lambda: may_administer(actor), lambda: _open(done=over))


def may_strike_session(actor: ActorFacts, kind: SupervisionKind, *, struck: bool) -> Decision:
    """A slip, by the supervisor who noted it."""
    return first_denial(lambda: may_supervise(actor, {kind}), lambda: _open(done=struck))


def _offered(by_role: Decision) -> Decision:
    return allow(Rule.SUPERVISION) if by_role else deny(Code.NOT_OFFERED, Rule.SUPERVISION)


def _asked_for(kind: SupervisionKind, policy: Switches | None) -> Decision:
    so = kind in kinds(policy)
    return allow(Rule.SUPERVISION) if so else deny(Code.NOT_OFFERED, Rule.SUPERVISOR_KIND)


def _open(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.SUPERVISION) if done else allow(Rule.SUPERVISION)
