"""The contact log: when, how long and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import ContactLogEntry

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

    from peernotes.policy.facts import Actor

FEW = 5


def my_latest(actor: Actor, consumer_id: UUID) -> QuerySet[ContactLogEntry]:
    """My own last lines with one person, so that nobody logs the same contact twice. A peer worker's own lines are
    always theirs to see while they work together; whether they do is asked before."""
    mine = ContactLogEntry.objects.filter(worker=actor.user_id, consumer=consumer_id)
    return mine.order_by("-happened_at", "-id")[:FEW]
