"""One person's timeline: entries, peer notes and contacts together, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries import keyset
from peernotes.queries.record import _lines_sql as sql
from peernotes.queries.record import _readers_sql as readers
from peernotes.queries.record import lines, search
from peernotes.queries.record.lines import Narrow

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.record.lines import RecordLine

LIMIT = keyset.SIZE + 1


def of_person(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[RecordLine]:
    """What the record shows to this reader, each note with its beginning; with words to look for, with every section
    that contains them. Nothing that is not finished."""
    if narrow.words:
        return search.in_record(gathered, narrow, cursor)
    order = keyset.Order(cursor)
    wanted = sql.wanted(narrow, order, LIMIT)
    statement = sql.statement(readers.of_one(gathered.facts), wanted, order, sql.BEGINNING)
    return _page(statement, gathered, narrow, cursor)


def notes_and_contacts(gathered: Gathered, cursor: Cursor | None = None) -> Page[RecordLine]:
    """For the person's page: that there are peer notes (my own unfinished ones too) and contacts, without their words."""
    order = keyset.Order(cursor)
    both = (sql.notes(Narrow(), order, LIMIT, drafts=True), sql.contacts(Narrow(), order, LIMIT))
    statement = sql.statement(readers.of_one(gathered.facts), " UNION ALL ".join(both), order)
    return _page(statement, gathered, Narrow(), cursor)


def _page(statement: str, gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[RecordLine]:
    params = {"consumer": gathered.consumer_id} | lines.params(gathered.actor, narrow, cursor)
    return lines.page(lines.read(statement, params), cursor)
