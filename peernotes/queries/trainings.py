"""What peer workers are trained in. Row-level security says whose a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.queries.keyset import Cursor, Page

SHOWN = """
SELECT t.id, t.user_id, u.name AS worker, t.topic, t.held_on, t.hours, t.provider, t.valid_until, t.created_at,
       t.confirmed_at, c.name AS confirmed_by, t.withdrawn_at
FROM peernotes_trainingrecord t JOIN peernotes_user u ON u.id = t.user_id
LEFT JOIN peernotes_user c ON c.id = t.confirmed_by_id
WHERE t.service_id = %(service)s AND {which}"""
OF_WORKER = SHOWN.format(which="t.user_id = %(user)s ORDER BY t.held_on DESC, t.created_at DESC, t.id LIMIT 100")
ONE = SHOWN.format(which="t.id = %(record)s")
WAITING = SHOWN.format(
    which="""t.confirmed_at IS NULL AND t.withdrawn_at IS NULL {beyond} ORDER BY {order} LIMIT %(limit)s"""
)


@dataclass(frozen=True, slots=True)
class TrainingLine:
    id: UUID
    user_id: UUID
    worker: str
    topic: str
    held_on: date
    hours: int
    provider: str
    valid_until: date | None
    created_at: datetime
    confirmed_at: datetime | None
    confirmed_by: str | None
    withdrawn_at: datetime | None


def of_worker(service_id: UUID, user_id: UUID | None) -> list[TrainingLine]:
    return rows.read(TrainingLine, OF_WORKER, {"service": service_id, "user": user_id})


def one(service_id: UUID, record_id: UUID) -> TrainingLine | None:
    found = rows.read(TrainingLine, ONE, {"service": service_id, "record": record_id})
    return found[0] if found else None


def waiting(service_id: UUID, cursor: Cursor | None) -> Page[TrainingLine]:
    """What nobody has confirmed or withdrawn, the newest first."""
    order = keyset.Order(cursor)
    walk = ("t.created_at", "t.id")
    statement = WAITING.format(beyond=order.beyond(*walk), order=order.by(*walk))
    params = {"service": service_id, "limit": keyset.SIZE + 1} | order.params
    return keyset.page(rows.read(TrainingLine, statement, params), cursor, lambda row: (row.created_at, row.id))
