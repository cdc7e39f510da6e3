"""Where the words are: ids of lines and their parts that the actor may read, from a function that runs as the owner
(migrations/sql/search.sql). Nothing is shown by it: the page's statements take the ids and ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from peernotes.queries import keyset

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.queries._sources import Narrow
    from peernotes.queries.keyset import Cursor

STATEMENT = """
SELECT line_id, part_id, consumer_id FROM peernotes_found(
    %(words)s, %(consumer)s::uuid, %(at)s::timestamptz, %(line)s::uuid, %(back)s::boolean, %(wanted)s::integer)"""


def params(narrow: Narrow, cursor: Cursor | None, consumer_id: UUID | None = None) -> dict[str, list[UUID]]:
    """A page of lines over everyone one works with, or all lines of one person."""
    at, line = cursor.keys if cursor else (None, None)
    asked = {"words": narrow.words, "consumer": consumer_id, "at": at, "line": line, "wanted": keyset.SIZE + 1}
    with connection.cursor() as database:
        database.execute(STATEMENT, {**asked, "back": bool(cursor and cursor.back)})
        found = database.fetchall()
    owners = {line_id: owner for line_id, _, owner in found}
    return {
        "n_lines": list(owners),
        "n_owners": list(owners.values()),
        "n_parts": [part_id for _, part_id, _ in found],
    }
