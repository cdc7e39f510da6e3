"""Items of care plans: what goes on first, then what has ended. Row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.models import PlanItem
from peernotes.policy.plan_items import PlanItemFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (int, datetime, UUID)
RANK = "(i.ended_at IS NULL)::integer"
ITEMS = """
SELECT i.id, i.rank, i.consumer_id, i.entry_id, i.text, i.peer_support, i.who, i.review_on, i.ended_at, i.version,
       u.name AS changed_by, i.changed_at
FROM (SELECT i.*, {rank} AS rank FROM peernotes_planitem i WHERE {which} ORDER BY {order} LIMIT {limit}) i
JOIN peernotes_user u ON u.id = i.changed_by_id
ORDER BY {order_out}"""
KEY = (RANK, "i.changed_at", "i.id")
MOST_PAST = 25
# The newest version of each, with its day where the service is.
CARE_PLANS = """
SELECT e.id, e.title, coalesce(e.written_on, (e.written_at AT TIME ZONE s.timezone)::date) AS day
FROM peernotes_recordentry e JOIN peernotes_service s ON s.id = e.service_id
WHERE e.consumer_id = %(consumer)s AND e.status = 'current'
  AND peernotes_has_plan_items(e.kind, peernotes_is_withheld(e.withheld_until, statement_timestamp()))
ORDER BY e.written_at DESC, e.id DESC LIMIT 25"""


@dataclass(frozen=True, slots=True)
class PlanItemRow:
    """See the model."""

    id: UUID
    rank: int
    consumer_id: UUID
    entry_id: UUID
    text: str
    peer_support: bool
    who: str
    review_on: date | None
    ended_at: datetime | None
    version: int
    changed_by: str
    changed_at: datetime

    @property
    def facts(self) -> PlanItemFacts:
        return PlanItemFacts(self.peer_support, ended=self.ended_at is not None)


@dataclass(frozen=True, slots=True)
class CarePlan:
    id: UUID
    title: str
    day: date


def of_person(consumer_id: UUID, cursor: Cursor | None = None) -> Page[PlanItemRow]:
    order = keyset.Order(cursor)
    which = f"i.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(which, order, keyset.SIZE + 1, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda item: (item.rank, item.changed_at, item.id))


def one(item_id: UUID) -> PlanItemRow | None:
    return next(iter(_read("i.id = %(item)s", keyset.Order(), 1, {"item": item_id})), None)


def _read(which: str, order: keyset.Order, limit: int, params: dict[str, Any]) -> list[PlanItemRow]:
    out = order.by("i.rank", "i.changed_at", "i.id")
    statement = ITEMS.format(rank=RANK, which=which, order=order.by(*KEY), order_out=out, limit=limit)
    return rows.read(PlanItemRow, statement, params)


def care_plans(consumer_id: UUID) -> list[CarePlan]:
    """To which an item can be added, newest first."""
    return rows.read(CarePlan, CARE_PLANS, {"consumer": consumer_id})


def past(item_id: UUID) -> list[Any]:
    """How it stood before each change, newest first."""
    found = PlanItem.history.filter(id=item_id).select_related("changed_by").order_by("-history_id")
    return list(found[1 : MOST_PAST + 1])
