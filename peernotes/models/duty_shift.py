from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose
from peernotes.models.service import TstzRange


class DutyShift(MadeBy):
    """When a clinician is on duty: whose a safety concern is first. It opens no record; a duty for everyone
    (``ServiceAssignment``) does. Several may be on duty at once, nobody twice."""

    table = Table(Whose.STAFF, May.REMOVE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="duty_shifts")
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="shift_period"),
            ExclusionConstraint(
                name="shift_once",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("service", RangeOperators.EQUAL),
                    (TstzRange("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(fields=["service", "ends_at"], name="shift_of_service")]

    def __str__(self) -> str:
        return f"Shift {self.id}"
