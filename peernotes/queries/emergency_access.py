"""Records that were opened in an emergency, and the tries that opened none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone

from peernotes import rows
from peernotes.models import EmergencyTry
from peernotes.policy.emergency_access import TRIED_WITHIN

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

# Exactly, and under row-level security: to a relative there is no such person.
NAMED = """
SELECT c.id FROM peernotes_consumer c
WHERE c.service_id = %(service)s AND c.local_identifier IN (%(number)s::text, upper(%(number)s::text))
  AND (%(name)s::text = '' OR c.sort_name = peernotes_folded(%(name)s::text))
  AND (%(born)s::date IS NULL OR c.date_of_birth = %(born)s::date)"""
OPEN = """
SELECT e.id, e.consumer_id, e.service_id, c.chosen_name, e.ends_at
FROM peernotes_emergencyaccess e JOIN peernotes_consumer c ON c.id = e.consumer_id
WHERE e.created_by_id = (SELECT peernotes_actor()) AND e.ends_at > statement_timestamp()
  AND e.consumer_id = ANY ((SELECT peernotes_ids('emergency'))::uuid[])
  AND NOT EXISTS (SELECT FROM peernotes_emergencyaccessend d WHERE d.access_id = e.id) AND {which}
ORDER BY e.ends_at, e.id"""
MOST = 25
TRIED = """
SELECT u.name AS who, count(*) AS times, max(t.created_at) AS last_at
FROM peernotes_emergencytry t JOIN peernotes_user u ON u.id = t.created_by_id
WHERE t.service_id = %(service)s AND t.created_at > statement_timestamp() - interval '90 days'
GROUP BY u.id, u.name ORDER BY last_at DESC, u.id LIMIT {limit}"""


@dataclass(frozen=True, slots=True)
class Whom:
    """As it was typed: the ID, and the whole name or the day of birth."""

    number: str
    name: str
    born: date | None


@dataclass(frozen=True, slots=True)
class OpenRecord:
    id: UUID
    consumer_id: UUID
    service_id: UUID
    chosen_name: str
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Tried:
    """How often somebody asked for a record and got none."""

    who: str
    times: int
    last_at: datetime


def named(service_id: UUID, whom: Whom) -> UUID | None:
    asked = {"service": service_id, "number": whom.number, "name": whom.name, "born": whom.born}
    return next((row["id"] for row in rows.named(NAMED, asked)), None)


def tried(by: Actor, service_id: UUID) -> int:
    """How often of late."""
    since = timezone.now() - TRIED_WITHIN
    return EmergencyTry.objects.filter(service=service_id, created_by=by.user_id, created_at__gt=since).count()


def open_in(service_id: UUID) -> list[OpenRecord]:
    return rows.read(OpenRecord, OPEN.format(which="e.service_id = %(about)s"), {"about": service_id})


def open_of(consumer_id: UUID) -> list[OpenRecord]:
    """One, and seldom more."""
    return rows.read(OpenRecord, OPEN.format(which="e.consumer_id = %(about)s"), {"about": consumer_id})


def tries(service_id: UUID) -> list[Tried]:
    """In the last 90 days, by whom."""
    return rows.read(Tried, TRIED.format(limit=MOST), {"service": service_id})
