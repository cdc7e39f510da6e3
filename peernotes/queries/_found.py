"""Where the words are: ids of lines and their parts that the actor may read, from a function that runs as the owner
(database/search/found.sql). Nothing is shown by it: the page's statement takes the ids and asks again."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import connection

from peernotes.queries import _sources, keyset
from peernotes.queries._sources import NOTE, Line, Part

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.queries._sources import Narrow
    from peernotes.queries.keyset import Cursor, Page

    Row = tuple[Any, ...]

# As the text of arrays: it goes back as it came, and nobody makes two hundred UUIDs of it in between.
STATEMENT = """
WITH found AS MATERIALIZED (
    SELECT line_id, part_id, consumer_id FROM peernotes_found(
        %(words)s, %(consumer)s::uuid, %(at)s::timestamptz, %(line)s::uuid, %(back)s::boolean, %(wanted)s::integer))
SELECT array_agg(line_id)::text, array_agg(consumer_id)::text, (SELECT array_agg(part_id)::text FROM found)
FROM (SELECT DISTINCT line_id, consumer_id FROM found) lines"""
# Each line with every section of it that the reader may read and that contains the words, cut to where it does. IS TRUE:
# by their ids the sections would be looked up again for each note.
LINES = """
WITH {people}
SELECT t.*, p.*{more} FROM (
    SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) {t} ORDER BY {order} LIMIT {limit}) t
JOIN r ON r.line = t.id
LEFT JOIN LATERAL (
    SELECT s.id, s.prompt, s.voice, s.audience, {text} AS text, s.position FROM peernotes_notesection s
    WHERE t.source = 'note' AND t.readable AND s.note_id = t.id AND {part}
      AND (s.id = ANY(%(n_parts)s::uuid[])) IS TRUE) p ON true
ORDER BY {order}, p.position, p.id"""
LINE, PART = len(Line._fields) - 1, len(Part._fields)


def params(narrow: Narrow, cursor: Cursor | None, consumer_id: UUID | None = None) -> dict[str, str | None]:
    """A page of lines over everyone one works with, or all lines of one person. None: nothing was found."""
    at, line = cursor.keys if cursor else (None, None)
    asked = {"words": narrow.words, "consumer": consumer_id, "at": at, "line": line, "wanted": keyset.SIZE + 1}
    with connection.cursor() as database:
        database.execute(STATEMENT, {**asked, "back": bool(cursor and cursor.back)})
        return dict(zip(("n_lines", "n_owners", "n_parts"), database.fetchone(), strict=True))


@lru_cache(maxsize=256)
def statement(people: str, narrow: Narrow, cursor: Cursor | None, more: str = "") -> str:
    """``more``: columns of ``r``. Without the space between words, as in ``timeline``."""
    order = keyset.Order(cursor)
    lines = LINES.format(
        people=people,
        more=more,
        wanted=_sources.wanted(narrow, order, keyset.SIZE + 1),
        t=_sources.T,
        text=_sources.headline("s.text"),
        part=_sources.PART_OF_LINE,
        order=order.by("t.at", "t.id"),
        limit=keyset.SIZE + 1,
    )
    return " ".join(lines.split())


def rows(lines: str, params: dict[str, object]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(lines, params)
        return cursor.fetchall()


def page(found: list[Row], cursor: Cursor | None) -> Page[Line]:
    """A row for each part, or for a line that has none; a note of which no part was found is not shown."""
    lines: dict[UUID, Line] = {}
    for row in found:
        line = lines.get(row[1]) or Line(*row[:LINE])
        part = (Part(*row[LINE : LINE + PART]),) if row[LINE] else ()
        lines[line.id] = line._replace(parts=(*line.parts, *part)) if part else line
    whole = keyset.page(list(lines.values()), cursor, lambda line: (line.at, line.id))
    return replace(whole, rows=tuple(line for line in whole.rows if line.source != NOTE or line.parts))
