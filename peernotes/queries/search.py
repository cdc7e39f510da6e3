"""Words in what one may read, over everyone one works with. In one person's record it is a filter of the timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection

from peernotes.queries import _found, _people_sets, _sources, keyset, timeline

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries._sources import Line, Narrow
    from peernotes.queries.keyset import Cursor, Page

STATEMENT = """
WITH {people}
SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) {t}
ORDER BY {order} LIMIT {limit}"""
NAMES = """
SELECT c.id, c.chosen_name, c.local_identifier, s.timezone, s.id
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = ANY(%(ids)s::uuid[])"""


@dataclass(frozen=True, slots=True)
class About:
    """Whose line it is."""

    id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    service_id: UUID


def everyone(actor: Actor, narrow: Narrow, cursor: Cursor | None) -> Page[Line]:
    words = _found.params(narrow, cursor)
    if not words["n_lines"]:
        return keyset.page((), cursor, lambda line: (line.at, line.id))
    params = {"user": actor.user_id, **narrow.params, **keyset.Order(cursor).params, **words}
    statement = _statement(narrow.shape, cursor and cursor.shape)
    found = keyset.page(_sources.lines(statement, params), cursor, lambda line: (line.at, line.id))
    return replace(found, rows=timeline.with_parts(found.rows, params, _people_sets.ALL_FOUND))


@lru_cache(maxsize=64)
def _statement(narrow: Narrow, cursor: Cursor | None) -> str:
    order = keyset.Order(cursor)
    statement = STATEMENT.format(
        people=_people_sets.ALL_FOUND,
        t=_sources.T,
        wanted=_sources.wanted(narrow, order, keyset.SIZE + 1),
        order=order.by("t.at", "t.id"),
        limit=keyset.SIZE + 1,
    )
    return " ".join(statement.split())


def about(ids: list[UUID]) -> dict[UUID, About]:
    """Names for lines that were already allowed; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(NAMES, {"ids": ids})
        return {row[0]: About(*row) for row in cursor.fetchall()}
