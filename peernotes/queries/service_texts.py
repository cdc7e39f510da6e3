"""Words of a service that two administrators publish: the version in force, the one that waits, and those before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q, Subquery

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.models import ServiceText

# What came before is shown this far back; nothing is deleted.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class ServiceTexts:
    """``waiting``: proposed after the one in force, and the last that was."""

    in_force: ServiceText | None
    waiting: ServiceText | None
    before: tuple[ServiceText, ...]


def of_service(model: type[ServiceText], service_id: UUID) -> ServiceTexts:
    newest = model.objects.filter(service=service_id).order_by("-number")
    shown = newest.filter(Q(approved_at__isnull=False) | Q(number=Subquery(newest.values("number")[:1])))
    found = list(shown.select_related("proposed_by", "approved_by")[:SHOWN])
    in_force, *before = [one for one in found if one.approved_at] or [None]
    return ServiceTexts(in_force, next((one for one in found[:1] if not one.approved_at), None), tuple(before))


def is_last(text: ServiceText) -> bool:
    return not type(text).objects.filter(service=text.service_id, number__gt=text.number).exists()
