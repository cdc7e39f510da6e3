from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import FlagKind, SupervisionForm, SupervisionKind, SupervisionTopic
from peernotes.models._base import MadeBy, tracked
from peernotes.models._table import May, Table, Whose
from peernotes.models.service import TstzRange

LONGEST_SUPERVISION = 24 * 60


class SupervisionTie(MadeBy):
    """That somebody supervises a peer worker, as an administrator arranged it: as a peer supervisor or as a clinician. Empty
    ``ends_at``: until further notice."""

    table = Table(Whose.STAFF, May.ADD, row_security=True, marks=("ends_at",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    supervisor = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=SupervisionKind.choices)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "service"], name="supervision_tie_in_service"),
            models.CheckConstraint(condition=Q(kind__in=SupervisionKind.values), name="supervision_kind"),
            models.CheckConstraint(condition=~Q(supervisor=F("worker")), name="supervision_by_another"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")), name="supervision_period"
            ),
            ExclusionConstraint(
                name="supervision_once",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    ("supervisor", RangeOperators.EQUAL),
                    ("service", RangeOperators.EQUAL),
                    (TstzRange("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Supervision {self.pk}"


class SupervisionSession(MadeBy):
    """That the two met, as the supervisor noted it for both. About the worker's work, and about no consumer. Struck by the
    supervisor it counts for nothing, and says no more."""

    table = Table(
        Whose.STAFF,
        May.ADD,
        history=False,
        row_security=True,
        marks=("struck_at",),
        same_service_as=("tie",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    tie = models.ForeignKey(SupervisionTie, on_delete=models.PROTECT, related_name="+", db_index=False)
    held_on = models.DateField(_("day"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    form = models.CharField(_("how"), max_length=16, choices=SupervisionForm.choices)
    topics = ArrayField(models.CharField(max_length=16, choices=SupervisionTopic.choices), verbose_name=_("about"))
    agreed_next = models.TextField(_("agreed for next time"), blank=True)
    struck_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["tie", "held_on"], name="supervision_of_tie")]
        constraints = [
            models.UniqueConstraint(fields=["id", "service"], name="supervision_session_in_service"),
            models.CheckConstraint(condition=Q(form__in=SupervisionForm.values), name="supervision_form"),
            models.CheckConstraint(
                condition=Q(topics__contained_by=SupervisionTopic.values), name="supervision_topics"
            ),
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=LONGEST_SUPERVISION), name="supervision_minutes"
            ),
        ]

    def __str__(self) -> str:
        return f"Supervision session {self.pk}"


class SupervisionFlag(MadeBy):
    """What a peer worker brought to a session about somebody whom they support: one of three words, for the two of them alone.
    No event says that there is one (docs/decisions/0039). A year after the supervision ended it goes."""

    table = Table(Whose.CONSUMER, May.TAKE_BACK, history=False, row_security=True, same_service_as=("session",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    session = models.ForeignKey(SupervisionSession, on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=FlagKind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "consumer", "kind"], name="supervision_flag_once"),
            models.CheckConstraint(condition=Q(kind__in=FlagKind.values), name="supervision_flag_kind"),
        ]

    def __str__(self) -> str:
        return f"Supervision flag {self.pk}"
