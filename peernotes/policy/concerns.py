"""The duty-of-care route: always on, separate from notes, never unlocking one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, ConcernStatus, Rule
from peernotes.policy.catalogue.tell_consumer_first import TellConsumerFirst
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
    return first_denial(lambda: in_care(facts), lambda: allow(Rule.SAFETY_CONCERN_ROUTE))


def may_read(facts: Facts, concern: ConcernFacts) -> Decision:
    """Every clinician of the service, the one who raised it, and the consumer once a clinician has seen it.
    A clinician related to the consumer is passed over; another one gets it (docs/life-cycle.md, case 6)."""
    actor = facts.actor
    if actor.is_consumer:
        seen = concern.status != ConcernStatus.OPEN
        return allow(Rule.OWN_RECORD) if seen else deny(Code.NOT_SHARED, Rule.CONCERN)
    if actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    if is_clinician(facts) or (concern.raised_by_me and actor.roles):
        return allow(Rule.ROLE)
    return deny(Code.NOT_SHARED, Rule.ROLE)


def may_acknowledge(facts: Facts, concern: ConcernFacts) -> Decision:
    return first_denial(
        lambda: may_read(facts, concern),
        lambda: allow(Rule.ROLE) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: (
            allow(Rule.CONCERN) if concern.status != ConcernStatus.CLOSED else deny(Code.ALREADY_DONE, Rule.CONCERN)
        ),
    )


def told_first(facts: Facts, *, told: bool, reason: str) -> Decision:
    """``tell_consumer_first`` = expected: either the consumer was told, or the form says why not."""
    expected = facts.policy is None or facts.policy.tell_consumer_first == TellConsumerFirst.EXPECTED
    if told or reason.strip() or not expected:
        return allow(Rule.TELL_CONSUMER_FIRST)
    return deny(Code.WITNESS_NEEDED, Rule.TELL_CONSUMER_FIRST)
