"""One person's timeline: entries, peer notes and contacts together, newest first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

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


def of_person(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[Line]:
    """What the record shows to this reader, each note with its beginning; with words to look for, with every section
    that contains them. Nothing that is not finished."""
    params = _params(gathered, narrow, cursor)
    if narrow.words:
        people = _people_sets.one(gathered.facts, _people_sets.ONE_FOUND)
        statement = _found.statement(people, narrow.shape, cursor and cursor.shape)
        params |= _found.params(narrow, None, gathered.consumer_id)
        return _found.page(_found.rows(statement, params), cursor)
    statement = _of_person(_people_sets.one(gathered.facts), narrow.shape, cursor and cursor.shape)
    return _page(_sources.with_beginnings(statement, params), cursor)


@lru_cache(maxsize=256)
def _of_person(people: str, narrow: Narrow, cursor: Cursor | None) -> str:
    order = keyset.Order(cursor)
    wanted = _sources.wanted(narrow, order, keyset.SIZE + 1)
    return _statement(WITH_BEGINNINGS, people, wanted, order)


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
