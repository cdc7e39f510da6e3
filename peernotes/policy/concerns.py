"""The duty-of-care route: always on, separate from notes, never unlocking one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peernotes.enums import Code, ConcernStatus, Rule
from peernotes.policy.catalogue.tell_consumer_first import TellConsumerFirst
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, or_in_emergency, works_with

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


# Nobody stays in the dark for longer: each time, and in all as long as clinicians decide it.
LONGEST_HOLD = timedelta(days=30)
LONGEST_IN_ALL = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class ConcernFacts:
    """``told``: somebody has told the person. ``hold_until``: the last day on which it is kept from them; ``today``: where
    the service is. ``held_since``: the day of the first hold; ``held_by_me``: the last one is the actor's. ``from_carer``:
    it came from somebody close to the person."""

    status: ConcernStatus
    raised_by_me: bool = False
    told: bool = False
    hold_until: date | None = None
    today: date = date.min
    held_since: date | None = None
    held_by_me: bool = False
    from_carer: bool = False


def may_raise(facts: Facts) -> Decision:
    """No policy and no consent is asked: there is no service model in which safety is off."""
    known = or_in_emergency(works_with(facts), facts)
    return first_denial(lambda: known, lambda: allow(Rule.SAFETY_CONCERN_ROUTE))


def may_read(facts: Facts, concern: ConcernFacts) -> Decision:
    """Every clinician of the service, the one who raised it, and the consumer once a clinician has seen it and they know.
    A clinician related to the consumer is passed over; another one gets it (docs/life-cycle.md, case 6)."""
    actor = facts.actor
    if actor.is_consumer:
        seen = concern.status != ConcernStatus.OPEN and knows(concern)
        return allow(Rule.OWN_RECORD) if seen else deny(Code.NOT_SHARED, Rule.CONCERN)
    if actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    if is_clinician(facts) or follows_concern(facts, concern):
        return allow(Rule.ROLE)
    return deny(Code.NOT_SHARED, Rule.ROLE)


def follows_concern(facts: Facts, concern: ConcernFacts) -> bool:
    """Whoever raised it, while they have a role. What came from a carer leads nobody to a person with whom they do not work."""
    raised = concern.raised_by_me and bool(facts.actor.roles)
    return raised and (not concern.from_carer or bool(works_with(facts)))


def knows(concern: ConcernFacts) -> bool:
    """They were told, or the last hold is over: then it appears by itself."""
    return concern.told or (concern.hold_until is not None and concern.hold_until < concern.today)


def latest(concern: ConcernFacts) -> date:
    """The last day until which a clinician may keep it from the person."""
    return min(concern.today + LONGEST_HOLD, (concern.held_since or concern.today) + LONGEST_IN_ALL)


def used_up(concern: ConcernFacts) -> bool:
    """Clinicians have kept it from the person for as long as they may."""
    end = concern.held_since and concern.held_since + LONGEST_IN_ALL
    return end is not None and concern.hold_until is not None and concern.hold_until >= end


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


def may_take_on(facts: Facts, concern: ConcernFacts, *, reason: str = "") -> Decision:
    """Somebody who does not know of it is kept in the dark for a reason only."""
    return first_denial(
        lambda: may_acknowledge(facts, concern),
        lambda: (
            allow(Rule.CONCERN)
            if knows(concern) or concern.status != ConcernStatus.OPEN or reason.strip()
            else deny(Code.WITNESS_NEEDED, Rule.CONCERN)
        ),
    )


def may_hold(facts: Facts, concern: ConcernFacts) -> Decision:
    """Keep it from the person for longer: another clinician each time, and in the end a privacy officer (may_answer_alert)."""
    return first_denial(
        lambda: may_tell(facts, concern),
        lambda: deny(Code.ALREADY_DONE, Rule.TELL_CONSUMER_FIRST) if knows(concern) else allow(Rule.CONCERN),
        lambda: deny(Code.HELD_BY_YOU, Rule.CONCERN) if concern.held_by_me else allow(Rule.CONCERN),
        lambda: deny(Code.PRIVACY_OFFICER_DECIDES, Rule.CONCERN) if used_up(concern) else allow(Rule.CONCERN),
    )


def told_first(facts: Facts, *, told: bool, reason: str) -> Decision:
    """``tell_consumer_first`` = expected: either the consumer was told, or the form says why not."""
    expected = facts.policy is None or facts.policy.tell_consumer_first == TellConsumerFirst.EXPECTED
    if told or reason.strip() or not expected:
        return allow(Rule.TELL_CONSUMER_FIRST)
    return deny(Code.WITNESS_NEEDED, Rule.TELL_CONSUMER_FIRST)
