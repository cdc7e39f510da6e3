from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class WordList(Row):
    """One version of what a service adds to the word list that comes with peernotes, as ``policy.wording.own_list`` reads
    it; proposed by one administrator and approved by another. Its lines never change."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at"))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField(_("the words"), blank=True)
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="words_number"),
            models.CheckConstraint(condition=~Q(approved_by=F("proposed_by")), name="words_two_people"),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="words_approved_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Word list {self.number}"
