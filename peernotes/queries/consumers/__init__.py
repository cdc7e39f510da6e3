"""The people of a service by name and number, whether they are with it, and how they sign in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Func, Value

from peernotes import rows
from peernotes.models import Consumer, Enrolment
from peernotes.queries import keyset
from peernotes.queries.consumers import _consumers_sql
from peernotes.queries.people import looked_for

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.models import User
    from peernotes.queries.keyset import Cursor, Page

NAMESAKES = 3


@dataclass(frozen=True, slots=True)
class ListedConsumer:
    id: UUID
    chosen_name: str
    local_identifier: str
    date_of_birth: date | None
    deceased: bool
    sort_name: str
    ended: bool


@dataclass(frozen=True, slots=True)
class ConsumerLogin:
    """``waits``: no password is chosen yet. ``active``: it has not been taken back."""

    username: str
    active: bool
    waits: bool


def page(service_id: UUID, words: str, cursor: Cursor | None) -> Page[ListedConsumer]:
    """From A to Z, but for those with whom the actor has a conflict of interest."""
    order = keyset.Order(cursor, rising=True)
    count, params = looked_for(words)
    statement = _consumers_sql.page(count, order, keyset.SIZE + 1)
    params |= {"service": service_id} | order.params
    return keyset.page(rows.read(ListedConsumer, statement, params), cursor, lambda row: (row.sort_name, row.id))


def consumer(consumer_id: UUID) -> Consumer:
    """Of somebody whom the caller has been allowed to know."""
    return Consumer.objects.select_related("user", "service").get(pk=consumer_id)


def login(found: Consumer) -> ConsumerLogin | None:
    user = found.user
    if user is None:
        return None
    return ConsumerLogin(user.username, user.is_active, waits(user))


def waits(user: User) -> bool:
    """No password is chosen yet."""
    return user.password.startswith(UNUSABLE_PASSWORD_PREFIX)


def enrolments(consumer_id: UUID) -> list[Enrolment]:
    """Newest first."""
    return list(Enrolment.objects.filter(consumer=consumer_id).order_by("-starts_at", "-id"))


def namesakes(service_id: UUID, name: str, born: date | None) -> list[Consumer]:
    """Others who are called the same and were born on the same day."""
    if born is None:
        return []
    folded = Func(Value(name), function="peernotes_folded")
    same = Consumer.objects.filter(service=service_id, sort_name=folded, date_of_birth=born)
    return list(same.order_by("local_identifier")[:NAMESAKES])
