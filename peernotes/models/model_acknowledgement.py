from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ModelAnswer
from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class ModelAcknowledgement(Row):
    """Somebody has read a version of the model, and what they say of it. Said again, the newest counts. Answer and ``note``
    are for themselves and for whoever supervises them as they say it."""

    table = Table(Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("peernotes.PolicyVersion", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    answer = models.CharField(max_length=16, choices=ModelAnswer.choices)
    note = models.TextField(_("for whoever supervises you"), blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "version", "created_at"], name="model_ack_of_user")]
        constraints = [models.CheckConstraint(condition=Q(answer__in=ModelAnswer.values), name="model_ack_answer")]

    def __str__(self) -> str:
        return f"Acknowledgement of a model {self.pk}"
