from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CarerRequestFor, ReferralAnswer, ReferralBy
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

LONGEST = 500


class CarerRequest(MadeBy):
    """What a carer asks for, for themselves; or what somebody who works with them offers, which waits for their ``answer`` and after a
    yes is theirs as if they had asked. Nothing in it names a consumer, and nothing of a consumer leads to it. It stands until they
    take it back or ``begun_by``, who reads it, says that it has begun."""

    table = Table(
        Whose.CARER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("answer", "answered_at", "taken_back_at", "begun_at", "begun_by_id"),
        same_service_as=("carer",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    carer = models.ForeignKey("peernotes.Carer", on_delete=models.PROTECT, related_name="+", db_index=False)
    what = models.CharField(max_length=16, choices=CarerRequestFor.choices)
    wish = models.TextField(_("what they would wish for"), blank=True, default="", db_default="")
    asked_by = models.CharField(
        max_length=8, choices=ReferralBy.choices, default=ReferralBy.SELF, db_default=ReferralBy.SELF
    )
    answer = models.CharField(max_length=16, choices=ReferralAnswer.choices, blank=True, default="", db_default="")
    answered_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    begun_at = models.DateTimeField(null=True)
    begun_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["carer", "-created_at", "-id"], name="carer_request_of_carer")]
        constraints = [
            models.CheckConstraint(condition=Q(what__in=CarerRequestFor.values), name="carer_request_for"),
            models.CheckConstraint(
                condition=Q(begun_at__isnull=True, begun_by__isnull=True)
                | Q(begun_at__isnull=False, begun_by__isnull=False, taken_back_at__isnull=True),
                name="carer_request_begun",
            ),
            models.CheckConstraint(condition=Q(asked_by__in=ReferralBy.values), name="carer_request_by"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | Q(asked_by=ReferralBy.STAFF, answer__in=ReferralAnswer.values, answered_at__isnull=False),
                name="carer_request_answered",
            ),
            models.CheckConstraint(
                condition=Q(begun_at__isnull=True, taken_back_at__isnull=True)
                | Q(asked_by=ReferralBy.SELF)
                | Q(answer=ReferralAnswer.ACCEPTED),
                name="carer_request_with_a_yes",
            ),
            models.UniqueConstraint(
                fields=["carer", "what"],
                condition=Q(taken_back_at__isnull=True, begun_at__isnull=True) & ~Q(answer=ReferralAnswer.DECLINED),
                name="carer_request_once",
            ),
        ]

    def __str__(self) -> str:
        return f"Carer request {self.pk}"
