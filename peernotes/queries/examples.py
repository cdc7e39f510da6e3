"""Examples of good words. Row-level security and two views say whose and what there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from peernotes import rows
from peernotes.policy.examples import ExampleFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.models import Note
    from peernotes.queries.keyset import Cursor, Page

SHOWN = """
SELECT e.id, e.prompt, e.text, e.approved_at AS at FROM peernotes_example_shown e
WHERE e.service_id = %(service)s {beyond} ORDER BY {order} LIMIT {limit}"""
WAITING = """
SELECT e.id, e.prompt, e.text, e.agreed_at AS at, e.looked_at FROM peernotes_example_waiting e
WHERE e.service_id = %(service)s {beyond} ORDER BY {order} LIMIT {limit}"""
OF_NOTE = """
SELECT DISTINCT ON (e.section_id) e.id, e.section_id, e.prompt, e.agreed_at IS NOT NULL AS agreed,
       e.approved_at IS NOT NULL AS approved, e.ended_at IS NOT NULL AS ended
FROM peernotes_example e WHERE e.note_id = %(note)s ORDER BY e.section_id, e.created_at DESC"""


@dataclass(frozen=True, slots=True)
class ShownExample:
    """Nothing of whose it is."""

    id: UUID
    prompt: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WaitingExample:
    """``looked_at``: by one administrator already."""

    id: UUID
    prompt: str
    text: str
    at: datetime
    looked_at: bool


@dataclass(frozen=True, slots=True)
class ExampleOfNote:
    """The latest of one part, to its two."""

    id: UUID
    section_id: UUID | None
    prompt: str
    agreed: bool
    approved: bool
    ended: bool

    @property
    def facts(self) -> ExampleFacts:
        return ExampleFacts(agreed=self.agreed, approved=self.approved, ended=self.ended)


def shown(service_id: UUID, cursor: Cursor | None = None) -> Page[ShownExample]:
    """Newest first."""
    return _page(ShownExample, SHOWN, "e.approved_at", service_id, cursor)


def waiting(service_id: UUID, cursor: Cursor | None = None) -> Page[WaitingExample]:
    return _page(WaitingExample, WAITING, "e.agreed_at", service_id, cursor)


def _page(kind: type, statement: str, at: str, service_id: UUID, cursor: Cursor | None) -> Page:
    order, key = keyset.Order(cursor), (at, "e.id")
    asked = statement.format(beyond=order.beyond(*key), order=order.by(*key), limit=keyset.SIZE + 1)
    found = rows.read(kind, asked, {"service": service_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.at, row.id))


def of_note(note_id: UUID) -> list[ExampleOfNote]:
    return rows.read(ExampleOfNote, OF_NOTE, {"note": note_id})


def live(note: Note) -> list[ExampleOfNote]:
    """As they came with the note (queries.notes.with_amendments)."""
    found: list[dict[str, str]] = note.live_examples  # type: ignore[attr-defined] # annotated
    return [_live(each) for each in found]


def _live(said: dict[str, str]) -> ExampleOfNote:
    stands = {"agreed": bool(said["agreed"]), "approved": bool(said["approved"])}
    return ExampleOfNote(UUID(said["id"]), None, said["prompt"], **stands, ended=False)


def look_at(example_id: UUID, *, fits: bool) -> UUID | None:
    """Whose it is; None where it does not wait for whoever asks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_look_at_example(%s, %s)", [example_id, fits])
        found: UUID | None = cursor.fetchone()[0]
        return found
