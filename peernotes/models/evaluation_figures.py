from __future__ import annotations

from django.db import models

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class EvaluationFigures(Row):
    """What came of one closed period, as the worker worked it out once (docs/decisions/0072): the rows of peernotes_changes_of,
    peernotes_once_of and peernotes_groups_of. It never changes, because what they are worked out from does not either."""

    table = Table(
        Whose.SERVICE, May.READ, history=False, append_only=True, row_security=True, same_service_as=("period",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    period = models.OneToOneField("peernotes.EvaluationPeriod", on_delete=models.PROTECT, related_name="+")
    changes = models.JSONField(default=list)
    once = models.JSONField(default=list)
    groups = models.JSONField(default=list, db_default=[])

    def __str__(self) -> str:
        return f"Figures {self.pk}"
