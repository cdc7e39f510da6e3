from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Cadence, CarerTag, Facilitation, GroupAudience, GroupMode, ProgrammeForm
from peernotes.models._base import MadeBy
from peernotes.models._table import May, Table, Whose

MOST_SESSIONS = 104
SHORTEST, LONGEST = 10, 480


class Programme(MadeBy):
    """One version of what a group does, and how often. It never changes: a later version has the same ``line`` and the next
    number, and a group keeps the one that it began with. ``modules``: what comes in turn, a line each. ``carer_tags``: which family and friends it
    has in mind, if not all. ``withdrawn``: with this version no group is begun by it any more."""

    table = Table(Whose.SERVICE, May.ADD, history=False, append_only=True)

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    line = models.UUIDField()
    number = models.PositiveIntegerField()
    title = models.CharField(_("what it is called"), max_length=120)
    form = models.CharField(_("form"), max_length=16, choices=ProgrammeForm.choices)
    facilitation = models.CharField(_("who leads"), max_length=20, choices=Facilitation.choices)
    sessions = models.PositiveSmallIntegerField(_("sessions"), null=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    cadence = models.CharField(_("how often"), max_length=16, choices=Cadence.choices)
    mode = models.CharField(_("how"), max_length=16, choices=GroupMode.choices)
    modules = ArrayField(models.CharField(max_length=200), verbose_name=_("what comes in turn"), default=list)
    audience = models.CharField(
        _("for whom"), max_length=16, choices=GroupAudience.choices, default=GroupAudience.CONSUMERS
    )
    carer_tags = ArrayField(models.CharField(max_length=16, choices=CarerTag.choices), default=list)
    manual = models.TextField(_("manual"), blank=True)
    citation = models.TextField(_("where it is from"), blank=True)
    withdrawn = models.BooleanField(_("no longer used"), default=False, db_default=False)

    class Meta:
        indexes = [models.Index(fields=["service", "line", "-number"], name="programme_of_service")]
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="programme_number"),
            models.UniqueConstraint(fields=["id", "service"], name="programme_in_service"),
            models.CheckConstraint(condition=Q(form__in=ProgrammeForm.values), name="programme_form"),
            models.CheckConstraint(condition=Q(facilitation__in=Facilitation.values), name="programme_facilitation"),
            models.CheckConstraint(condition=Q(audience__in=GroupAudience.values), name="programme_audience"),
            models.CheckConstraint(
                condition=Q(carer_tags=[])
                | (Q(carer_tags__contained_by=CarerTag.values) & ~Q(audience=GroupAudience.CONSUMERS)),
                name="programme_carer_tags",
            ),
            models.CheckConstraint(condition=Q(cadence__in=Cadence.values), name="programme_cadence"),
            models.CheckConstraint(condition=Q(mode__in=GroupMode.values), name="programme_mode"),
            models.CheckConstraint(
                condition=Q(sessions=None) | Q(sessions__gte=1, sessions__lte=MOST_SESSIONS), name="programme_sessions"
            ),
            models.CheckConstraint(
                condition=~Q(form=ProgrammeForm.OPEN) | Q(sessions=None), name="programme_open_without_end"
            ),
            models.CheckConstraint(condition=Q(minutes__gte=SHORTEST, minutes__lte=LONGEST), name="programme_minutes"),
        ]

    def __str__(self) -> str:
        return f"Programme {self.pk}"
