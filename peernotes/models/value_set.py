from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.measures.states import WORST
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class ValueSet(MadeBy):
    """What people of a country said the states of health are worth, as an administrator brought it in. The last one counts;
    those before it stay, because figures were worked out by them (docs/decisions/0078). ``values``: by state."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    country = models.CharField(_("country"), max_length=80)
    source = models.TextField(_("source"))
    lowest = models.DecimalField(max_digits=8, decimal_places=6)
    values = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="value_set_number"),
            models.CheckConstraint(condition=models.Q(lowest__gt=WORST, lowest__lte=1), name="value_set_lowest"),
        ]

    def __str__(self) -> str:
        return f"Value set {self.number}"
