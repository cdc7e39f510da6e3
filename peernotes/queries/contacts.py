"""The contact log: when, how long and how."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from peernotes.models import ContactLogEntry, OutsideContact
from peernotes.policy.agreements import OUTSIDE_DAYS

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

    from peernotes.policy.facts import Actor

FEW, MOST_OUTSIDE = 5, 25


def my_latest(actor: Actor, consumer_id: UUID) -> QuerySet[ContactLogEntry]:
    """My own last lines with one person, so that nobody logs the same contact twice. A peer worker's own lines are
    always theirs to see while they work together; whether they do is asked before."""
    mine = ContactLogEntry.objects.filter(worker=actor.user_id, consumer=consumer_id).select_related("outside")
    return mine.order_by("-happened_at", "-id")[:FEW]


def outside_of(worker_id: UUID, service_id: UUID) -> list[OutsideContact]:
    """Lately, the latest first; for the worker and who supervises them."""
    since = timezone.now() - timedelta(days=OUTSIDE_DAYS)
    found = OutsideContact.objects.filter(worker=worker_id, service=service_id, happened_at__gt=since)
    return list(found.order_by("-happened_at", "-id")[:MOST_OUTSIDE])
