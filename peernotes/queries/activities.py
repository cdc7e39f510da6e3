"""What peer workers do beside their time with people. Row-level security leaves each their own; all of it is only counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import PeerActivity
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.queries.keyset import Cursor, Page

COUNTED = timedelta(days=90)
MINE = """
SELECT a.id, a.happened_at, a.minutes, a.kind, a.co_with FROM peernotes_peeractivity a
WHERE a.worker_id = %(worker)s AND a.service_id = %(service)s {beyond} ORDER BY {order} LIMIT {limit}"""
KEY = ("a.happened_at", "a.id")


@dataclass(frozen=True, slots=True)
class Activity:
    id: UUID
    happened_at: datetime
    minutes: int
    kind: str
    co_with: str


@dataclass(frozen=True, slots=True)
class WorkCount:
    """Of a tag or a kind of activity. ``times`` None: too few to be told."""

    kind: str
    times: int | None
    minutes: int | None


def of_worker(worker_id: UUID | None, service_id: UUID, cursor: Cursor | None = None) -> Page[Activity]:
    """Newest first."""
    order = keyset.Order(cursor)
    statement = MINE.format(beyond=order.beyond(*KEY), order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(Activity, statement, {"worker": worker_id, "service": service_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.happened_at, row.id))


def mine(activity_id: UUID) -> PeerActivity | None:
    return PeerActivity.objects.select_related("service").filter(pk=activity_id).first()


def counts(service_id: UUID, at: datetime) -> list[WorkCount]:
    asked = {"service": service_id, "since": at - COUNTED}
    return rows.read(WorkCount, "SELECT * FROM peernotes_work_counts(%(service)s, %(since)s)", asked)
