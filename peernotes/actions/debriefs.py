"""A wish to talk something over: said with one press, for whoever supervises the worker, and no event of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models.functions import Now

from peernotes.models import Debrief

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered


def ask(gathered: Gathered) -> None:
    """Once, however often it is pressed."""
    wish = Debrief(service_id=gathered.service_id, worker_id=gathered.actor.user_id)
    Debrief.objects.bulk_create([wish], ignore_conflicts=True)


def answer(service_id: UUID, worker_id: UUID | None) -> None:
    """Talked about, or taken back."""
    Debrief.objects.filter(service=service_id, worker=worker_id, ended_at=None).update(ended_at=Now())
