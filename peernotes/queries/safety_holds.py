"""Safety holds of a consumer, those that stand first. Row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.policy.safety_holds import SafetyHoldFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (int, datetime, UUID)
RANK = "(h.released_at IS NULL)::integer"
HOLDS = """
SELECT h.id, h.rank, h.kind, t.chosen_name AS carer, h.review_on, h.created_at, m.name AS set_by,
       coalesce(h.created_by_id = c.user_id, false) AS set_by_consumer, h.asked_at, a.name AS asked_by,
       h.asked_by_id IS NOT DISTINCT FROM %(user)s::uuid AS asked_by_me, h.conversation, h.released_at, r.name AS released_by
FROM (SELECT h.*, {rank} AS rank FROM peernotes_safetyhold h WHERE {which} ORDER BY {order} LIMIT {limit}) h
JOIN peernotes_consumer c ON c.id = h.consumer_id
LEFT JOIN peernotes_carertie t ON t.id = h.carer_id
LEFT JOIN peernotes_user m ON m.id = h.created_by_id
LEFT JOIN peernotes_user a ON a.id = h.asked_by_id
LEFT JOIN peernotes_user r ON r.id = h.released_by_id
ORDER BY {order_out}"""
KEY = (RANK, "h.created_at", "h.id")


@dataclass(frozen=True, slots=True)
class HoldLine:
    """See the model."""

    id: UUID
    rank: int
    kind: str
    carer: str | None
    review_on: date | None
    created_at: datetime
    set_by: str | None
    set_by_consumer: bool
    asked_at: datetime | None
    asked_by: str | None
    asked_by_me: bool
    conversation: str
    released_at: datetime | None
    released_by: str | None

    @property
    def facts(self) -> SafetyHoldFacts:
        asked = self.asked_at is not None
        return SafetyHoldFacts(asked, asked and self.asked_by_me, self.released_at is not None)


def of_consumer(gathered: Gathered, cursor: Cursor | None = None) -> Page[HoldLine]:
    order = keyset.Order(cursor)
    which = f"h.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(gathered, which, order, keyset.SIZE + 1, **order.params)
    return keyset.page(found, cursor, lambda line: (line.rank, line.created_at, line.id))


def one(gathered: Gathered, hold_id: UUID) -> HoldLine | None:
    which = "h.id = %(hold)s AND h.consumer_id = %(consumer)s"
    return next(iter(_read(gathered, which, keyset.Order(), 1, hold=hold_id)), None)


def _read(gathered: Gathered, which: str, order: keyset.Order, limit: int, **params: object) -> list[HoldLine]:
    out = order.by("h.rank", "h.created_at", "h.id")
    statement = HOLDS.format(rank=RANK, which=which, order=order.by(*KEY), order_out=out, limit=limit)
    known = {"consumer": gathered.consumer_id, "user": gathered.actor.user_id}
    return rows.read(HoldLine, statement, known | params)
