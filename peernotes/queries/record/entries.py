"""Record entries and their versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from peernotes import rows
from peernotes.models import EntryFile

if TYPE_CHECKING:
    from collections.abc import Iterable

# Both ways along ``replaces``: which versions there are does not depend on which of them was opened. UNION (not ALL)
# ends even if a chain should run in a circle.
VERSIONS = """
WITH RECURSIVE chain(id, replaces_id) AS (
    SELECT id, replaces_id FROM peernotes_recordentry WHERE id = %(entry)s
    UNION
    SELECT o.id, o.replaces_id FROM peernotes_recordentry o JOIN chain c ON o.id = c.replaces_id OR o.replaces_id = c.id)
SELECT e.id, e.consumer_id, e.kind, e.status, e.title, e.text, e.author_name AS author, e.written_at,
       e.written_on AS day, e.sensitive,
       e.source_system, e.created_at, e.created_by_id, e.withheld_until, e.by_peer, e.sign_by, e.signed_at, (SELECT u.name FROM peernotes_user u WHERE u.id = e.signed_by_id) AS signed_by,
       (SELECT h.history_change_reason FROM peernotes_historicalrecordentry h
        WHERE h.id = e.id AND h.history_type = '+' AND e.replaces_id IS NOT NULL AND e.source_system = ''
        ORDER BY h.history_id LIMIT 1) AS reason
FROM chain JOIN peernotes_recordentry e ON e.id = chain.id
ORDER BY e.written_at DESC, e.created_at DESC, e.id DESC"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One version. ``reason``: why it replaced the one before it, as its author gave it."""

    id: UUID
    consumer_id: UUID
    kind: str
    status: str
    title: str
    text: str
    author: str
    written_at: datetime
    day: date | None
    sensitive: bool
    source_system: str
    created_at: datetime
    created_by_id: UUID | None
    withheld_until: datetime | None
    by_peer: bool
    sign_by: datetime | None
    signed_at: datetime | None
    signed_by: str | None
    reason: str | None


def versions(entry_id: UUID) -> tuple[Entry, ...]:
    """The entry and everything it replaced or was replaced by, newest first; empty if there is none for this actor."""
    return tuple(rows.read(Entry, VERSIONS, {"entry": entry_id}))


def whose(entry_id: UUID) -> UUID | None:
    """Also for who may not read it: a refusal is about somebody."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_whose_entry(%s)", [entry_id])
        found: UUID | None = cursor.fetchone()[0]
        return found


def files(entry_id: UUID) -> tuple[EntryFile, ...]:
    """Without their bytes."""
    return tuple(EntryFile.objects.filter(entry=entry_id).order_by("position").defer("content"))


def pick(found: Iterable[Entry], entry_id: UUID | None) -> Entry | None:
    return next((entry for entry in found if entry.id == entry_id), None)
