from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Opening(MadeBy):
    """A records officer asks to read all of a note that was entered in error; a second one agrees or declines. A yes
    opens it to whoever asked. ``agreed`` is empty while nobody has answered."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True, same_service_as=("note",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, related_name="openings")
    reason = models.TextField()
    agreed = models.BooleanField(null=True)
    answered_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed__isnull=True, answered_at__isnull=True, answered_by__isnull=True)
                | Q(agreed__isnull=False, answered_at__isnull=False, answered_by__isnull=False),
                name="opening_answered",
            ),
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=F("created_by")), name="opening_by_two"
            ),
            models.UniqueConstraint(fields=["note"], condition=Q(agreed__isnull=True), name="opening_waits_once"),
        ]

    def __str__(self) -> str:
        return f"Opening {self.id}"
