"""One person's timeline: entries, peer notes and contacts together, newest first."""

from __future__ import annotations

from dataclasses import replace
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
    from datetime import datetime
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
PARTS = """
WITH {people}
SELECT {once} s.note_id, s.id, s.prompt, s.voice, s.audience, {text}
FROM r JOIN peernotes_note n ON n.consumer_id = r.consumer_id
JOIN peernotes_policyversion v ON v.id = n.policy_version_id
JOIN peernotes_notesection s ON s.note_id = n.id
WHERE n.id = ANY(%(notes)s::uuid[]) AND (({readable}) OR {own}) AND ({part}) {found}
ORDER BY s.note_id, s.position, s.id"""
# The last look of the sitting before this one: opening an entry and coming back is no new sitting.
SITTING_MINUTES = 30
LAST_LOOK = """
SELECT max(at) FROM (
    SELECT at, lead(at, 1, clock_timestamp()) OVER (ORDER BY at) - at AS pause FROM (
        SELECT at FROM peernotes_event
        WHERE consumer_id = %(consumer)s AND actor_id = %(user)s AND verb = 'read_record' AND allowed
        ORDER BY at DESC LIMIT 500) looks) looks
WHERE pause > make_interval(mins => %(pause)s)"""


def of_person(gathered: Gathered, narrow: Narrow, cursor: Cursor | None) -> Page[Line]:
    """What the record shows to this reader: two statements, whatever is in it; to look for
    words one more. Nothing that is not finished."""
    params = {**_people_sets.one(gathered.facts, gathered.consumer_id), "user": gathered.actor.user_id, **narrow.params}
    people = _people_sets.ONE
    if narrow.words:
        people = _people_sets.ONE_FOUND
        params |= _found.params(narrow, None, gathered.consumer_id)
    wanted = _sources.wanted(narrow, keyset.Order(cursor), keyset.SIZE + 1)
    found = _run(params, cursor, wanted, people)
    return replace(found, rows=with_parts(found.rows, params, people, words=bool(narrow.words)))


def notes_and_contacts(gathered: Gathered, cursor: Cursor | None = None) -> Page[Line]:
    """For the person's page: that there are peer notes (my own unfinished ones too) and contacts, without their words."""
    params = _people_sets.one(gathered.facts, gathered.consumer_id)
    order = keyset.Order(cursor)
    limit = keyset.SIZE + 1
    wanted = " UNION ALL ".join(
        [_sources.notes(Narrow(), order, limit, drafts=True), _sources.contacts(Narrow(), order, limit)]
    )
    return _run({**params, "user": gathered.actor.user_id}, cursor, wanted, _people_sets.ONE)


def _run(params: dict[str, object], cursor: Cursor | None, wanted: str, people: str) -> Page[Line]:
    order = keyset.Order(cursor)
    statement = STATEMENT.format(
        people=people, wanted=wanted, t=_sources.T, order=order.by("t.at", "t.id"), limit=keyset.SIZE + 1
    )
    found = _sources.lines(statement, {**params, **order.params})
    return keyset.page(found, cursor, lambda line: (line.at, line.id))


def with_parts(
    rows: tuple[Line, ...], params: dict[str, object], people: str, *, words: bool = False
) -> tuple[Line, ...]:
    """The beginning of each note of a page, by the first section that the reader may read; with ``words`` every such
    section that contains them, cut to where it does, and no note without. One statement for all notes."""
    ids = [row.id for row in rows if row.source == NOTE and row.readable]
    statement = PARTS.format(
        people=people,
        once="" if words else "DISTINCT ON (s.note_id)",
        text=_sources.headline("s.text") if words else f"left(s.text, {_sources.FEW_LINES})",
        readable=_sources.NOTE_READABLE,
        own=_sources.OWN_UNFINISHED,
        part=_sources.PART_READABLE,
        # IS TRUE: by their ids the sections would be looked up again for each note.
        found="AND n.id = r.line AND (s.id = ANY(%(n_parts)s::uuid[])) IS TRUE" if words else "",
    )
    parts: dict[UUID, list[Part]] = {}
    with connection.cursor() as cursor:
        cursor.execute(statement, {**params, "notes": ids})
        for note_id, *values in cursor.fetchall():
            parts.setdefault(note_id, []).append(Part(*values))
    shown = [row for row in rows if row.source != NOTE or row.id in parts or not words]
    return tuple(replace(row, parts=tuple(parts.get(row.id, ()))) for row in shown)


def last_look(gathered: Gathered) -> datetime | None:
    """When this reader last had this record open before the present sitting. Ask before the event of the present look
    is written."""
    params = {"consumer": gathered.consumer_id, "user": gathered.actor.user_id, "pause": SITTING_MINUTES}
    with connection.cursor() as cursor:
        cursor.execute(LAST_LOOK, params)
        return cursor.fetchone()[0]
