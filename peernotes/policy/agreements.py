"""What a peer worker and a consumer agree about contact: when, how and where. Each is one of the two, and nobody else reads
it. What was agreed is never a reason to refuse contact: what lies outside is asked about once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from peernotes.enums import ContactMode, Outside
from peernotes.policy.decision import Decision, first_denial
from peernotes.policy.notes.authors import has_peer_role
from peernotes.policy.people import is_enrolled, is_oneself, works_in_care

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """On one weekday (Monday is 0), by the service's clock."""

    weekday: int
    since: time
    until: time


def in_order(hours: Iterable[Hours]) -> bool:
    """Each begins before it ends, and none begins before the one before it is over."""
    found = sorted(hours)
    after = zip(found, found[1:], strict=False)
    apart = all(one.weekday != other.weekday or one.until <= other.since for one, other in after)
    return apart and all(one.since < one.until for one in found)


@dataclass(frozen=True, slots=True)
class Agreed:
    """``channels``: values of Channel; one that is a way to meet too has the same value."""

    hours: tuple[Hours, ...]
    channels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Met:
    """``at``: when it began, by the service's clock. ``elsewhere``: at a place that they had not agreed on."""

    at: datetime
    mode: ContactMode
    elsewhere: bool = False


# How many in OUTSIDE_DAYS a supervisor is told of.
OUTSIDE_OFTEN, OUTSIDE_DAYS = 3, 30


def outside(agreed: Agreed, met: Met) -> tuple[Outside, ...]:
    """In what a contact was other than agreed. A group is not a contact of these two."""
    if met.mode == ContactMode.GROUP:
        return ()
    now = met.at.time()
    in_hours = any(one.weekday == met.at.weekday() and one.since <= now < one.until for one in agreed.hours)
    found = {
        Outside.HOURS: not in_hours,
        Outside.CHANNEL: met.mode.value not in agreed.channels,
        Outside.PLACE: met.elsewhere and met.mode == ContactMode.IN_PERSON,
    }
    return tuple(what for what, so in found.items() if so)


def may_agree(facts: Facts) -> Decision:
    """As one of the two: read it, and say yes to it."""
    own = is_oneself(facts)
    return own if own else first_denial(lambda: works_in_care(facts), lambda: has_peer_role(facts))


def may_write_agreement(facts: Facts) -> Decision:
    own = is_oneself(facts)
    return own if own else first_denial(lambda: may_agree(facts), lambda: is_enrolled(facts))
