from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import WellbeingPart
from peernotes.models._base import Row, tracked
from peernotes.models._table import May, Table, Whose


class WellbeingPlan(Row):
    """What a peer worker wrote for themselves: theirs alone. ``open_parts``: those that whoever supervises them may read,
    through a function of the database; the row itself nobody else sees, and no event says that there is one."""

    table = Table(Whose.STAFF, May.CHANGE, row_security=True)

    worker = models.OneToOneField("peernotes.User", on_delete=models.PROTECT, related_name="+")
    own_words = models.TextField(_("what keeps me well"), blank=True, default="")
    signs = models.TextField(_("signs"), blank=True, default="")
    who_to_call = models.TextField(_("whom to call"), blank=True, default="")
    cover = models.TextField(_("cover"), blank=True, default="")
    open_parts = ArrayField(models.CharField(max_length=16, choices=WellbeingPart.choices), default=list)
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(open_parts__contained_by=WellbeingPart.values), name="wellbeing_parts")
        ]

    def __str__(self) -> str:
        return f"Plan {self.pk}"
