"""A person's own words beside entries of their record: those beside any version of an entry stand beside each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries.record.lines import ENTRY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from peernotes.queries.record.lines import RecordLine

BESIDE = """
WITH RECURSIVE chain(entry_id, id, replaces_id) AS (
    SELECT e.id, e.id, e.replaces_id FROM peernotes_recordentry e WHERE e.id = ANY (%(entries)s)
    UNION
    SELECT c.entry_id, o.id, o.replaces_id FROM chain c
    JOIN peernotes_recordentry o ON o.id = c.replaces_id OR o.replaces_id = c.id)
SELECT c.entry_id, s.text, s.created_at FROM chain c JOIN peernotes_consumerstatement s ON s.entry_id = c.id
ORDER BY s.created_at, s.id"""


@dataclass(frozen=True, slots=True)
class Statement:
    entry_id: UUID
    text: str
    created_at: datetime


def beside(entries: Collection[UUID]) -> dict[UUID, list[Statement]]:
    """By entry, oldest first."""
    found = defaultdict(list)
    for statement in rows.read(Statement, BESIDE, {"entries": list(entries)}) if entries else ():
        found[statement.entry_id].append(statement)
    return found


def beside_lines(lines: Iterable[RecordLine]) -> dict[UUID, list[Statement]]:
    return beside([line.id for line in lines if line.source == ENTRY])
