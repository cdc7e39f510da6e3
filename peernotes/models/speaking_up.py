from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import StigmaKind, StigmaWish
from peernotes.models._base import MadeBy, Row
from peernotes.models._table import May, Table, Whose


class Listener(MadeBy):
    """To whom peer workers can say that they were treated badly: somebody who administers nothing. The last one counts; without
    ``user`` there is nobody."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["service", "-created_at", "-id"], name="listener_latest")]

    def __str__(self) -> str:
        return f"Listener {self.pk}"


class StigmaReport(Row):
    """What a peer worker met with at work: theirs, and the listener's if they would like to talk. No event says that there is one."""

    table = Table(Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=16, choices=StigmaKind.choices)
    place = models.CharField(_("where"), max_length=120, blank=True, default="")
    wants = models.CharField(max_length=16, choices=StigmaWish.choices)
    listener = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=StigmaKind.values), name="stigma_kind"),
            models.CheckConstraint(
                condition=Q(wants=StigmaWish.TALK, listener__isnull=False)
                | Q(wants=StigmaWish.JUST_COUNT, listener__isnull=True),
                name="stigma_wish",
            ),
        ]
        indexes = [
            models.Index(fields=["worker", "-created_at", "-id"], name="stigma_of_worker"),
            models.Index(fields=["service", "created_at"], name="stigma_of_service"),
        ]

    def __str__(self) -> str:
        return "Report"
