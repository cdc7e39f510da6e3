from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CarerRelation, Method, TieState
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class CarerTie(MadeBy):
    """A carer as one consumer has them (docs/decisions/0043). Named by the consumer, or by staff as they were told; what holds
    for them says the consumer alone. ``visit``: on which they named them, without a sign-in. ``designated_place``: one of two places; empty: not designated. ``method`` and what
    belongs to it: how the consumer said what holds now; empty: they have not said anything yet."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("state", "designated_place", "method", "recorded_by_id", "witness", "reason", "changed_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="carer_ties")
    chosen_name = models.CharField(_("name"), max_length=200)
    relation = models.CharField(_("relation"), max_length=16, choices=CarerRelation.choices)
    relation_words = models.CharField(_("in their own words"), max_length=200, blank=True, default="")
    state = models.CharField(max_length=16, choices=TieState.choices, default=TieState.NAMED)
    visit = models.ForeignKey("peernotes.Visit", on_delete=models.PROTECT, null=True, related_name="+")
    designated_place = models.PositiveSmallIntegerField(null=True)
    method = models.CharField(max_length=20, choices=Method.choices, blank=True, default="")
    recorded_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    witness = models.CharField(_("witness"), max_length=200, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["consumer", "designated_place"], name="carer_designated_two"),
            models.UniqueConstraint(
                "consumer", Lower("chosen_name"), condition=~Q(state=TieState.ENDED), name="carer_named_once"
            ),
            models.CheckConstraint(condition=Q(relation__in=CarerRelation.values), name="carer_relation"),
            models.CheckConstraint(condition=Q(state__in=TieState.values), name="carer_state"),
            models.CheckConstraint(condition=Q(method__in=["", *Method.values]), name="carer_method"),
            models.CheckConstraint(
                condition=Q(designated_place__isnull=True) | Q(designated_place__in=[1, 2], state=TieState.NAMED),
                name="carer_place",
            ),
            models.CheckConstraint(
                condition=~Q(method__in=[Method.VERBAL_WITNESSED, Method.PAPER])
                | (Q(recorded_by__isnull=False) & ~Q(witness="") & ~Q(reason="")),
                name="carer_witnessed",
            ),
        ]

    def __str__(self) -> str:
        return f"Carer tie {self.pk}"
