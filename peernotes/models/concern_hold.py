from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class ConcernHold(MadeBy):
    """Until when a safety concern is kept from the person it is about, who decided so and why; each time anew, and never
    changed. A trigger sets the day on the concern."""

    table = Table(
        Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("concern",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    concern = models.ForeignKey("peernotes.SafetyConcern", on_delete=models.PROTECT, related_name="holds")
    until = models.DateField(_("held back until"))
    reason = models.TextField(_("why they do not know yet"))
    danger_to_other = models.BooleanField(_("telling them could put somebody else in danger"), default=False)

    def __str__(self) -> str:
        return f"Hold {self.id}"
