"""What the product's lists show to one actor, each read to its last page by the function that its page calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from peernotes import access
from peernotes.access import Gathered
from peernotes.actions import reading_today
from peernotes.policy.facts import Actor
from peernotes.queries import concerns, my, people, today, worklist
from peernotes.queries.keyset import Cursor
from peernotes.queries.notes import in_error
from peernotes.queries.record import search, timeline
from peernotes.queries.record.lines import WITHHELD, Narrow
from tests.support.worlds import World

WORDS, ENTRY = Narrow(words="words"), Narrow(words="entry")


def every_page(load: Callable[[Cursor | None], Any], shape: tuple[type, ...] | None = None) -> list[Any]:
    rows, cursor = [], None
    while True:
        page = load(cursor)
        rows += page.rows
        if not page.older:
            return rows
        cursor = Cursor.read(page.older, shape) if shape else Cursor.read(page.older)


def keys(load: Callable[[Cursor | None], Any], shape: tuple[type, ...] | None = None) -> set[UUID]:
    return {row.id for row in every_page(load, shape)}


class Lists:
    """``seen``: whose pages are open to the actor."""

    def __init__(self, world: World, actor: Actor, seen: Mapping[UUID, Gathered]) -> None:
        self._records(seen.values())
        self.person = self._each(seen, timeline.notes_and_contacts)
        self.found_sections = _sections(every_page(lambda c: search.everyone(actor, WORDS, c).lines))
        self.found_entries = keys(lambda c: search.everyone(actor, ENTRY, c).lines)
        self.people = {person.id for person in people.my_people(actor).rows}
        stuck = reading_today.frozen(access.services_of(actor))
        self.supported = {person.id for person in today.of(actor, stuck).people}
        self.open_statuses = set(today.STATUSES.values())
        groups = {name: keys(lambda c, n=name: today.group(actor, n, stuck, c)) for name in today.GROUPS}
        self.frozen, self.unfinished = groups[today.FROZEN], set().union(*groups.values())
        self.unread = keys(lambda c: worklist.unread(actor, c))
        self.worklist = keys(lambda c: worklist.rest(actor, c)) | self.unread
        self.in_error = keys(lambda c: in_error.notes(actor, c))
        self.concerns = {c.id for c in concerns.waiting(actor)} | keys(lambda c: concerns.answered(actor, c))
        me = my.me(actor)
        self.mine = keys(lambda c: my.notes(me.id, c), my.NOTE_SHAPE) if me else set()

    def _records(self, seen: Any) -> None:
        lines = [line for g in seen for line in every_page(lambda c, g=g: timeline.of_person(g, Narrow(), c))]
        self.record = {line.id for line in lines if line.source != WITHHELD}
        self.readable = {line.id for line in lines if line.source == "note" and line.readable}
        self.beginnings = _sections(lines)
        found = [line for g in seen for line in every_page(lambda c, g=g: timeline.of_person(g, WORDS, c))]
        self.found_in_records = _sections(found)

    @staticmethod
    def _each(seen: Mapping[UUID, Gathered], load: Callable[..., Any]) -> set[UUID]:
        return {key for g in seen.values() for key in keys(lambda c, g=g: load(g, c))}


def _sections(lines: list[Any]) -> set[UUID]:
    return {section.id for line in lines for section in line.sections}
