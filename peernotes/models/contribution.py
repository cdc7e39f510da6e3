from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class Contribution(MadeBy):
    """What a peer worker adds to an entry about risk, or to an assessment: what they saw and heard, and no score. It stands
    beside every version of the entry, under their name, and nobody changes it."""

    table = Table(
        Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("entry",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey("peernotes.RecordEntry", on_delete=models.PROTECT, related_name="contributions")
    saw = models.TextField(_("what I saw"))
    said = models.TextField(_("what they said"), blank=True, default="", db_default="")
    helps = models.TextField(_("what helps"), blank=True, default="", db_default="")
    told_consumer = models.BooleanField(_("I told them that I add this"))

    def __str__(self) -> str:
        return f"Contribution {self.id}"
