from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.enums import CorrectionOutcome
from peernotes.models._base import Row, tracked
from peernotes.models._table import May, Table, Whose


class RecordQuestion(Row):
    """What a person asks about their record: why somebody looked (``event_id``), or that an ``entry`` be corrected.
    ``about``, ``about_at`` and ``verb``: whose look or entry, from when and what was done, so that whoever answers needs
    to read neither. ``looker`` never answers it. Answered once; only a wish for a correction has an ``outcome``."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="questions")
    entry = models.ForeignKey("peernotes.RecordEntry", on_delete=models.PROTECT, null=True, related_name="questions")
    event_id = models.BigIntegerField(null=True)
    looker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    about = models.CharField(max_length=200, blank=True, default="", db_default="")
    about_at = models.DateTimeField()
    verb = models.CharField(max_length=32, blank=True, default="", db_default="")
    text = models.TextField()
    outcome = models.CharField(max_length=16, choices=CorrectionOutcome.choices, blank=True, default="", db_default="")
    answer = models.TextField(blank=True, default="", db_default="")
    answered_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(entry__isnull=True) ^ Q(event_id__isnull=True), name="question_about"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="", outcome="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="question_answered",
            ),
        ]
        indexes = [
            models.Index(fields=["service", "created_at", "id"], name="question_of_service"),
            models.Index(fields=["service"], name="question_open", condition=Q(answered_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"Question {self.id}"
