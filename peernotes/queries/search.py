"""Words in what one may read, over everyone one works with. In one person's record it is a filter of the timeline."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from peernotes.queries import _found, _people_sets, keyset
from peernotes.queries._sources import Line
from peernotes.queries.keyset import Page

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries._sources import Narrow
    from peernotes.queries.keyset import Cursor


@dataclass(frozen=True, slots=True)
class About:
    """Whose line it is."""

    consumer_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    service_id: UUID


COLUMNS = tuple(field.name for field in fields(About))
ABOUT = "".join(f", r.{column}" for column in COLUMNS)


@dataclass(frozen=True, slots=True)
class Found:
    lines: Page[Line]
    people: dict[UUID, About]


def everyone(actor: Actor, narrow: Narrow, cursor: Cursor | None) -> Found:
    words = _found.params(narrow, cursor)
    if not words["n_lines"]:
        return Found(Page(()), {})
    params = {"user": actor.user_id, **narrow.params, **keyset.Order(cursor).params, **words}
    statement = _found.statement(_people_sets.ALL_FOUND, narrow.shape, cursor and cursor.shape, ABOUT)
    rows = _found.rows(statement, params)
    people = (About(*row[-len(COLUMNS) :]) for row in rows)
    return Found(_found.page(rows, cursor), {person.consumer_id: person for person in people})
