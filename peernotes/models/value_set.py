from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ValuesDecision
from peernotes.measures.states import WORST
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class ValueSet(MadeBy):
    """What people of a country said the states of health are worth, as an administrator brought it in. The one that was confirmed
    last counts; those before it stay, because figures were worked out by them (docs/decisions/0078, 0090). ``values``: by state."""

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
            models.UniqueConstraint(fields=["id", "service"], name="value_set_in_service"),
            models.CheckConstraint(condition=models.Q(lowest__gt=WORST, lowest__lte=1), name="value_set_lowest"),
        ]

    def __str__(self) -> str:
        return f"Value set {self.number}"


class ValueSetDecision(MadeBy):
    """That an administrator looked at a set of values and it counts from now on, or that it does not any more, and why."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True, same_service_as=("value_set",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    value_set = models.ForeignKey(ValueSet, on_delete=models.PROTECT, related_name="decisions", db_index=False)
    decision = models.CharField(max_length=16, choices=ValuesDecision.choices)
    reason = models.TextField(_("why"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["value_set", "decision"], name="value_set_decided_once"),
            models.CheckConstraint(
                condition=Q(decision=ValuesDecision.CONFIRMED)
                | (Q(decision=ValuesDecision.TAKEN_BACK) & ~Q(reason="")),
                name="value_set_withdrawn_why",
            ),
        ]
        indexes = [models.Index(fields=["service", "decision", "-created_at"], name="value_set_confirmed_last")]

    def __str__(self) -> str:
        return f"{self.decision} {self.value_set_id}"
