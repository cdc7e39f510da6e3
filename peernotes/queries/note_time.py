"""How long a note took: each worker's own, and for a service figures of many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows

if TYPE_CHECKING:
    from uuid import UUID

# Row-level security shows nobody another's.
MINE = """
SELECT coalesce(sum(t.seconds_with_consumer), 0)::integer AS together, coalesce(sum(t.seconds_alone), 0)::integer AS alone
FROM peernotes_notetime t WHERE t.note_id = %(note)s"""


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """In seconds."""

    together: int
    alone: int


@dataclass(frozen=True, slots=True)
class TimeOfNotes:
    """Of the month that began on ``since``; in seconds. ``many`` None: a worker could be worked out. ``percent``: of the time of
    the meetings."""

    since: str
    many: int | None
    median: float | None
    nine_in_ten: float | None
    percent: int | None


def mine(note_id: UUID) -> TimeSpent:
    return rows.read(TimeSpent, MINE, {"note": note_id})[0]
