from __future__ import annotations

from django.db import models

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class EventFile(Row):
    """That somebody asked for the events of some days, both included, in the service's zone. Made by the worker: then it
    says how many lines there are, and the SHA-256 of them, which stays when its parts are gone."""

    table = Table(Whose.SERVICE, May.ADD, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField()
    made_at = models.DateTimeField(null=True, db_index=True)
    lines = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"Event file {self.pk}"


class EventFilePart(Row):
    """So many lines of the file that no process has to hold all of it."""

    table = Table(Whose.SERVICE, May.READ, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey(EventFile, on_delete=models.CASCADE, related_name="parts", db_index=False)
    number = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="event_file_part_number")]

    def __str__(self) -> str:
        return f"Part {self.number} of {self.file_id}"
