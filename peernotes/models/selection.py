from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import SelectionOutcome
from peernotes.models._base import MadeBy
from peernotes.models._service_text import ServiceText, constraints_of_text
from peernotes.models._table import May, Table, Whose


class SelectionCriteria(ServiceText):
    """What a service asks of peer workers."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at"))

    text = models.TextField(_("the criteria"))

    class Meta:
        constraints = [
            *constraints_of_text("criteria"),
            models.UniqueConstraint(fields=["id", "service"], name="criteria_in_service"),
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
