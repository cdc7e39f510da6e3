"""The statements behind ``queries.people``. The views and ``peernotes_ids`` know the actor from the transaction.

People are walked by name until a page is full: one's own in ``peernotes_caselist``, those of a service for whoever has a
duty for all of it. Of each it is asked whether they are mine. With words the walk ends after BUDGET of them and the
others are looked for by the index of their letters (``far``): a name that is common is met within the walk, and one that
is rare has few hits to look through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peernotes.queries import keyset

# How many people a walk with words looks at.
BUDGET = 1_000
# Shorter words have no three letters to look for.
SHORTEST_INDEXED = 3

MINE = """(({c}.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
    OR EXISTS (SELECT 1 FROM peernotes_my_people mine WHERE mine.consumer_id = {c}.id OFFSET 0))
   AND {c}.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))"""
# How many others that I work with in this service have the same name.
NAMESAKES = f"""(SELECT count(*) FROM peernotes_consumer o
    WHERE o.service_id = c.service_id AND lower(o.chosen_name) = lower(c.chosen_name) AND o.id <> c.id
      AND {MINE.format(c="o")})"""
PERSON = f"""
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, c.designated_carer,
       s.name AS service_name, s.slug AS service_slug, s.timezone, v.model, {NAMESAKES} AS namesakes,
       lower(c.chosen_name) AS sort_name
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id
LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> statement_timestamp()
WHERE c.id"""

NAMED = "(c.chosen_name ILIKE %(anywhere)s::text OR c.local_identifier ILIKE %(begins)s::text)"
LISTED = "(c.sort_name LIKE lower(%(anywhere)s::text) OR c.identifier LIKE lower(%(begins)s::text))"
FOUND = """
WITH place AS MATERIALIZED (
    SELECT t.service_id, t.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]) AS wide
    FROM (SELECT DISTINCT unnest(peernotes_ids('care'))) t(service_id)),
near AS MATERIALIZED (
    SELECT place.service_id, w.id, w.sort_name
    FROM place CROSS JOIN LATERAL (
        SELECT c.id, c.sort_name
        FROM (SELECT c.consumer_id AS id, c.service_id, c.sort_name, c.identifier
              FROM peernotes_caselist c
              WHERE c.user_id = (SELECT peernotes_actor()) AND c.service_id = place.service_id {beyond_listed}
              ORDER BY {order_listed} LIMIT {budget}) c
        WHERE {listed} AND {mine} ORDER BY {order_out} LIMIT {limit}) w
    WHERE NOT place.wide
    UNION ALL
    SELECT place.service_id, w.id, w.sort_name
    FROM place CROSS JOIN LATERAL (
        SELECT c.id, c.sort_name
        FROM (SELECT c.id, c.service_id, c.chosen_name, c.local_identifier, lower(c.chosen_name) AS sort_name
              FROM peernotes_consumer c
              WHERE c.service_id = place.service_id {beyond} ORDER BY {order} LIMIT {budget}) c
        WHERE {named} AND {mine} ORDER BY {order_out} LIMIT {limit}) w
    WHERE place.wide),
page AS MATERIALIZED (
    SELECT id, sort_name FROM (SELECT id, sort_name FROM near {far}) c
    ORDER BY {order_out} LIMIT {limit})
{person} = ANY ((SELECT array_agg(id) FROM page)::uuid[])
ORDER BY {order}"""
# In a service where the walk ended before the page was full and before the last of them.
FAR = """
    UNION
    SELECT c.id, c.sort_name
    FROM place CROSS JOIN LATERAL (
        SELECT c.id, c.service_id, lower(c.chosen_name) AS sort_name FROM peernotes_consumer c
        WHERE {named} {beyond} OFFSET 0) c
    WHERE c.service_id = place.service_id AND {mine}
      AND (SELECT count(*) FROM near WHERE near.service_id = place.service_id) < {limit}
      AND (place.wide OR EXISTS (
          SELECT 1 FROM peernotes_caselist c
          WHERE c.user_id = (SELECT peernotes_actor()) AND c.service_id = place.service_id {beyond_listed}
          ORDER BY {order_listed} OFFSET {budget}))"""


def as_typed(words: str) -> str:
    """For ILIKE: nothing in it stands for something else."""
    return words.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def found(words: str, order: keyset.Order, limit: int) -> str:
    """The statement of a page. Without words nothing is compared with them: planning knows what it need not do."""
    by_letters = len(words) >= SHORTEST_INDEXED
    parts = {
        "beyond": order.beyond("lower(c.chosen_name)", "c.id"),
        "order": order.by("lower(c.chosen_name)", "c.id"),
        "beyond_listed": order.beyond("c.sort_name", "c.consumer_id"),
        "order_listed": order.by("c.sort_name", "c.consumer_id"),
        "order_out": order.by("c.sort_name", "c.id"),
        "limit": limit,
        "budget": BUDGET if by_letters else "ALL",
        "named": NAMED if words else "true",
        "listed": LISTED if words else "true",
        "mine": MINE.format(c="c"),
        "person": PERSON,
    }
    return FOUND.format(**parts, far=FAR.format(**parts) if by_letters else "")
