from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CarerRequestFor
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

LONGEST = 500


class CarerRequest(MadeBy):
    """What a carer asks for, for themselves. Nothing in it names a consumer, and nothing of a consumer leads to it. It stands
    until they take it back or ``begun_by``, who reads it, says that it has begun."""

    table = Table(
        Whose.CARER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("taken_back_at", "begun_at", "begun_by_id"),
        same_service_as=("carer",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, related_name="+", db_index=False)
    what = models.CharField(max_length=16, choices=CarerRequestFor.choices)
    wish = models.TextField(_("what they would wish for"), blank=True, default="", db_default="")
    taken_back_at = models.DateTimeField(null=True)
    begun_at = models.DateTimeField(null=True)
    begun_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["carer", "-created_at", "-id"], name="carer_request_of_carer")]
        constraints = [
            models.CheckConstraint(condition=Q(what__in=CarerRequestFor.values), name="carer_request_for"),
            models.CheckConstraint(
                condition=Q(begun_at__isnull=True, begun_by__isnull=True)
                | Q(begun_at__isnull=False, begun_by__isnull=False, taken_back_at__isnull=True),
                name="carer_request_begun",
            ),
            models.UniqueConstraint(
                fields=["carer", "what"],
                condition=Q(taken_back_at__isnull=True, begun_at__isnull=True),
                name="carer_request_once",
            ),
        ]

    def __str__(self) -> str:
        return f"Carer request {self.pk}"
