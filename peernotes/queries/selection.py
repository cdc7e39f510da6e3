"""The selection steps that were noted. Row-level security says whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.queries.keyset import Cursor, Page

STEPS = """
SELECT s.id, s.worker_id, w.name AS worker, c.number, s.held_on, s.outcome, b.name AS by, s.created_at
FROM peernotes_selectionstep s JOIN peernotes_selectioncriteria c ON c.id = s.criteria_id
JOIN peernotes_user w ON w.id = s.worker_id JOIN peernotes_user b ON b.id = s.created_by_id
WHERE s.service_id = %(service)s AND (%(worker)s::uuid IS NULL OR s.worker_id = %(worker)s) {beyond}
ORDER BY {order} LIMIT %(limit)s"""


@dataclass(frozen=True, slots=True)
class StepLine:
    """``number``: of the version that was looked at."""

    id: UUID
    worker_id: UUID
    worker: str
    number: int
    held_on: date
    outcome: str
    by: str
    created_at: datetime


def steps(service_id: UUID, cursor: Cursor | None, *, worker: UUID | None = None) -> Page[StepLine]:
    """Of one worker, or of everybody. The newest first."""
    order = keyset.Order(cursor)
    walk = ("s.created_at", "s.id")
    statement = STEPS.format(beyond=order.beyond(*walk), order=order.by(*walk))
    params = {"service": service_id, "worker": worker, "limit": keyset.SIZE + 1} | order.params
    return keyset.page(rows.read(StepLine, statement, params), cursor, lambda row: (row.created_at, row.id))
