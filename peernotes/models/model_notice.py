from __future__ import annotations

from django.db import models
from django.db.models import Q

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose


class ModelNotice(Row):
    """Somebody knows what a version changes for them: a consumer, a carer or a member of staff read it on their own page, or
    ``told_by`` told a consumer who has no sign-in. Whoever has no row has not been told. ``cancelled``: they know that it
    never begins."""

    table = Table(Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("peernotes.PolicyVersion", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    cancelled = models.BooleanField(default=False, db_default=False)
    told_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "consumer", "cancelled"], name="notice_once_for_a_consumer"),
            models.UniqueConstraint(fields=["version", "user", "cancelled"], name="notice_once_for_staff"),
            models.CheckConstraint(condition=Q(consumer=None) ^ Q(user=None), name="notice_for_one"),
        ]

    def __str__(self) -> str:
        return f"Notice {self.pk}"
