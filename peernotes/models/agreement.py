from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peernotes.enums import AgreementState, Channel, Method
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose


class Agreement(MadeBy):
    """One version of what a peer worker and a consumer agree about contact: written by both, in force once both have said
    yes to the same words. ``days_and_hours``: weekday (Monday is 0), from and until, by the service's clock. ``places``: one a
    line. ``wants_cover``: the
    consumer's alone to say, so that the latest words count, agreed or not. ``version``: of the words, while they are a draft. ``method`` and ``witness``: of the consumer's yes; the worker's is
    by their own sign-in."""

    table = Table(Whose.CONSUMER, May.CHANGE, row_security=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="agreements")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=AgreementState.choices, default=AgreementState.DRAFT)
    days_and_hours = models.JSONField(_("days and hours"), default=list)
    channels = ArrayField(models.CharField(max_length=16, choices=Channel.choices), verbose_name=_("ways"))
    places = models.TextField(_("places"), blank=True, default="")
    out_of_hours = models.TextField(_("outside these hours"), blank=True, default="")
    what_i_share_of_myself = models.TextField(_("what the peer worker shares of themselves"), blank=True, default="")
    what_i_want_kept = models.TextField(_("what the consumer wants kept"), blank=True, default="")
    wants_cover = models.BooleanField(_("wants to hear when the worker is away"), default=False, db_default=False)
    worker_agreed_at = models.DateTimeField(null=True)
    consumer_agreed_at = models.DateTimeField(null=True)
    method = models.CharField(max_length=20, choices=Method.choices, blank=True, default="")
    witness = models.CharField(_("witness"), max_length=200, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    agreed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, db_default=1)
    changed_at = models.DateTimeField(db_default=Now())

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["consumer", "worker", "number"], name="agreement_number"),
            models.UniqueConstraint(
                fields=["consumer", "worker", "state"],
                condition=~Q(state=AgreementState.REPLACED),
                name="agreement_one_of_each",
            ),
            models.CheckConstraint(condition=Q(state__in=AgreementState.values), name="agreement_state"),
            models.CheckConstraint(
                condition=Q(channels__contained_by=Channel.values, channels__len__gte=1), name="agreement_channels"
            ),
            models.CheckConstraint(
                condition=Q(state=AgreementState.DRAFT, agreed_at=None)
                | ~Q(state=AgreementState.DRAFT)
                & Q(agreed_at__isnull=False, worker_agreed_at__isnull=False, consumer_agreed_at__isnull=False),
                name="agreement_by_both",
            ),
            models.CheckConstraint(
                condition=~Q(method__in=[Method.VERBAL_WITNESSED, Method.PAPER]) | ~Q(witness="") & ~Q(reason=""),
                name="agreement_witnessed",
            ),
        ]

    def __str__(self) -> str:
        return f"Agreement {self.pk}"
