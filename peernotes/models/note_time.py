from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose

MOST = 8 * 60 * 60


class NoteTime(Row):
    """How long the author of a note had it open in one sitting, as their own browser counted it: with the consumer beside them, as
    they said on the page, and alone. Theirs: nobody else reads a row, and a service sees figures of many workers
    (docs/decisions/0069)."""

    table = Table(
        Whose.STAFF,
        May.ADD,
        history=False,
        row_security=True,
        marks=("seconds_with_consumer", "seconds_alone"),
        same_service_as=("note",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, related_name="+", db_index=False)
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    sitting = models.UUIDField()
    seconds_with_consumer = models.PositiveIntegerField(default=0)
    seconds_alone = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "worker", "sitting"], name="note_time_once"),
            models.CheckConstraint(
                condition=Q(seconds_with_consumer__lte=MOST, seconds_alone__lte=MOST), name="note_time_most"
            ),
        ]

    def __str__(self) -> str:
        return "Time"
