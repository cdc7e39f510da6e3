"""The statements behind ``queries.people``. The views and ``peernotes_ids`` know the actor from the transaction.

Whoever works with a few people has them read and sorted. For the others PostgreSQL walks the service's people by name
and asks of each whether they are mine, until a page is full; after BUDGET of them it looks otherwise (``far``): for
words by the index of their letters, without words by walking on. A name that is common is met within the walk, and one
that is rare has few hits to look through."""

FEW, FEW_WITH_WORDS = 500, 1_000
# A walk with words gives up sooner, because there is a better way.
BUDGET, BUDGET_WITH_WORDS = 4_000, 1_000
# Shorter words have no three letters to look for.
SHORTEST_INDEXED = 3

MINE = """(({c}.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
    OR EXISTS (SELECT 1 FROM peernotes_my_people mine WHERE mine.consumer_id = {c}.id OFFSET 0))
   AND {c}.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))"""
# How many others that I work with in this service have the same name.
NAMESAKES = f"""(SELECT count(*) FROM peernotes_consumer o
    WHERE o.service_id = c.service_id AND lower(o.chosen_name) = lower(c.chosen_name) AND o.id <> c.id
      AND {MINE.format(c="o")})"""
BANNER = f"""
       c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, c.designated_carer, s.name,
       s.slug, s.timezone, v.model, {NAMESAKES}, lower(c.chosen_name)"""
SERVICE = " JOIN peernotes_service s ON s.id = c.service_id"
PERSON = f"""
SELECT {BANNER}
FROM peernotes_consumer c {SERVICE}
LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> statement_timestamp()
WHERE c.id"""

NAMED = "(c.chosen_name ILIKE %(anywhere)s::text OR c.local_identifier ILIKE %(begins)s::text)"
FOUND = """
WITH place AS MATERIALIZED (
    SELECT t.service_id, t.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
           OR (SELECT count(*) > {few} FROM (SELECT 1 FROM peernotes_my_people p WHERE p.service_id = t.service_id
                                             LIMIT {few} + 1) known) AS walk
    FROM (SELECT DISTINCT unnest(peernotes_ids('care'))) t(service_id)),
few AS (
    SELECT c.id, lower(c.chosen_name) AS sort_name
    FROM peernotes_my_people p JOIN place ON place.service_id = p.service_id AND NOT place.walk
    JOIN peernotes_consumer c ON c.id = p.consumer_id
    WHERE {named} {beyond}),
near AS MATERIALIZED (
    SELECT place.service_id, w.id, w.sort_name
    FROM place CROSS JOIN LATERAL (
        SELECT c.id, c.sort_name
        FROM (SELECT c.id, c.service_id, c.chosen_name, c.local_identifier, lower(c.chosen_name) AS sort_name
              FROM peernotes_consumer c
              WHERE c.service_id = place.service_id {beyond} ORDER BY {order} LIMIT {budget}) c
        WHERE {named} AND {mine} ORDER BY {order_out} LIMIT {limit}) w
    WHERE place.walk),
{hits}
far AS (
    SELECT w.id, w.sort_name
    FROM place CROSS JOIN LATERAL ({far}) w
    WHERE place.walk AND (SELECT count(*) FROM near WHERE near.service_id = place.service_id) < {limit}),
page AS MATERIALIZED (
    SELECT id, sort_name
    FROM (SELECT id, sort_name FROM near UNION SELECT id, sort_name FROM far UNION ALL SELECT id, sort_name FROM few) c
    ORDER BY {order_out} LIMIT {limit})
{person} = ANY ((SELECT array_agg(id) FROM page)::uuid[])
ORDER BY {order}"""
FAR = """
SELECT c.id, lower(c.chosen_name) AS sort_name FROM peernotes_consumer c
WHERE c.service_id = place.service_id {beyond} AND {named} AND {mine} ORDER BY {order} LIMIT {limit}"""
FAR_BY_LETTERS = """
SELECT c.id, lower(c.chosen_name) AS sort_name FROM hits c WHERE c.service_id = place.service_id AND {mine}"""
HITS = """hits AS MATERIALIZED (
    SELECT c.id, c.service_id, c.chosen_name FROM peernotes_consumer c WHERE {named} {beyond}),"""


def found(words: str, beyond: str, order: str, order_out: str, limit: int) -> str:
    """The statement of a page. Without words nothing is compared with them: planning knows what it need not do."""
    by_letters = len(words) >= SHORTEST_INDEXED
    parts = {
        "beyond": beyond,
        "order": order,
        "order_out": order_out,
        "limit": limit,
        "few": FEW_WITH_WORDS if by_letters else FEW,
        "budget": BUDGET_WITH_WORDS if by_letters else BUDGET,
        "named": NAMED if words else "true",
        "mine": MINE.format(c="c"),
        "person": PERSON,
    }
    far, hits = (FAR_BY_LETTERS, HITS) if by_letters else (FAR, "")
    return FOUND.format(**parts, far=far.format(**parts), hits=hits.format(**parts))
