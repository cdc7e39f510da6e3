from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class Withholding(MadeBy):
    """That an entry is kept from the person whose record it is in, until when and why: once, and never changed. All
    versions of the entry say until when (``RecordEntry.withheld_until``), which may end it before."""

    table = Table(
        Whose.CONSUMER, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("entry",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey("peernotes.RecordEntry", on_delete=models.PROTECT, related_name="withholdings")
    until = models.DateField(_("kept from them until"))
    reason = models.TextField(_("why"))

    def __str__(self) -> str:
        return f"Withholding {self.id}"
