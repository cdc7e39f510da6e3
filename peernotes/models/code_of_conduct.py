from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import Row
from peernotes.models._service_text import APPROVED, NOT_APPROVED, ServiceText, constraints_of_text
from peernotes.models._table import May, Table, Whose
from peernotes.policy.codes import TIME_TO_ACKNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID


class CodeOfConduct(ServiceText):
    """``acknowledge_by``: from then on it is a gate."""

    table = Table(Whose.SERVICE, May.ADD, history=False, marks=("approved_by_id", "approved_at", "acknowledge_by"))

    text = models.TextField(_("the code of conduct"))
    acknowledge_by = models.DateTimeField(null=True)

    class Meta:
        constraints = constraints_of_text(
            "code",
            Q(acknowledge_by=None) & NOT_APPROVED,
            Q(acknowledge_by__gt=F("approved_at")) & APPROVED,
        )

    @staticmethod
    def approval(by: UUID, at: datetime) -> Mapping[str, object]:
        return {**ServiceText.approval(by, at), "acknowledge_by": at + TIME_TO_ACKNOWLEDGE}

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
