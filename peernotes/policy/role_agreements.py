"""What a peer worker and whoever supervises them agree about the role: by both, each by their own act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, RoleDuty, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.supervision import may_be_supervised, may_supervise

if TYPE_CHECKING:
    from collections.abc import Collection

    from peernotes.enums import SupervisionKind
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts


def chose_not_to_write(actor: ActorFacts, policy: Switches | None) -> bool:
    """In force only under a model that lets them."""
    return bool(actor.roles & PEER_ROLES) and may_leave_notes_out(policy) and not actor.writes_notes


def may_leave_notes_out(policy: Switches | None) -> bool:
    return policy is not None and policy.peer_may_choose_not_to_write


def may_agree_on_role(actor: ActorFacts, kind: SupervisionKind | None) -> Decision:
    """See it, and propose another. ``kind``: in which way they supervise whose role it is; empty: it is their own."""
    return may_be_supervised(actor) if kind is None else may_supervise(actor, {kind})


def may_propose_role(
    actor: ActorFacts, kind: SupervisionKind | None, duties: Collection[str], policy: Switches | None
) -> Decision:
    return first_denial(lambda: may_agree_on_role(actor, kind), lambda: _names_notes(duties, policy))


def may_say_yes_to_role(
    actor: ActorFacts, kind: SupervisionKind | None, duties: Collection[str], policy: Switches | None, *, done: bool
) -> Decision:
    """``done``: their yes is there, or another agreement was proposed since."""
    return first_denial(
        lambda: may_propose_role(actor, kind, duties, policy),
        lambda: deny(Code.ALREADY_DONE, Rule.ROLE_AGREEMENT) if done else allow(Rule.ROLE_AGREEMENT),
    )


def _names_notes(duties: Collection[str], policy: Switches | None) -> Decision:
    if RoleDuty.NOTES in duties or may_leave_notes_out(policy):
        return allow(Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)
    return deny(Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)
