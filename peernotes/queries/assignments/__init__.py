"""Who works with whom, and whom a name or a number means, for whoever administers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes import rows
from peernotes.enums import CARE_ROLES
from peernotes.models import Assignment, Service, User
from peernotes.queries import keyset
from peernotes.queries.assignments import _assignments_sql
from peernotes.queries.members import MOST
from peernotes.queries.people import looked_for

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from peernotes.enums import Role
    from peernotes.queries.keyset import Cursor, Page


EVERYBODY = "SELECT id FROM peernotes_name WHERE service_id = %(service)s ORDER BY local_identifier"
# However it is typed, unless two differ by that alone: then as it is written.
CONSUMERS = """
SELECT w.typed, (array_agg(n.id ORDER BY n.local_identifier = w.typed DESC))[1] AS id
FROM unnest(%(typed)s::text[]) w(typed)
JOIN peernotes_name n ON n.service_id = %(service)s AND lower(n.local_identifier) = lower(w.typed)
GROUP BY w.typed HAVING count(*) = 1 OR bool_or(n.local_identifier = w.typed)"""


@dataclass(frozen=True, slots=True)
class OpenAssignment:
    id: int
    user_id: UUID
    worker: str
    consumer_id: UUID
    chosen_name: str
    local_identifier: str
    sort_name: str
    since: datetime


def service(slug: str) -> UUID | None:
    return Service.objects.filter(slug=slug).values_list("pk", flat=True).first()


def login(username: str) -> UUID | None:
    return User.objects.filter(username=username).values_list("pk", flat=True).first()


def consumers(service_id: UUID, identifiers: list[str]) -> dict[str, UUID]:
    """Whom each identifier means, as it was typed."""
    found = rows.named(CONSUMERS, {"service": service_id, "typed": list(set(identifiers))})
    return {row["typed"]: row["id"] for row in found}


def everybody(service_id: UUID) -> list[UUID]:
    return [row["id"] for row in rows.named(EVERYBODY, {"service": service_id})]


def page(service_id: UUID, words: str, worker_id: UUID | None, cursor: Cursor | None) -> Page[OpenAssignment]:
    """By the people's names. ``worker_id``: of one worker alone."""
    order = keyset.Order(cursor, rising=True)
    count, params = looked_for(words)
    statement = _assignments_sql.page(count, order, keyset.SIZE + 1, of_worker=worker_id is not None)
    params |= {"service": service_id, "worker": worker_id} | order.params
    return keyset.page(rows.read(OpenAssignment, statement, params), cursor, lambda row: (row.sort_name, row.id))


def workers(service_id: UUID, at: datetime, roles: Collection[Role] = CARE_ROLES) -> list[tuple[UUID, str]]:
    """Whoever works with people here now, in one of these roles, as far as they can be chosen from a list."""
    now = Q(memberships__starts_at__lte=at) & (Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=at))
    here = User.objects.filter(now, memberships__service=service_id, memberships__role__in=roles, is_active=True)
    found = here.order_by("sort_name", "id").distinct().values_list("id", "name", "username")
    return [(key, f"{name} ({username})") for key, name, username in found[:MOST]]


def people_of(service_id: UUID, user_id: UUID) -> list[UUID]:
    """Whom somebody works with."""
    open_now = Assignment.objects.filter(service=service_id, user=user_id).order_by("content_object")
    return list(open_now.values_list("content_object_id", flat=True))
