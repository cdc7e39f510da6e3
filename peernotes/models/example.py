from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from peernotes.enums import Prompt
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Example(MadeBy):
    """A part of a finished note as an example of good words. Its ``author`` offered it and its consumer said yes
    (``agreed_at``); two administrators looked at it, ``looked_at_by`` first and ``approved_by`` last. ``ended_at``: taken
    back by one of its two, or not taken by an administrator. ``text``: as it stood, with nobody named in it."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("agreed_at", "ended_at", "ended_by_id"),
        same_service_as=("note",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, related_name="examples")
    section = models.ForeignKey("peernotes.NoteSection", on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    prompt = models.CharField(max_length=32, choices=Prompt.choices)
    text = models.TextField()
    agreed_at = models.DateTimeField(null=True)
    looked_at_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    looked_at_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["section"], condition=Q(ended_at=None), name="example_once"),
            models.CheckConstraint(
                condition=Q(approved_at=None, approved_by=None)
                | Q(
                    approved_at__isnull=False,
                    approved_by__isnull=False,
                    looked_at_at__isnull=False,
                    looked_at_by__isnull=False,
                    agreed_at__isnull=False,
                ),
                name="example_approved_whole",
            ),
            models.CheckConstraint(
                condition=~Q(approved_by=F("looked_at_by"))
                & ~Q(approved_by=F("author"))
                & ~Q(looked_at_by=F("author")),
                name="example_two_people",
            ),
        ]
        indexes = [
            models.Index(fields=["service", "approved_at", "id"], name="example_of_service", condition=Q(ended_at=None))
        ]

    def __str__(self) -> str:
        return f"Example {self.pk}"
