"""The statement behind ``queries.assignments``: a walk by the names of a service's people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from peernotes.queries import keyset

LISTED = """
SELECT a.id, a.user_id, u.name AS worker, c.id AS consumer_id, c.chosen_name, c.local_identifier, c.sort_name,
       a.created_at AS since
FROM peernotes_name c JOIN peernotes_assignment a ON a.content_object_id = c.id
JOIN peernotes_user u ON u.id = a.user_id
WHERE c.service_id = %(service)s AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND {worker}
  {beyond} AND {like} ORDER BY {order} LIMIT {limit}"""


def page(count: int, order: keyset.Order, limit: int, *, of_worker: bool) -> str:
    """``count``: how many words are looked for."""
    key = ("c.sort_name", "a.id")
    return LISTED.format(
        worker="a.user_id = %(worker)s" if of_worker else "true",
        like=_people_sql.like_words(count) if count else "true",
        beyond=order.beyond(*key),
        order=order.by(*key),
        limit=limit,
    )
