from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class PlanItem(MadeBy):
    """One thing that a care plan says will be done. ``peer_support``: it is for peer workers, who read no other item.
    ``changed_by``: who wrote the last change."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey(
        "peernotes.Consumer", on_delete=models.PROTECT, related_name="plan_items", db_index=False
    )
    entry = models.ForeignKey("peernotes.RecordEntry", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("what will be done"))
    peer_support = models.BooleanField(_("for peer support"))
    who = models.CharField(_("who does it"), max_length=200, blank=True, default="", db_default="")
    review_on = models.DateField(_("look at it again on"), null=True)
    ended_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        indexes = [models.Index(fields=["consumer", "-changed_at", "-id"], name="plan_item_of_person")]

    def __str__(self) -> str:
        return f"Plan item {self.id}"
