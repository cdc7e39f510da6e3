"""What is kept from a person in their own record, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import rows

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

# It can be questioned, like each line of "Who looked".
EVENT = """
SELECT e.id FROM peernotes_withheld w JOIN peernotes_event e ON e.subject_id = w.consumer_id AND e.object_id = w.entry_id
WHERE w.id = %s AND e.verb = 'withhold_entry' AND e.allowed ORDER BY e.at DESC LIMIT 1"""
OF_ENTRY = """
SELECT w.until, w.reason, u.name AS by, w.created_at FROM peernotes_withholding w
JOIN peernotes_user u ON u.id = w.created_by_id WHERE w.entry_id = ANY (%(versions)s::uuid[])"""


@dataclass(frozen=True, slots=True)
class WhyWithheld:
    until: date
    reason: str
    by: str
    created_at: datetime


def event(withholding_id: UUID) -> int | None:
    """By which it was kept from me; of what is kept from others there is none."""
    with connection.cursor() as cursor:
        cursor.execute(EVENT, [withholding_id])
        found = cursor.fetchone()
        return found[0] if found else None


def of_entry(versions: Collection[UUID]) -> WhyWithheld | None:
    return next(iter(rows.read(WhyWithheld, OF_ENTRY, {"versions": list(versions)})), None)
