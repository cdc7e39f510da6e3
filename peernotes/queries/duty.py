"""The duty roster of a service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F

from peernotes.models import DutyShift

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class RosterShift:
    id: UUID
    user_id: UUID
    name: str
    starts_at: datetime
    ends_at: datetime

    @property
    def span(self) -> tuple[datetime, datetime]:
        return self.starts_at, self.ends_at


def between(service_id: UUID, since: datetime, until: datetime) -> list[RosterShift]:
    """Whoever is on duty for any of that time, by when they begin."""
    return _read(DutyShift.objects.filter(service=service_id, ends_at__gt=since, starts_at__lt=until))


def one(service_id: UUID, shift_id: UUID) -> RosterShift | None:
    return next(iter(_read(DutyShift.objects.filter(service=service_id, pk=shift_id))), None)


def taken(service_id: UUID, user_id: UUID, starts_at: datetime, ends_at: datetime, *, but: UUID | None = None) -> bool:
    """``but``: the one that is to be changed."""
    theirs = DutyShift.objects.filter(service=service_id, user=user_id).exclude(pk=but)
    return theirs.filter(ends_at__gt=starts_at, starts_at__lt=ends_at).exists()


def _read(shifts: QuerySet[DutyShift]) -> list[RosterShift]:
    found = shifts.order_by("starts_at", "id").values("id", "user_id", "starts_at", "ends_at", name=F("user__name"))
    return [RosterShift(**row) for row in found]
