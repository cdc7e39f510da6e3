"""The statement behind ``queries.consumers``: through one service by name, or by the index of the letters of names, which
row-level security would keep from being used (``queries.people``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from peernotes.queries import keyset

HERE = """SELECT c.id, c.sort_name FROM peernotes_name c
    WHERE c.service_id = %(service)s AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) {beyond} AND {like}"""
LISTED = """
WITH page AS MATERIALIZED (SELECT c.id FROM ({found}) c ORDER BY {order} LIMIT {limit})
SELECT c.id, c.chosen_name, c.local_identifier, c.date_of_birth, c.deceased, c.sort_name,
       peernotes_ended(c.id, statement_timestamp()) AS ended
FROM peernotes_consumer c WHERE c.id = ANY ((SELECT array_agg(id) FROM page)::uuid[]) ORDER BY {order}"""


def page(count: int, order: keyset.Order, limit: int) -> str:
    """``count``: how many words are looked for."""
    key = ("c.sort_name", "c.id")
    found = HERE.format(beyond=order.beyond(*key), like=_people_sql.like_words(count) if count else "true")
    return LISTED.format(found=found, order=order.by(*key), limit=limit)
