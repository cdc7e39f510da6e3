"""The people one works with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import Service
from peernotes.queries import keyset
from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

LAST_LOOK = """
SELECT CASE WHEN statement_timestamp() - l.at > peernotes_sitting() THEN l.at ELSE l.before END AS at
FROM peernotes_look l WHERE l.user_id = %(user)s AND l.consumer_id = %(consumer)s"""


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

    @property
    def dial(self) -> str:
        """What a phone dials, if the number is one."""
        return re.sub(r"[^+\d]", "", self.phone) if re.fullmatch(r"[+\d\s()./-]*\d[\d\s()./-]*", self.phone) else ""


def my_people(actor: Actor, words: str = "", cursor: Cursor | None = None) -> Page[Person]:
    """From A to Z. ``words``: a part of the name, or the beginning of the local identifier."""
    order = keyset.Order(cursor, rising=True)
    plain = _people_sql.as_typed(words)
    statement = _people_sql.page(words, order, keyset.SIZE + 1)
    params = {"anywhere": f"%{plain}%", "begins": f"{plain}%", **order.params}
    return keyset.page(rows.read(Person, statement, params), cursor, lambda person: (person.sort_name, person.id))


def person(consumer_id: UUID) -> Person:
    """Of somebody whom the caller has been allowed to know."""
    return rows.read(Person, _people_sql.PERSON + " = %(consumer)s", {"consumer": consumer_id})[0]


def last_look(actor: Actor, consumer_id: UUID) -> datetime | None:
    """When this reader last had the record open before the present sitting. Ask before the event of the present look is
    written."""
    found = rows.named(LAST_LOOK, {"user": actor.user_id, "consumer": consumer_id})
    return found[0]["at"] if found else None


def duties(services: list[UUID]) -> list[Duty]:
    found = Service.objects.filter(pk__in=services).order_by("name")
    return [Duty(service.name, service.duty_text, service.duty_phone, service.concern_minutes) for service in found]
