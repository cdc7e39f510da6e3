from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.enums import ActivityKind, ActivityWith
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class PeerActivity(MadeBy):
    """What a peer worker did beside their time with people: when, how long, what and with whom. No words, and nobody whom the
    service helps."""

    table = Table(Whose.STAFF, May.TAKE_BACK, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    happened_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24, choices=ActivityKind.choices)
    co_with = models.CharField(max_length=16, choices=ActivityWith.choices)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ActivityKind.values), name="activity_kind"),
            models.CheckConstraint(condition=Q(co_with__in=ActivityWith.values), name="activity_with"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=1440), name="activity_minutes"),
        ]
        indexes = [
            models.Index(fields=["worker", "happened_at", "id"], name="activity_of_worker"),
            models.Index(fields=["service", "happened_at"], name="activity_of_service"),
        ]

    def __str__(self) -> str:
        return f"Activity {self.id}"
