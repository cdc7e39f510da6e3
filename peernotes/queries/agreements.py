"""Agreements about contact. Row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import AgreementState
from peernotes.models import Agreement
from peernotes.policy.agreements import Agreed, Hours

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

MOST = 26
# Where the model in force asks for one.
TO_AGREE = """
SELECT a.service_id, c.id AS consumer_id, c.chosen_name AS name, d.due_at
FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
CROSS JOIN LATERAL (SELECT peernotes_agreement_due(
    a.service_id, c.id, a.user_id, a.created_at, statement_timestamp()) AS due_at) d
WHERE a.user_id = %(user)s AND a.service_id = ANY(%(services)s::uuid[]) AND d.due_at IS NOT NULL
  AND NOT peernotes_ended(c.id, statement_timestamp())
ORDER BY d.due_at, c.sort_name, c.id LIMIT %(most)s"""
MOST_TO_AGREE = 100


@dataclass(frozen=True, slots=True)
class ToAgree:
    """Somebody with whom nothing is agreed about contact yet. ``due_at``: from then on new notes wait."""

    service_id: UUID
    consumer_id: UUID
    name: str
    due_at: datetime


def to_agree(by: Actor, services: list[UUID]) -> list[ToAgree]:
    """Mine, as a peer worker in these services, the longest first."""
    return rows.read(ToAgree, TO_AGREE, {"user": by.user_id, "services": services, "most": MOST_TO_AGREE})


def of_two(consumer_id: UUID, worker_id: UUID | None) -> list[Agreement]:
    """The latest first."""
    found = Agreement.objects.filter(consumer=consumer_id, worker=worker_id).select_related("worker")
    return list(found.order_by("-number")[:MOST])


def draft(found: list[Agreement]) -> Agreement | None:
    return _in_state(found, AgreementState.DRAFT)


def agreed(found: list[Agreement]) -> Agreement | None:
    return _in_state(found, AgreementState.AGREED)


def _in_state(found: list[Agreement], state: AgreementState) -> Agreement | None:
    return next((one for one in found if one.state == state), None)


def in_force(consumer_id: UUID, worker_id: UUID | None) -> Agreement | None:
    return Agreement.objects.filter(consumer=consumer_id, worker=worker_id, state=AgreementState.AGREED).first()


def places(found: Agreement | None) -> list[str]:
    return [line.strip() for line in found.places.splitlines() if line.strip()] if found else []


def terms(found: Agreement) -> Agreed:
    hours = (
        Hours(day, time.fromisoformat(since), time.fromisoformat(until)) for day, since, until in found.days_and_hours
    )
    return Agreed(tuple(hours), frozenset(found.channels))
