"""The duty-of-care route: always on, separate from notes, never unlocking one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peernotes.enums import Code, ConcernStatus, Rule
from peernotes.policy.catalogue.tell_consumer_first import TellConsumerFirst
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, works_with

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


# Nobody stays in the dark for longer, counted from when a clinician took it on.
LONGEST_HOLD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ConcernFacts:
    """``told``: somebody has told the person. ``tell_by``: the day by which they are to be told; ``today``: where the
    service is."""

    status: ConcernStatus
    raised_by_me: bool = False
    told: bool = False
    tell_by: date | None = None
    today: date = date.min


def may_raise(facts: Facts) -> Decision:
    """No policy and no consent is asked: there is no service model in which safety is off."""
    return first_denial(lambda: works_with(facts), lambda: allow(Rule.SAFETY_CONCERN_ROUTE))


def may_read(facts: Facts, concern: ConcernFacts) -> Decision:
    """Every clinician of the service, the one who raised it, and the consumer once a clinician has seen it and they know.
    A clinician related to the consumer is passed over; another one gets it (docs/life-cycle.md, case 6)."""
    actor = facts.actor
    if actor.is_consumer:
        seen = concern.status != ConcernStatus.OPEN and knows(concern)
        return allow(Rule.OWN_RECORD) if seen else deny(Code.NOT_SHARED, Rule.CONCERN)
    if actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    if is_clinician(facts) or (concern.raised_by_me and actor.roles):
        return allow(Rule.ROLE)
    return deny(Code.NOT_SHARED, Rule.ROLE)


def knows(concern: ConcernFacts) -> bool:
    """They were told, or the day is over by which they should have been: then it appears by itself."""
    return concern.told or (concern.tell_by is not None and concern.tell_by < concern.today)


def tell_by(*, told: bool, wanted: date | None, today: date) -> date | None:
    latest = today + LONGEST_HOLD
    return None if told else min(wanted or latest, latest)


def may_tell(facts: Facts, concern: ConcernFacts) -> Decision:
    """Say that the person was told; also of a closed one."""
    return first_denial(
        lambda: may_read(facts, concern),
        lambda: allow(Rule.ROLE) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
    )


def may_acknowledge(facts: Facts, concern: ConcernFacts) -> Decision:
    return first_denial(
        lambda: may_tell(facts, concern),
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
