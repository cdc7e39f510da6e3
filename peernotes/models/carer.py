from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose


class Carer(MadeBy):
    """A carer with a sign-in of their own (docs/decisions/0050). ``tie``: as whose carer they got it. It is read from here and
    never the other way round: a carer does not read how they stand with the consumer. ``ended_at``: since then the sign-in has nothing
    to do with the consumer, and lasts only for a file of the carer's own."""

    table = Table(Whose.CARER, May.ADD, history=False, row_security=True, marks=("ended_at",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    user = models.OneToOneField("peernotes.User", on_delete=models.PROTECT, related_name="carer")
    tie = models.OneToOneField("peernotes.CarerTie", on_delete=models.PROTECT, related_name="carer")
    ended_at = models.DateTimeField(null=True)
    chosen_name = models.CharField(_("name"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["id", "service"], name="carer_in_service")]

    def __str__(self) -> str:
        return f"Carer {self.pk}"
