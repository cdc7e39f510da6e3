from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ServiceModel
from peernotes.models._base import Row, tracked
from peernotes.models._table import May, Table, Whose
from peernotes.policy.catalogue import CATALOGUE
from peernotes.policy.catalogue.safety_concern_route import SafetyConcernRoute
from peernotes.policy.switch_kinds import ChoiceSwitch, FlagSwitch, NumberSwitch, SetSwitch


def _word() -> models.CharField:
    return models.CharField(max_length=32)


def _words() -> ArrayField:
    return ArrayField(_word(), default=list)


COLUMNS = {
    ChoiceSwitch: _word,
    FlagSwitch: models.BooleanField,
    NumberSwitch: models.PositiveIntegerField,
    SetSwitch: _words,
}
SwitchColumns = type(
    "SwitchColumns",
    (models.Model,),
    {"__module__": __name__, "Meta": type("Meta", (), {"abstract": True})}
    | {switch.name: COLUMNS[type(switch)]() for switch in CATALOGUE},
)


class PolicyVersion(Row, SwitchColumns):
    """One dated version of a service's model, with a typed column for each switch of the catalogue.

    Immutable but for its approval and its end (a trigger refuses everything else). ``in_force`` is null until a second
    person approves; then it runs from ``starts_at`` until the next version cuts it. Cancelled before it began it is the
    empty range: approved, and in force at no moment. An exclusion constraint allows one at a time. ``reads_since``, ``about_me_since``: from when on a yes to the record, and one to About Me,
    counts; one given before the model opened that counts for nothing (going back revives nothing). ``acknowledge_by``: from
    then on it is a gate to whoever has not read it; empty: it asks nobody. All times UTC."""

    table = Table(Whose.SERVICE, May.CHANGE)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="policy_versions")
    number = models.PositiveIntegerField()
    model = models.CharField(_("service model"), max_length=20, choices=ServiceModel.choices)
    reason = models.TextField(_("why"))
    starts_at = models.DateTimeField(_("from"))
    in_force = DateTimeRangeField(null=True, editable=False)
    reads_since = models.DateTimeField(null=True, editable=False)
    about_me_since = models.DateTimeField(null=True, editable=False)
    acknowledge_by = models.DateTimeField(null=True, editable=False)
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    rejected_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    rejected_at = models.DateTimeField(null=True)
    cancelled_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.TextField(_("why it was cancelled"), default="", db_default="", blank=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="policy_number"),
            models.CheckConstraint(
                condition=Q(safety_concern_route=SafetyConcernRoute.ON.value), name="policy_safety_always_on"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | Q(proposed_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
                name="policy_two_people",
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, in_force__isnull=True)
                | Q(approved_at__isnull=False, in_force__isnull=False),
                name="policy_in_force_is_approved",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True, in_force__isnull=True)
                | Q(cancelled_at__isnull=True, in_force__isempty=False)
                | Q(cancelled_at__isnull=False, in_force__isempty=True) & ~Q(cancel_reason=""),
                name="policy_cancelled_never_in_force",
            ),
            models.CheckConstraint(
                condition=Q(acknowledge_by__isnull=True)
                | Q(approved_at__isnull=False, acknowledge_by__gt=F("starts_at")),
                name="policy_acknowledged_after_its_start",
            ),
            ExclusionConstraint(
                name="policy_one_in_force",
                expressions=[("service", RangeOperators.EQUAL), ("in_force", RangeOperators.OVERLAPS)],
                condition=Q(in_force__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} version {self.number}"
