"""By whose values an index is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from peernotes.models import ValueSet

if TYPE_CHECKING:
    from uuid import UUID

MOST = 50


def of_service(service_id: UUID) -> list[ValueSet]:
    """Without the values, the last one first."""
    found = ValueSet.objects.filter(service=service_id).defer("values").select_related("created_by")
    return list(found.order_by("-number")[:MOST])


def last_number(service_id: UUID) -> int:
    return ValueSet.objects.filter(service=service_id).aggregate(last=Max("number"))["last"] or 0
