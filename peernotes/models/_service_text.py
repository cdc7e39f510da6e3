from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import BaseConstraint, F, Q

from peernotes.models._base import Row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

NOT_APPROVED = Q(approved_by=None, approved_at=None)
APPROVED = Q(approved_by__isnull=False, approved_at__isnull=False)


def constraints_of_text(name: str, unapproved: Q = NOT_APPROVED, approved: Q = APPROVED) -> list[BaseConstraint]:
    return [
        models.UniqueConstraint(fields=["service", "number"], name=f"{name}_number"),
        models.CheckConstraint(condition=~Q(approved_by=F("proposed_by")), name=f"{name}_two_people"),
        models.CheckConstraint(condition=unapproved | approved, name=f"{name}_approved_whole"),
    ]


class ServiceText(Row):
    """One version of words of a service, proposed by one administrator and approved by another. They never change: the
    application may write the columns of the approval only."""

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField()
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @staticmethod
    def approval(by: UUID, at: datetime) -> Mapping[str, object]:
        """What an approval writes."""
        return {"approved_by_id": by, "approved_at": at}
