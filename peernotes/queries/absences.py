"""When peer workers are away. Row-level security says whose there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from peernotes.models import Absence

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

MOST = 25


def coming(worker_id: UUID | None, service_id: UUID) -> QuerySet[Absence]:
    """Of one worker, what is not over yet."""
    found = Absence.objects.filter(worker=worker_id, service=service_id, ends_on__gte=timezone.localdate())
    return found.select_related("cover").order_by("starts_on", "id")[:MOST]
