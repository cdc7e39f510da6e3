"""One person's timeline: entries, peer notes and contacts together, newest first."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection

from peernotes.queries import _found, _people_sets, _sources, keyset
from peernotes.queries._sources import (
    AMENDMENT,
    CLINICIAN,
    CONTACT,
    ENTRY,
    FOUND_FROM,
    FOUND_TO,
    IMPORTED,
    NOTE,
    PEER_WORKER,
    Line,
    Narrow,
    Part,
)

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.queries.keyset import Cursor, Page

__all__ = [
    "AMENDMENT",
    "CLINICIAN",
    "CONTACT",
    "ENTRY",
    "FOUND_FROM",
    "FOUND_TO",
    "IMPORTED",
    "NOTE",
    "PEER_WORKER",
    "Line",
    "Narrow",
    "Part",
]

# The kinds are cut before they are joined, so that a person with 10,000 entries costs as much as one with 26.
STATEMENT = """
WITH {people}
SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) {t}
ORDER BY {order} LIMIT {limit}"""
# With the first section of each note that the reader may read.
WITH_BEGINNINGS = """
WITH {people}
SELECT t.*, p.* FROM r CROSS JOIN (
SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) {t}
ORDER BY {order} LIMIT {limit}) t
LEFT JOIN LATERAL (
SELECT s.id, s.prompt, s.voice, s.audience, left(s.text, {few}) FROM peernotes_notesection s
WHERE t.source = 'note' AND t.readable AND s.note_id = t.id AND {part}
ORDER BY s.position LIMIT 1) p ON true
ORDER BY {order}"""
# IS TRUE: by their ids the sections would be looked up again for each note.
PARTS = """
WITH {people}
SELECT s.note_id, s.id, s.prompt, s.voice, s.audience, {text}
FROM r JOIN peernotes_note n ON n.consumer_id = r.consumer_id
JOIN peernotes_policyversion v ON v.id = n.policy_version_id
JOIN peernotes_notesection s ON s.note_id = n.id
WHERE n.id = ANY(%(notes)s::uuid[]) AND (({readable}) OR {own}) AND ({part})
  AND n.id = r.line AND (s.id = ANY(%(n_parts)s::uuid[])) IS TRUE
ORDER BY s.note_id, s.position, s.id"""


def of_person(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[Line]:
    """What the record shows to this reader, each note with its beginning; with words to look for, with every section
    that contains them. Nothing that is not finished."""
    params = _params(gathered, narrow, cursor)
    template = _people_sets.ONE_FOUND if narrow.words else _people_sets.ONE
    people = _people_sets.one(gathered.facts, template)
    statement = _of_person(people, narrow.shape, cursor and cursor.shape)
    if not narrow.words:
        return _page(_sources.with_beginnings(statement, params), cursor)
    params |= _found.params(narrow, None, gathered.consumer_id)
    found = _page(_sources.lines(statement, params), cursor)
    return replace(found, rows=with_parts(found.rows, params, people))


@lru_cache(maxsize=256)
def _of_person(people: str, narrow: Narrow, cursor: Cursor | None) -> str:
    order = keyset.Order(cursor)
    wanted = _sources.wanted(narrow, order, keyset.SIZE + 1)
    return _statement(STATEMENT if narrow.words else WITH_BEGINNINGS, people, wanted, order)


def notes_and_contacts(gathered: Gathered, cursor: Cursor | None = None) -> Page[Line]:
    """For the person's page: that there are peer notes (my own unfinished ones too) and contacts, without their words."""
    order, limit = keyset.Order(cursor), keyset.SIZE + 1
    wanted = " UNION ALL ".join(
        [_sources.notes(Narrow(), order, limit, drafts=True), _sources.contacts(Narrow(), order, limit)]
    )
    statement = _statement(STATEMENT, _people_sets.one(gathered.facts), wanted, order)
    return _page(_sources.lines(statement, _params(gathered, Narrow(), cursor)), cursor)


def _params(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> dict[str, object]:
    who = {"consumer": gathered.consumer_id, "user": gathered.actor.user_id}
    return {**who, **narrow.params, **keyset.Order(cursor).params}


def _statement(template: str, people: str, wanted: str, order: keyset.Order) -> str:
    """Without the space between words that is for human readers: psycopg keeps a short statement in mind as it is
    sent, and would take a long one to pieces each time."""
    statement = template.format(
        people=people,
        wanted=wanted,
        t=_sources.T,
        order=order.by("t.at", "t.id"),
        limit=keyset.SIZE + 1,
        few=_sources.FEW_LINES,
        part=_sources.PART_OF_LINE,
    )
    return " ".join(statement.split())


def _page(found: list[Line], cursor: Cursor | None) -> Page[Line]:
    return keyset.page(found, cursor, lambda line: (line.at, line.id))


def with_parts(rows: tuple[Line, ...], params: dict[str, object], people: str) -> tuple[Line, ...]:
    """Of each note of a page every section that the reader may read and that contains the words, cut to where it
    does, and no note without. One statement for all notes."""
    ids = [row.id for row in rows if row.source == NOTE and row.readable]
    parts: dict[UUID, list[Part]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_parts(people), {**params, "notes": ids})
        for note_id, *values in cursor.fetchall():
            parts.setdefault(note_id, []).append(Part(*values))
    shown = [row for row in rows if row.source != NOTE or row.id in parts]
    return tuple(row._replace(parts=tuple(parts.get(row.id, ()))) for row in shown)


@lru_cache(maxsize=64)
def _parts(people: str) -> str:
    statement = PARTS.format(
        people=people,
        text=_sources.headline("s.text"),
        readable=_sources.NOTE_READABLE,
        own=_sources.OWN_UNFINISHED,
        part=_sources.PART_READABLE,
    )
    return " ".join(statement.split())
