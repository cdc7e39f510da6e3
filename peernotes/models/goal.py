from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import GoalStatus
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Goal(MadeBy):
    """What somebody wants, in their own words; nobody scores it. Staff never edit it; of somebody without a sign-in they
    take it down as it is dictated, and read it back. ``only_me``: taken away from everybody's view but the person's.
    ``written_down_by``: who wrote down the last change; empty: the person did."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="goals")
    text = models.TextField(_("goal"))
    status = models.CharField(max_length=16, choices=GoalStatus.choices, default=GoalStatus.OPEN)
    only_me = models.BooleanField(_("only for me"))
    written_down_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(status__in=GoalStatus.values), name="goal_status")]

    def __str__(self) -> str:
        return f"Goal {self.id}"
