"""The statement behind ``queries.consumers``: a walk by name through one service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from peernotes.queries import keyset

# Whoever has no line of enrolment came with an import, and is here.
ENDED = """coalesce((SELECT e.ends_at <= statement_timestamp() FROM peernotes_enrolment e WHERE e.consumer_id = c.id
    ORDER BY e.starts_at DESC, e.id DESC LIMIT 1), false)"""
LISTED = f"""
SELECT c.id, c.chosen_name, c.local_identifier, c.date_of_birth, c.deceased, c.sort_name, {ENDED} AS ended
FROM peernotes_consumer c
WHERE c.service_id = %(service)s AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) {{beyond}} AND {{like}}
ORDER BY {{order}} LIMIT {{limit}}"""


def page(count: int, order: keyset.Order, limit: int) -> str:
    """``count``: how many words are looked for."""
    key = ("c.sort_name", "c.id")
    like = _people_sql.like_words(count) if count else "true"
    return LISTED.format(beyond=order.beyond(*key), like=like, order=order.by(*key), limit=limit)
