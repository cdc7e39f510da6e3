"""Words in what one may read: in one person's record, or over everyone one works with. Where they are says a function
that runs as the owner (database/search/found.sql): ids of lines and of their sections that the actor may read. Nothing is shown
by it: the page's statement takes the ids and asks again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db.models import F

from peernotes import rows
from peernotes.models import Consumer
from peernotes.queries import keyset
from peernotes.queries.record import _lines_sql as sql
from peernotes.queries.record import _readers_sql as readers
from peernotes.queries.record import lines
from peernotes.queries.record.lines import NOTE, RecordLine

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.record.lines import Narrow

HITS = """
SELECT line_id, part_id, consumer_id FROM peernotes_found(
    %(words)s, %(consumer)s::uuid, %(at)s::timestamptz, %(line)s::uuid, %(back)s::boolean, %(wanted)s::integer)"""
# Each line with every section of it that contains the words, cut to where it does. IS TRUE: by their ids the sections
# would be looked up again for each note.
CUT_SECTIONS = {
    "of_line": "r.line = t.id",
    "text": "peernotes_cut(s.text, r.asked)",
    "which": "AND (s.id = ANY(%(n_parts)s::uuid[])) IS TRUE",
}


class Hit(NamedTuple):
    """``part_id``: a section, where the line is a note."""

    line_id: UUID
    part_id: UUID | None
    consumer_id: UUID


@dataclass(frozen=True, slots=True)
class PersonOfLine:
    """Whose line it is."""

    id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str


@dataclass(frozen=True, slots=True)
class FoundLines:
    lines: Page[RecordLine]
    people: dict[UUID, PersonOfLine]


def in_record(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[RecordLine]:
    """The cursor is for the lines; all hits in one record are looked for."""
    hits = _hits(narrow, None, gathered.consumer_id)
    params = {"consumer": gathered.consumer_id} | lines.params(gathered.actor, narrow, cursor)
    return _page(readers.of_one(gathered.facts, readers.OF_ONE_FOUND), hits, params, (narrow, cursor))


def everyone(actor: Actor, narrow: Narrow, cursor: Cursor | None) -> FoundLines:
    params = lines.params(actor, narrow, cursor)
    page = _page(readers.OF_ALL_FOUND, _hits(narrow, cursor), params, (narrow, cursor))
    whose = Consumer.objects.filter(pk__in={line.consumer_id for line in page.rows})
    found = whose.values("id", "service_id", "chosen_name", "local_identifier", timezone=F("service__timezone"))
    return FoundLines(page, {row["id"]: PersonOfLine(**row) for row in found})


def _hits(narrow: Narrow, cursor: Cursor | None, consumer_id: UUID | None = None) -> list[Hit]:
    """On one page of lines over everyone, or in all lines of one person."""
    at, line = cursor.keys if cursor else (None, None)
    params = {"words": narrow.words, "consumer": consumer_id, "at": at, "line": line, "wanted": keyset.SIZE + 1}
    return rows.read(Hit, HITS, params | {"back": bool(cursor and cursor.back)})


def _page(
    whose: str, hits: list[Hit], params: dict[str, object], wanted: tuple[Narrow, Cursor | None]
) -> Page[RecordLine]:
    """A note of which no section was found is not shown."""
    if not hits:
        return keyset.Page(())
    narrow, cursor = wanted
    order, owners = keyset.Order(cursor), {hit.line_id: hit.consumer_id for hit in hits}
    ids = {
        "n_lines": list(owners),
        "n_owners": list(owners.values()),
        "n_parts": [p.part_id for p in hits if p.part_id],
    }
    statement = sql.statement(whose, sql.wanted(narrow, order, keyset.SIZE + 1), order, CUT_SECTIONS)
    page = lines.page(lines.read(statement, params | ids), cursor)
    return replace(page, rows=tuple(line for line in page.rows if line.source != NOTE or line.sections))
