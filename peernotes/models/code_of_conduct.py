from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class CodeOfConduct(Row):
    """One version of a service's code, proposed by one administrator and approved by another. Its words never change: the
    application may write the three columns of the approval only. ``acknowledge_by``: from then on it is a gate."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at", "acknowledge_by"))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField(_("the code of conduct"))
    proposed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    acknowledge_by = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="code_number"),
            models.CheckConstraint(condition=~Q(approved_by=F("proposed_by")), name="code_two_people"),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None, acknowledge_by=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False, acknowledge_by__gt=F("approved_at")),
                name="code_approved_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Code of conduct {self.number}"


class CodeAcknowledgement(Row):
    """Somebody has read a version and says that they will keep to it. ``digest``: SHA-256 of the words they read."""

    table = Table(Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    code = models.ForeignKey("peernotes.CodeOfConduct", on_delete=models.PROTECT, related_name="acknowledgements")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "code"], name="code_acknowledged_once")]

    def __str__(self) -> str:
        return f"Acknowledgement {self.pk}"
