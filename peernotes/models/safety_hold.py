from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import HoldKind
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class SafetyHold(MadeBy):
    """That somebody is safer if a carer is told nothing, or if nobody decides for them, whatever they say meanwhile
    (docs/decisions/0049). It ends by two people: a clinician who talked with the person alone, and somebody else."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("asked_by_id", "asked_at", "conversation", "released_by_id", "released_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="safety_holds")
    kind = models.CharField(max_length=20, choices=HoldKind.choices)
    carer = models.ForeignKey("peernotes.CarerTie", on_delete=models.PROTECT, null=True, related_name="+")
    review_on = models.DateField(_("look at it again on"), null=True)
    asked_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True)
    conversation = models.TextField(_("what they said when they were alone"), blank=True, default="", db_default="")
    released_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=HoldKind.values), name="safety_hold_kind"),
            models.CheckConstraint(
                condition=Q(carer__isnull=True) | Q(kind=HoldKind.CARER_DISCLOSURE), name="safety_hold_carer"
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True)
                | (
                    Q(asked_by__isnull=False, released_by__isnull=False)
                    & ~Q(conversation="")
                    & ~Q(released_by=F("asked_by"))
                ),
                name="safety_hold_two_people",
            ),
        ]

    def __str__(self) -> str:
        return f"Safety hold {self.pk}"
