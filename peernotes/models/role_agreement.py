from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import RoleDuty
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

MOST_HOURS = 80


class RoleAgreement(MadeBy):
    """What a peer worker and whoever supervises them agree about the role, proposed by either. Its words never change: each
    adds their own yes, and another one takes its place. It counts from ``starts_on``, by the service's clock, and never
    before both have said yes. ``supervisor``: who said it."""

    table = Table(
        Whose.STAFF,
        May.ADD,
        history=False,
        row_security=True,
        marks=("worker_agreed_at", "supervisor_id", "supervisor_agreed_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    duties = ArrayField(models.CharField(max_length=16, choices=RoleDuty.choices), verbose_name=_("duties"))
    hours = models.PositiveSmallIntegerField(_("hours a week"))
    starts_on = models.DateField(_("from"))
    worker_agreed_at = models.DateTimeField(null=True)
    supervisor = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    supervisor_agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["worker", "service", "number"], name="role_agreement_number"),
            models.CheckConstraint(
                condition=Q(duties__contained_by=RoleDuty.values, duties__len__gte=1), name="role_agreement_duties"
            ),
            models.CheckConstraint(condition=Q(hours__gte=1, hours__lte=MOST_HOURS), name="role_agreement_hours"),
            models.CheckConstraint(
                condition=Q(supervisor=None, supervisor_agreed_at=None)
                | Q(supervisor__isnull=False, supervisor_agreed_at__isnull=False),
                name="role_agreement_yes_of_somebody",
            ),
            models.CheckConstraint(condition=~Q(supervisor=models.F("worker")), name="role_agreement_two_people"),
        ]

    def __str__(self) -> str:
        return f"Role agreement {self.pk}"
