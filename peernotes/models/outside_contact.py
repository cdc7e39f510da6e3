from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Outside, OutsideAnswer
from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class OutsideContact(Row):
    """That a logged contact was outside what the two had agreed, and what its worker answered when asked once. For the worker
    and who supervises them; it goes with the contact if that is taken back. No word, and nobody's name."""

    table = Table(Whose.STAFF, May.TAKE_BACK, history=False, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    contact = models.OneToOneField("peernotes.ContactLogEntry", on_delete=models.CASCADE, related_name="outside")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+", db_index=False)
    happened_at = models.DateTimeField(_("when"))
    what = ArrayField(models.CharField(max_length=16, choices=Outside.choices))
    answer = models.CharField(max_length=16, choices=OutsideAnswer.choices)

    class Meta:
        indexes = [models.Index(fields=["worker", "service", "happened_at"], name="outside_of_worker")]
        constraints = [
            models.CheckConstraint(condition=Q(answer__in=OutsideAnswer.values), name="outside_answer"),
            models.CheckConstraint(
                condition=Q(what__contained_by=Outside.values, what__len__gte=1), name="outside_what"
            ),
        ]

    def __str__(self) -> str:
        return f"Outside {self.pk}"
