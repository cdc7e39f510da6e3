"""The statements behind ``queries.people``. The views and ``peernotes_ids`` know the actor from the transaction.

Without words people are walked by name until a page is full: one's own in ``peernotes_caselist``, those of a service for
whoever has a duty for all of it. Words are looked for in the services where the actor works, by the index of their
letters: among names, because row-level security would keep that index from being used. Of each person it is asked whether
they are mine; whoever is shown comes from the table of people, under row-level security."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peernotes.queries import keyset

MINE = """(({service} = ANY ((SELECT peernotes_ids('wide'))::uuid[])
    OR EXISTS (SELECT 1 FROM peernotes_my_people mine WHERE mine.consumer_id = {id} OFFSET 0))
   AND {id} <> ALL ((SELECT peernotes_ids('closed'))::uuid[]))"""
# How many others that I work with in this service have the same name.
NAMESAKES = f"""(SELECT count(*) FROM peernotes_name o
    WHERE o.service_id = c.service_id AND o.sort_name = c.sort_name AND o.id <> c.id
      AND {MINE.format(service="o.service_id", id="o.id")})"""
LAST_LOOK = """(SELECT CASE WHEN statement_timestamp() - l.at > peernotes_sitting() THEN l.at ELSE l.before END
        FROM peernotes_look l WHERE l.user_id = (SELECT peernotes_actor()) AND l.consumer_id = c.id)"""
OF_PERSON = f"""
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier,
       s.name AS service_name, s.slug AS service_slug, s.timezone, v.model, {NAMESAKES} AS namesakes,
       c.deceased, c.died_on, c.sort_name, {LAST_LOOK} AS looked,
       EXISTS (SELECT 1 FROM peernotes_user u WHERE u.id = c.user_id AND u.is_active) AS signs_in,
       (SELECT ARRAY[p.wants, p.how_often, p.when_admitted]::text[] || p.form::text[] FROM peernotes_peerpreference p
        WHERE p.consumer_id = c.id) AS peer_support{{more}}
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id
LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> statement_timestamp()
WHERE c.id"""
PERSON = OF_PERSON.format(more="")
WITH_CARDS = OF_PERSON.format(
    more=", ARRAY(SELECT ARRAY[k.name, k.how] FROM peernotes_peer_cards(c.id) k) AS peer_cards"
)

WALKED = """
    SELECT id, sort_name
    FROM (SELECT DISTINCT service_id, service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]) AS wide
          FROM unnest(peernotes_ids('care')) t(service_id)) here
    CROSS JOIN LATERAL (
        (SELECT k.consumer_id AS id, k.sort_name FROM peernotes_caselist k
         WHERE k.user_id = (SELECT peernotes_actor()) AND k.service_id = here.service_id AND NOT here.wide
           AND {mine_listed} {beyond_listed} ORDER BY {order_listed} LIMIT {limit})
        UNION ALL
        (SELECT c.id, c.sort_name FROM peernotes_name c
         WHERE c.service_id = here.service_id AND here.wide AND {mine} {beyond} ORDER BY {order} LIMIT {limit})) c"""
LOOKED_FOR = """
    SELECT c.id, c.sort_name FROM peernotes_name c
    WHERE c.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[]) AND {mine} {beyond}
      AND {like_words}"""
LIKE_WORDS = """(({named}) OR c.local_identifier ILIKE %(begins)s::text
           OR c.id = ANY (ARRAY(SELECT n.consumer_id FROM peernotes_consumernumber n WHERE n.value = %(number)s::text)))"""
# Each word by itself, so that their order does not matter.
NAMED = "c.found_by LIKE (SELECT '%%' || peernotes_folded(%(word_{n})s::text) || '%%')"
PAGE = """
WITH page AS MATERIALIZED (SELECT c.id FROM ({found}) c ORDER BY {order_found} LIMIT {limit})
{person} = ANY ((SELECT array_agg(id) FROM page)::uuid[]) ORDER BY {order}"""


def as_typed(words: str) -> str:
    """For LIKE: nothing in it stands for something else."""
    return words.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def like_words(count: int) -> str:
    return LIKE_WORDS.format(named=" AND ".join(NAMED.format(n=number) for number in range(count)))


def page(count: int, order: keyset.Order, limit: int) -> str:
    """``count``: how many words are looked for."""
    key, listed = ("c.sort_name", "c.id"), ("k.sort_name", "k.consumer_id")
    parts = {
        "beyond": order.beyond(*key),
        "order": order.by(*key),
        "beyond_listed": order.beyond(*listed),
        "order_listed": order.by(*listed),
        "order_found": order.by("c.sort_name", "c.id"),
        "limit": limit,
        "like_words": like_words(count),
        "mine": MINE.format(service="c.service_id", id="c.id"),
        "mine_listed": MINE.format(service="k.service_id", id="k.consumer_id"),
    }
    return PAGE.format(found=(LOOKED_FOR if count else WALKED).format(**parts), person=PERSON, **parts)
