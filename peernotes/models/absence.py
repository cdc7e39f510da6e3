from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Absence(MadeBy):
    """That a peer worker is away, from one day to another, and who is there instead, if somebody is. It has no reason: nobody
    asks for one."""

    table = Table(Whose.STAFF, May.TAKE_BACK, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    cover = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="absence_days"),
            models.CheckConstraint(condition=~Q(cover=F("worker")), name="absence_cover_by_another"),
        ]

    def __str__(self) -> str:
        return f"Absence {self.pk}"
