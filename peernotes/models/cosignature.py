from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.enums import CosignAnswer
from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class Cosignature(Row):
    """What a supervisor says of a note as it stood: signed beside its two authors, or that they would like to talk about it, with
    a word of why that the author alone reads."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey("peernotes.Note", on_delete=models.PROTECT, related_name="cosignatures")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    content_hash = models.CharField(max_length=64)
    answer = models.CharField(max_length=16, choices=CosignAnswer.choices)
    comment = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "user", "answer", "content_hash"], name="cosignature_once"),
            models.CheckConstraint(
                condition=Q(answer=CosignAnswer.TALK) | Q(answer=CosignAnswer.SIGNED, comment=""),
                name="cosignature_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"Cosignature {self.pk}"
