from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Method, ReferralAnswer, ReferralBy, ReferralTo
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose

LONGEST = 500


class Referral(MadeBy):
    """Something that who works with a consumer offers them. It waits for the consumer's ``answer``, and nothing begins before;
    ``method`` and what follows say how that came. ``place``: elsewhere. ``asked_by`` the consumer: their own wish, which is its
    own yes until they take it back."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        row_security=True,
        marks=("answer", "method", "witness", "reason", "recorded_by_id", "answered_at", "started_at", "taken_back_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+", db_index=False)
    what = models.CharField(max_length=16, choices=ReferralTo.choices)
    run = models.ForeignKey("peernotes.GroupRun", on_delete=models.PROTECT, null=True, related_name="+")
    place = models.CharField(_("where"), max_length=120, blank=True, default="", db_default="")
    wish = models.TextField(_("why it may help"), blank=True, default="", db_default="")
    answer = models.CharField(max_length=16, choices=ReferralAnswer.choices, blank=True, default="", db_default="")
    method = models.CharField(max_length=20, choices=Method.choices, blank=True, default="", db_default="")
    witness = models.CharField(max_length=200, blank=True, default="", db_default="")
    reason = models.TextField(blank=True, default="", db_default="")
    recorded_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    asked_by = models.CharField(
        max_length=8, choices=ReferralBy.choices, default=ReferralBy.STAFF, db_default=ReferralBy.STAFF
    )
    taken_back_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        indexes = [models.Index(fields=["consumer", "-created_at", "-id"], name="referral_of_person")]
        constraints = [
            models.CheckConstraint(condition=Q(what__in=ReferralTo.values), name="referral_to"),
            models.CheckConstraint(
                condition=Q(what=ReferralTo.GROUP, run__isnull=False) | ~Q(what=ReferralTo.GROUP) & Q(run__isnull=True),
                name="referral_group",
            ),
            models.CheckConstraint(
                condition=Q(what=ReferralTo.ELSEWHERE) & ~Q(place="") | ~Q(what=ReferralTo.ELSEWHERE) & Q(place=""),
                name="referral_place",
            ),
            models.CheckConstraint(
                condition=Q(answer="", method="", recorded_by__isnull=True, answered_at__isnull=True)
                | Q(answer__in=ReferralAnswer.values, recorded_by__isnull=False, answered_at__isnull=False)
                & ~Q(method=""),
                name="referral_answered",
            ),
            models.CheckConstraint(
                condition=~Q(method__in=[Method.VERBAL_WITNESSED, Method.PAPER]) | (~Q(witness="") & ~Q(reason="")),
                name="referral_witnessed",
            ),
            models.CheckConstraint(
                condition=Q(started_at__isnull=True) | Q(answer=ReferralAnswer.ACCEPTED),
                name="referral_begun_with_a_yes",
            ),
            models.CheckConstraint(condition=Q(asked_by__in=ReferralBy.values), name="referral_by"),
            models.CheckConstraint(
                condition=~Q(asked_by=ReferralBy.SELF)
                | Q(answer=ReferralAnswer.ACCEPTED, method=Method.OWN_LOGIN, run__isnull=True),
                name="referral_asked",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=True) | Q(asked_by=ReferralBy.SELF, started_at__isnull=True),
                name="referral_taken_back",
            ),
            models.UniqueConstraint(
                fields=["consumer", "what", "place"],
                condition=Q(asked_by=ReferralBy.SELF, started_at__isnull=True, taken_back_at__isnull=True),
                name="referral_asked_once",
            ),
            models.UniqueConstraint(
                fields=["consumer", "what", "run", "place"],
                condition=Q(answer=""),
                nulls_distinct=False,
                name="referral_waits_once",
            ),
        ]

    def __str__(self) -> str:
        return f"Referral {self.pk}"
