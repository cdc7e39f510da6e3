"""The people one works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import access
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

# Everyone I work with, each once, with how many of them have the same name.
MINE = """
mine AS MATERIALIZED (
    SELECT consumer_id FROM peernotes_my_people
    UNION
    SELECT c.id FROM peernotes_my_wide_services w JOIN peernotes_consumer c ON c.service_id = w.service_id
    WHERE c.id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)),
people AS (
    SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, c.designated_carer,
           s.name AS service_name, s.slug, s.timezone, v.model, lower(c.chosen_name) AS sort_name,
           count(*) OVER (PARTITION BY c.service_id, lower(c.chosen_name)) - 1 AS namesakes
    FROM mine JOIN peernotes_consumer c ON c.id = mine.consumer_id JOIN peernotes_service s ON s.id = c.service_id
    LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND v.in_force @> now())"""
FOUND = """
WITH {mine}
SELECT id, service_id, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, service_name, slug,
       timezone, model, namesakes, sort_name
FROM people p
WHERE (%(words)s::text = '' OR chosen_name ILIKE %(anywhere)s::text OR local_identifier ILIKE %(begins)s::text) {beyond}
ORDER BY {order} LIMIT {limit}"""
BANNER = """
       c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, c.designated_carer, s.name,
       s.slug, s.timezone, v.model,
       (SELECT count(*) FROM peernotes_consumer o
        WHERE o.service_id = c.service_id AND o.id <> c.id AND lower(o.chosen_name) = lower(c.chosen_name)
          AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = o.id OFFSET 0)
               OR (o.service_id IN (SELECT service_id FROM peernotes_my_wide_services)
                   AND o.id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)))),
       lower(c.chosen_name)"""
SERVICE = " JOIN peernotes_service s ON s.id = c.service_id"
PERSON = """
SELECT {banner}
FROM peernotes_consumer c {service}
LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> statement_timestamp()
WHERE c.id = %(consumer)s"""
# The last look of the sitting before this one: opening an entry and coming back is no new sitting.
SITTING_MINUTES = 30
LAST_LOOK = """,
       (SELECT max(at) FROM (
            SELECT at, lead(at, 1, clock_timestamp()) OVER (ORDER BY at) - at AS pause FROM (
                SELECT at FROM peernotes_event
                WHERE consumer_id = %(consumer)s AND actor_id = %(user)s AND verb = 'read_record' AND allowed
                  AND at <= statement_timestamp()
                ORDER BY at DESC LIMIT 500) looks) looks
        WHERE pause > make_interval(mins => %(pause)s))"""
DUTIES = """
SELECT s.name, s.duty_text, s.duty_phone, s.concern_minutes FROM peernotes_service s
WHERE s.id = ANY(%(services)s::uuid[]) ORDER BY s.name"""


@dataclass(frozen=True, slots=True)
class Person:
    """What a banner shows. ``namesakes``: how many others that I work with in this service have the same name."""

    id: UUID
    service_id: UUID
    chosen_name: str
    pronouns: str
    date_of_birth: date | None
    local_identifier: str
    designated_carer: str
    service_name: str
    service_slug: str
    timezone: str
    model: str | None
    namesakes: int
    sort_name: str


@dataclass(frozen=True, slots=True)
class Duty:
    """What the service says to do when somebody is worried."""

    service_name: str
    text: str
    phone: str
    minutes: int


def my_people(actor: Actor, words: str = "", cursor: Cursor | None = None) -> Page[Person]:
    """From A to Z. ``words``: a part of the name, or the beginning of the local identifier. The views behind MINE know
    the actor from the transaction."""
    order = keyset.Order(cursor, rising=True)
    plain = words.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    statement = FOUND.format(
        mine=MINE,
        beyond=order.beyond("sort_name", "id"),
        order=order.by("sort_name", "id"),
        limit=keyset.SIZE + 1,
    )
    params = {"words": words, "anywhere": f"%{plain}%", "begins": f"{plain}%", **order.params}
    with connection.cursor() as found:
        found.execute(statement, params)
        people = [Person(*row) for row in found.fetchall()]
    return keyset.page(people, cursor, lambda person: (person.sort_name, person.id))


def person(consumer_id: UUID) -> Person:
    """Of somebody whom the caller has been allowed to know."""
    with connection.cursor() as found:
        found.execute(PERSON.format(banner=BANNER, service=SERVICE), {"consumer": consumer_id})
        return Person(*found.fetchone())


def person_and_look(actor: Actor, consumer_id: UUID) -> tuple[Gathered, Person, datetime | None]:
    """With the facts that decide whether they may be shown, and when this reader last had the record open before the
    present sitting. Ask before the event of the present look is written."""
    more = access.More(f", {BANNER}{LAST_LOOK}", SERVICE, {"pause": SITTING_MINUTES})
    gathered, (*person, looked) = access.gather_with(actor, consumer_id, more)
    return gathered, Person(*person), looked


def duties(services: list[UUID]) -> list[Duty]:
    with connection.cursor() as found:
        found.execute(DUTIES, {"services": services})
        return [Duty(*row) for row in found.fetchall()]
