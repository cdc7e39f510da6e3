from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Method, NotesWish, PlanPart
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class CrisisPlan(MadeBy):
    """What somebody says about their Crisis and Support Plan as a whole; its words are its parts."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.OneToOneField("peernotes.Consumer", on_delete=models.PROTECT, related_name="crisis_plan")
    open_on_duty = models.BooleanField(_("open to clinicians on duty"), default=False, db_default=False)

    history = tracked()

    def __str__(self) -> str:
        return f"Crisis plan {self.id}"


class CrisisPlanPart(MadeBy):
    """One part, in its person's own words; nobody else writes in it. ``only_me``: no reader gets it, on duty neither.
    ``wish``: of the part about notes. ``method``: how these words came, by their own sign-in or on a handed-over device."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey(
        "peernotes.Consumer", on_delete=models.PROTECT, related_name="crisis_plan_parts", db_index=False
    )
    part = models.CharField(max_length=24, choices=PlanPart.choices)
    text = models.TextField(_("words"), blank=True)
    wish = models.CharField(max_length=16, choices=NotesWish.choices, blank=True, default="", db_default="")
    only_me = models.BooleanField(_("only for me"))
    method = models.CharField(
        max_length=20, choices=Method.choices, default=Method.OWN_LOGIN, db_default=Method.OWN_LOGIN
    )
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["consumer", "part"], name="plan_part_once"),
            models.CheckConstraint(condition=Q(part__in=PlanPart.values), name="plan_part"),
            models.CheckConstraint(
                condition=(Q(part=PlanPart.NOTES) & Q(wish__in=NotesWish.values))
                | (~Q(part=PlanPart.NOTES) & Q(wish="")),
                name="plan_wish_about_notes",
            ),
        ]

    def __str__(self) -> str:
        return f"Part of a crisis plan {self.id}"
