from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import LeafletFor
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

LONGEST = 20_000


class Leaflet(MadeBy):
    """One version of a text for people whom the service helps, their carers, or both. It never changes: a later version has the
    same ``line`` and the next number. ``taken_back``: with this version it is no longer given to anybody."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    line = models.UUIDField()
    number = models.PositiveIntegerField()
    audience = models.CharField(_("for whom"), max_length=16, choices=LeafletFor.choices)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"), max_length=LONGEST)
    taken_back = models.BooleanField(_("taken back"), default=False)

    class Meta:
        indexes = [models.Index(fields=["service", "line", "-number"], name="leaflet_of_service")]
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="leaflet_number"),
            models.CheckConstraint(condition=Q(audience__in=LeafletFor.values), name="leaflet_audience"),
        ]

    def __str__(self) -> str:
        return f"Leaflet {self.pk}"
