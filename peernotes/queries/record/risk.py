"""What peer workers added to entries, and what they wrote about risk that a clinician has to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows

if TYPE_CHECKING:
    from collections.abc import Collection

MOST = 200
BESIDE = """
SELECT c.saw, c.said, c.helps, c.told_consumer, u.name AS by, c.created_at FROM peernotes_contribution c
JOIN peernotes_user u ON u.id = c.created_by_id
WHERE c.entry_id = ANY (%(versions)s::uuid[]) ORDER BY c.created_at, c.id"""
# Row-level security says whose entries there are.
TO_SIGN = """
SELECT e.id, e.consumer_id, e.service_id, p.chosen_name, p.local_identifier, s.timezone, e.author_name AS author,
       e.written_at, now() > e.sign_by AS late
FROM peernotes_recordentry e JOIN peernotes_name p ON p.id = e.consumer_id JOIN peernotes_service s ON s.id = e.service_id
WHERE e.sign_by IS NOT NULL AND e.signed_at IS NULL AND e.status = 'current'
  AND e.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
ORDER BY e.sign_by LIMIT %(most)s"""


@dataclass(frozen=True, slots=True)
class Contributed:
    saw: str
    said: str
    helps: str
    told_consumer: bool
    by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ToSign:
    """``late``: a clinician should have signed it by now."""

    id: UUID
    consumer_id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    author: str
    written_at: datetime
    late: bool


def beside(versions: Collection[UUID]) -> list[Contributed]:
    return rows.read(Contributed, BESIDE, {"versions": list(versions)})


def to_sign() -> list[ToSign]:
    """For clinicians; for everybody else nothing."""
    return rows.read(ToSign, TO_SIGN, {"most": MOST})
