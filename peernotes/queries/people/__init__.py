"""The people one works with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import Now

from peernotes import rows
from peernotes.errors import Missing
from peernotes.models import Consumer, DutyShift, Service
from peernotes.queries import keyset
from peernotes.queries.people import _people_sql

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

HYPHEN_OR_SPACE = re.compile(r"[\s\u2010-\u2015\u2212-]+")
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Person:
    """What a banner shows. ``namesakes``: how many others that I work with in this service have the same name.
    ``looked``: when this reader last had the record open before the present sitting; ask before the present look is
    recorded. ``peer_support``: whether they want it, how often, what their
    peer worker shall know when they are in hospital ("" if they did not say), and in which forms, for who may know.
    ``peer_cards``: if asked for, each peer worker of theirs and how clinicians reach them."""

    id: UUID
    service_id: UUID
    chosen_name: str
    pronouns: str
    date_of_birth: date | None
    local_identifier: str
    service_name: str
    service_slug: str
    timezone: str
    model: str | None
    namesakes: int
    deceased: bool
    died_on: date | None
    sort_name: str
    looked: datetime | None
    signs_in: bool
    peer_support: list[str] | None
    peer_cards: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Duty:
    """What the service says to do when somebody is worried. ``on_duty``: the clinicians who are, by name."""

    service_name: str
    text: str
    phone: str
    minutes: int
    on_duty: list[str]

    @property
    def dial(self) -> str:
        """What a phone dials, if that is a number, maybe with words after a comma ("555 0142, day and night")."""
        return dial(self.phone)


def dial(phone: str) -> str:
    number = phone.replace(";", ",").partition(",")[0]
    return re.sub(r"[^+\d]", "", number) if re.fullmatch(r"[+\d\s()./-]*\d[\d\s()./-]*", number) else ""


def my_people(actor: Actor, words: str = "", cursor: Cursor | None = None) -> Page[Person]:
    """From A to Z. ``words``: parts of the name in any order, with or without accents, apostrophes and hyphens; the
    beginning of the local identifier; or another number, a former one too."""
    order = keyset.Order(cursor, rising=True)
    count, params = looked_for(words)
    statement = _people_sql.page(count, order, keyset.SIZE + 1)
    params |= order.params
    return keyset.page(rows.read(Person, statement, params), cursor, lambda person: (person.sort_name, person.id))


def looked_for(words: str) -> tuple[int, dict[str, object]]:
    """How many words these are, and what the statement asks for."""
    each = HYPHEN_OR_SPACE.split(words.strip())[:MOST_WORDS] if words.strip() else []
    params: dict[str, object] = {f"word_{n}": _people_sql.as_typed(word) for n, word in enumerate(each)}
    return len(each), params | {"begins": f"{_people_sql.as_typed(words)}%", "number": words.strip()}


def person(consumer_id: UUID, *, cards: bool = False) -> Person:
    """Of somebody whom the caller has been allowed to know."""
    statement = _people_sql.WITH_CARDS if cards else _people_sql.PERSON
    found = rows.read(Person, statement + " = %(consumer)s", {"consumer": consumer_id})
    if not found:
        raise Missing
    return found[0]


def signs_in(consumer_id: UUID) -> bool:
    return Consumer.objects.filter(pk=consumer_id, user__is_active=True).exists()


def duties(services: list[UUID]) -> list[Duty]:
    now = DutyShift.objects.filter(service=OuterRef("pk"), starts_at__lte=Now(), ends_at__gt=Now())
    names = ArraySubquery(now.order_by("starts_at", "id").values("user__name"))
    found = Service.objects.filter(pk__in=services).annotate(on_duty=names).order_by("name")
    return [Duty(*row) for row in found.values_list("name", "duty_text", "duty_phone", "concern_minutes", "on_duty")]
