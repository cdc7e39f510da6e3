"""The people one works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import access
from peernotes.queries import _people_sql, keyset

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

# When this reader last had the record open before the present sitting (database/events/looks.sql).
LAST_LOOK = """, (
    SELECT CASE WHEN statement_timestamp() - l.at > peernotes_sitting() THEN l.at ELSE l.before END
    FROM peernotes_look l WHERE l.user_id = %(user)s AND l.consumer_id = %(consumer)s)"""
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
    """From A to Z. ``words``: a part of the name, or the beginning of the local identifier."""
    order = keyset.Order(cursor, rising=True)
    plain = _people_sql.as_typed(words)
    statement = _people_sql.found(words, order, keyset.SIZE + 1)
    params = {"anywhere": f"%{plain}%", "begins": f"{plain}%", **order.params}
    with connection.cursor() as found:
        found.execute(statement, params)
        people = [Person(*row) for row in found.fetchall()]
    return keyset.page(people, cursor, lambda person: (person.sort_name, person.id))


def person(consumer_id: UUID) -> Person:
    """Of somebody whom the caller has been allowed to know."""
    with connection.cursor() as found:
        found.execute(_people_sql.PERSON + " = %(consumer)s", {"consumer": consumer_id})
        return Person(*found.fetchone())


def person_and_look(actor: Actor, consumer_id: UUID) -> tuple[Gathered, Person, datetime | None]:
    """With the facts that decide whether they may be shown, and when this reader last had the record open before the
    present sitting. Ask before the event of the present look is written."""
    columns = f", {_people_sql.BANNER}{LAST_LOOK}"
    more = access.More(columns, _people_sql.SERVICE)
    gathered, [(*person, looked)] = access.gather_with(actor, ("consumer", consumer_id), more)
    return gathered, Person(*person), looked


def duties(services: list[UUID]) -> list[Duty]:
    with connection.cursor() as found:
        found.execute(DUTIES, {"services": services})
        return [Duty(*row) for row in found.fetchall()]
