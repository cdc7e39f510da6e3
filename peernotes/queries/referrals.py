"""Offers to a consumer. Row-level security leaves them to the consumer and to who made each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.policy.referrals import TIME_OF_REST, ReferralFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

OFFERS = """
SELECT r.id, r.consumer_id, r.what, r.run_id, p.title AS "group", r.place, r.wish, u.name AS by, r.created_at, r.answer, r.answered_at,
       r.started_at, r.asked_by = 'self' AS asked, r.taken_back_at, r.created_by_id IS NOT DISTINCT FROM %(user)s::uuid AS mine
FROM peernotes_referral r LEFT JOIN peernotes_user u ON u.id = r.created_by_id
LEFT JOIN peernotes_grouprun g ON g.id = r.run_id LEFT JOIN peernotes_programme p ON p.id = g.programme_id
WHERE {which} ORDER BY {order} LIMIT {limit}"""
KEY = ("r.created_at", "r.id")
BEFORE = "SELECT peernotes_offered_before(%(consumer)s, %(what)s, %(run)s, %(place)s, %(rest)s) AS before"
GROUPS = """
SELECT g.id, p.title, g.starts_on, g.place FROM peernotes_grouprun g JOIN peernotes_programme p ON p.id = g.programme_id
WHERE g.service_id = %(service)s AND g.ended_at IS NULL AND peernotes_group_is_for(p.audience, as_carer => false)
ORDER BY lower(p.title), g.id LIMIT 100"""


@dataclass(frozen=True, slots=True)
class OfferedGroup:
    """``title``: of its programme, which others may have too."""

    id: UUID
    title: str
    starts_on: date
    place: str


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """``by``: who made it. ``mine``: I did. ``group``: its title. ``asked``: the consumer asks for it."""

    id: UUID
    consumer_id: UUID
    what: str
    run_id: UUID | None
    group: str | None
    place: str
    wish: str
    by: str | None
    created_at: datetime
    answer: str
    answered_at: datetime | None
    started_at: datetime | None
    asked: bool
    taken_back_at: datetime | None
    mine: bool

    @property
    def facts(self) -> ReferralFacts:
        started, taken_back = self.started_at is not None, self.taken_back_at is not None
        return ReferralFacts(self.answer, self.mine, started, self.asked, taken_back)


def of_person(actor: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> Page[ReferralLine]:
    """The newest first."""
    order = keyset.Order(cursor)
    which = f"r.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    statement = OFFERS.format(which=which, order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(ReferralLine, statement, {"consumer": consumer_id, "user": actor.user_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.created_at, row.id))


def one(actor: Actor, offer_id: UUID) -> ReferralLine | None:
    statement = OFFERS.format(which="r.id = %(offer)s", order="r.id", limit=1)
    return next(iter(rows.read(ReferralLine, statement, {"offer": offer_id, "user": actor.user_id})), None)


def before(consumer_id: UUID, what: str, run_id: UUID | None, place: str) -> str:
    """Whether the same waits for an answer already, is asked for by the consumer, or rests after a no (the function says which word), or neither."""
    asked = {"consumer": consumer_id, "what": what, "run": run_id, "place": place, "rest": TIME_OF_REST}
    return str(rows.named(BEFORE, asked)[0]["before"] or "")


def groups(service_id: UUID) -> list[OfferedGroup]:
    """That go on."""
    return rows.read(OfferedGroup, GROUPS, {"service": service_id})
