"""Peer notes that were entered in error: kept, and shown to the records officer only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

# Which they are says a function of the owner's (database/notes/notes_in_error.sql); the rows are read under row-level security.
STATEMENT = """
SELECT n.id, n.service_id, n.happened_at, n.kind, u.name AS author, p.chosen_name, p.local_identifier, s.timezone,
       n.status_reason AS reason
FROM peernotes_notes_in_error({place}, {limit}) found(id)
CROSS JOIN LATERAL (SELECT * FROM peernotes_note x
                    WHERE x.id = found.id AND peernotes_is_in_error(x.status) OFFSET 0) n
JOIN peernotes_consumer p ON p.id = n.consumer_id
JOIN peernotes_service s ON s.id = n.service_id
JOIN peernotes_user u ON u.id = n.author_id
ORDER BY {order}"""


@dataclass(frozen=True, slots=True)
class NoteInError:
    id: UUID
    service_id: UUID
    happened_at: datetime
    kind: str
    author: str
    chosen_name: str
    local_identifier: str
    timezone: str
    reason: str


def notes(actor: Actor, cursor: Cursor | None = None) -> Page[NoteInError]:
    order = keyset.Order(cursor)
    statement = STATEMENT.format(
        place=order.as_arguments, order=order.by("n.happened_at", "n.id"), limit=keyset.SIZE + 1
    )
    found = rows.read(NoteInError, statement, order.params)
    return keyset.page(found, cursor, lambda note: (note.happened_at, note.id))
