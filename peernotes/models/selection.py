from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import SelectionOutcome
from peernotes.models._base import MadeBy, Row
from peernotes.models._table import May, Table, Whose


class SelectionCriteria(Row):
    """One version of what a service asks of peer workers, proposed by one administrator and approved by another. Its words
    never change: the application may write the two columns of the approval only."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at"))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField(_("the criteria"))
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="criteria_number"),
            models.UniqueConstraint(fields=["id", "service"], name="criteria_in_service"),
            models.CheckConstraint(condition=~Q(approved_by=F("proposed_by")), name="criteria_two_people"),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="criteria_approved_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Selection criteria {self.number}"


class SelectionStep(MadeBy):
    """That an administrator looked at a version with a peer worker, and what came of it: a day and one of two words, and
    nothing of anybody's health. It decides nothing."""

    table = Table(
        Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("criteria",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    criteria = models.ForeignKey("peernotes.SelectionCriteria", on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField(_("day"))
    outcome = models.CharField(max_length=16, choices=SelectionOutcome.choices)

    class Meta:
        indexes = [models.Index(fields=["service", "created_at", "id"], name="selection_of_service")]
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=SelectionOutcome.values), name="selection_outcome"),
            models.CheckConstraint(condition=~Q(worker=F("created_by")), name="selection_by_another"),
        ]

    def __str__(self) -> str:
        return f"Selection step {self.pk}"
