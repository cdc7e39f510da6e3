from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.models._base import Row
from peernotes.models._table import May, Table, Whose

LONGEST_TRAINING = 2000


class TrainingRecord(Row):
    """That a peer worker was trained in a topic, as they recorded it, and whether somebody else has confirmed it. Empty
    ``valid_until``: it does not end. No certificate is kept."""

    table = Table(
        Whose.STAFF,
        May.ADD,
        history=False,
        row_security=True,
        marks=("confirmed_by_id", "confirmed_at", "withdrawn_by_id", "withdrawn_at"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    topic = models.CharField(_("topic"), max_length=32)
    held_on = models.DateField(_("day"))
    hours = models.PositiveSmallIntegerField(
        _("hours"), validators=[MinValueValidator(1), MaxValueValidator(LONGEST_TRAINING)]
    )
    provider = models.CharField(_("by whom"), max_length=200)
    valid_until = models.DateField(_("valid until"), null=True)
    confirmed_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user", "service"], name="training_of_worker")]
        constraints = [
            models.CheckConstraint(condition=~Q(confirmed_by=F("user")), name="training_confirmed_by_another"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("held_on")), name="training_valid_from_then"
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=1, hours__lte=LONGEST_TRAINING), name="training_hours_make_sense"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None, confirmed_at=None)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="training_confirmed_whole",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_by=None, withdrawn_at=None)
                | Q(withdrawn_by__isnull=False, withdrawn_at__isnull=False),
                name="training_withdrawn_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Training {self.pk}"
