from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import RepresentedDecision, SupporterKind
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Supporter(MadeBy):
    """Who helps a consumer to decide, or decides for them by law what ``scope`` says (docs/decisions/0048). Recorded by a
    clinician; it counts once a second person has agreed. What was recorded never changes: another one is recorded."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("agreed_by_id", "agreed_at", "ended_by_id", "ended_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="supporters")
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(max_length=32, choices=SupporterKind.choices)
    authority = models.CharField(_("by what authority"), max_length=300, blank=True, default="", db_default="")
    scope = ArrayField(
        models.CharField(max_length=16, choices=RepresentedDecision.choices), default=list, db_default=[]
    )
    starts_on = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True)
    agreed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=SupporterKind.SUPPORTER, scope=[])
                | (Q(kind=SupporterKind.REPRESENTATIVE) & ~Q(scope=[]) & ~Q(authority="")),
                name="supporter_kind",
            ),
            models.CheckConstraint(condition=Q(scope__contained_by=RepresentedDecision.values), name="supporter_scope"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("starts_on")), name="supporter_period"
            ),
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True) | ~Q(agreed_by=F("created_by")), name="supporter_two_people"
            ),
        ]

    def __str__(self) -> str:
        return f"Supporter {self.pk}"
