"""When supervision is late: a clock for each kind that the model asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import SUPERVISED_ROLES, SupervisionKind
from peernotes.policy.catalogue.supervisor_kind import SupervisorKind

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts

KINDS: dict[str, tuple[SupervisionKind, ...]] = {
    SupervisorKind.PEER: (SupervisionKind.PEER,),
    SupervisorKind.CLINICIAN: (SupervisionKind.CLINICIAN,),
    SupervisorKind.BOTH: tuple(SupervisionKind),
}
# After one interval it is late, and said; after so many what begins waits.
WAITS_AFTER = 2


def kinds(policy: Switches | None) -> tuple[SupervisionKind, ...]:
    """Who supervises under a model; before there is one, either."""
    return KINDS[policy.supervisor_kind] if policy else tuple(SupervisionKind)


def supervision_late(actor: ActorFacts, policy: Switches | None, intervals: int = 1) -> tuple[SupervisionKind, ...]:
    """The kinds of supervision that a peer worker has gone without for more than so many intervals."""
    if policy is None or not policy.supervision_interval_days or not actor.roles & SUPERVISED_ROLES:
        return ()
    most = intervals * policy.supervision_interval_days
    return tuple(kind for kind in kinds(policy) if actor.days_without(kind) > most)


def supervision_overdue(actor: ActorFacts, policy: Switches | None) -> tuple[SupervisionKind, ...]:
    return supervision_late(actor, policy, WAITS_AFTER)
