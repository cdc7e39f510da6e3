from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ConsultationKind, ConsultedTeam
from peernotes.models._base import TAKEN_BACK, MadeBy, MayBeTakenBack, taken_back_with_a_reason, tracked
from peernotes.models._table import May, Table, Whose


class Consultation(MadeBy, MayBeTakenBack):
    """What somebody who works with people asks their colleagues, about nobody: no name, number or date of birth of anybody
    whom the service helps is in it. Answered once, and the answer put right by who gave it; its history has the earlier ones."""

    table = Table(
        Whose.SERVICE, May.ADD, row_security=True, marks=("answer", "answered_by_id", "answered_at", *TAKEN_BACK)
    )  # fmt: skip

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    sent_to = models.CharField(max_length=16, choices=ConsultedTeam.choices)
    kind = models.CharField(max_length=16, choices=ConsultationKind.choices)
    question = models.TextField(_("question"))
    answer = models.TextField(blank=True, default="", db_default="")
    answered_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            taken_back_with_a_reason("consultation_taken_back"),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=True) | Q(answered_at__isnull=True), name="consultation_not_both"
            ),
            models.CheckConstraint(condition=Q(sent_to__in=ConsultedTeam.values), name="consultation_to"),
            models.CheckConstraint(condition=Q(kind__in=ConsultationKind.values), name="consultation_kind"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="consultation_answered",
            ),
        ]
        indexes = [models.Index(fields=["service", "created_at", "id"], name="consultation_of_service")]

    def __str__(self) -> str:
        return f"Consultation {self.id}"
