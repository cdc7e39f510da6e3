"""The duty-of-care route: always on, separate from notes, never unlocking one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, ConcernStatus
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_clinician

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class ConcernFacts:
    status: ConcernStatus
    raised_by_me: bool = False


def may_raise(facts: Facts) -> Decision:
    """No policy and no consent is asked: there is no service model in which safety is off."""
    return in_care(facts)


def may_read(facts: Facts, concern: ConcernFacts) -> Decision:
    """Every clinician of the service, the one who raised it, and the consumer once a clinician has seen it.
    A clinician related to the consumer is passed over; another one gets it (domain.md c, edge case 6)."""
    actor = facts.actor
    if actor.is_consumer:
        seen = concern.status != ConcernStatus.OPEN
        return allow("own record") if seen else deny(Code.NOT_SHARED, "status")
    if actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, "conflict of interest")
    if is_clinician(facts) or (concern.raised_by_me and actor.roles):
        return allow("role")
    return deny(Code.NOT_SHARED, "role")


def may_acknowledge(facts: Facts, concern: ConcernFacts) -> Decision:
    return first_denial(
        lambda: may_read(facts, concern),
        lambda: allow("role") if is_clinician(facts) else deny(Code.WRONG_ROLE, "role"),
        lambda: allow("status") if concern.status != ConcernStatus.CLOSED else deny(Code.ALREADY_DONE, "status"),
    )


def told_first(facts: Facts, *, told: bool, reason: str) -> Decision:
    """``tell_consumer_first`` = expected: either the consumer was told, or the form says why not."""
    expected = facts.policy is None or facts.policy.tell_consumer_first == "expected"
    if told or reason.strip() or not expected:
        return allow("tell_consumer_first")
    return deny(Code.WITNESS_NEEDED, "tell_consumer_first")
