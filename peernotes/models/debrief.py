from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class Debrief(Row):
    """That a peer worker would like to talk something over with who supervises them. Nobody asks why, and there is no event of
    it, because administrators read events. Empty ``ended_at``: it waits."""

    table = Table(Whose.STAFF, May.ADD, history=False, row_security=True, marks=("ended_at",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["worker", "service"], condition=Q(ended_at=None), name="debrief_once"),
        ]

    def __str__(self) -> str:
        return f"Debrief {self.pk}"
