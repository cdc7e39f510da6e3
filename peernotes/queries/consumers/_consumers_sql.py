"""The statement behind ``queries.consumers``: a walk by name through one service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from peernotes.queries import keyset

LISTED = """
SELECT c.id, c.chosen_name, c.local_identifier, c.date_of_birth, c.deceased, c.sort_name,
       peernotes_ended(c.id, statement_timestamp()) AS ended
FROM peernotes_consumer c
WHERE c.service_id = %(service)s AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) {beyond} AND {like}
ORDER BY {order} LIMIT {limit}"""


def page(count: int, order: keyset.Order, limit: int) -> str:
    """``count``: how many words are looked for."""
    key = ("c.sort_name", "c.id")
    like = _people_sql.like_words(count) if count else "true"
    return LISTED.format(beyond=order.beyond(*key), like=like, order=order.by(*key), limit=limit)
