"""What peer workers are trained in: recorded by themselves, confirmed by a supervisor or an administrator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.decision import Decision, allow, deny, first_denial

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts

CONFIRM = frozenset({Role.PEER_SUPERVISOR, Role.SERVICE_ADMIN})


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """``own``: of whoever asks."""

    own: bool
    confirmed: bool = False
    withdrawn: bool = False


def training_missing(actor: ActorFacts, policy: Switches | None) -> tuple[Training, ...]:
    """The topics that a peer worker still needs under a model, in the order of its members."""
    if policy is None or not actor.roles & PEER_ROLES:
        return ()
    return tuple(topic for topic in Training if topic in policy.training_required - actor.trained_in)


def may_record_training(actor: ActorFacts) -> Decision:
    """One's own."""
    return allow(Rule.TRAINING) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_see_trainings(actor: ActorFacts) -> Decision:
    """Of everybody in the service."""
    return allow(Rule.ROLE) if actor.roles & CONFIRM else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_confirm_training(actor: ActorFacts, training: TrainingFacts) -> Decision:
    return first_denial(
        lambda: may_see_trainings(actor),
        lambda: deny(Code.OWN_ROLE, Rule.TRAINING) if training.own else allow(Rule.TRAINING),
        lambda: _open(done=training.confirmed or training.withdrawn),
    )


def may_withdraw_training(actor: ActorFacts, training: TrainingFacts) -> Decision:
    """A slip of one's own, or what turned out not to be so."""
    return first_denial(
        lambda: may_record_training(actor) if training.own else may_see_trainings(actor),
        lambda: _open(done=training.withdrawn),
    )


def _open(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.TRAINING) if done else allow(Rule.TRAINING)
