from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import GroupMode, GroupTheme
from peernotes.models._base import MadeBy, Row, tracked
from peernotes.models._table import May, Table, Whose
from peernotes.models.group_run import MOST_MEMBERS
from peernotes.models.programme import LONGEST

LONGEST_REASON = 500
NUMBERS = ("happened_at", "minutes", "mode", "number_present")
TEXTS = ("topic", "what_we_did", "how_resolved", "corrected_information", "online_trouble", "follow_ups")
# What the service model decides about: texts, and what else says how it was.
WORDS = (*TEXTS, "themes", "conflict")


class GroupSession(MadeBy):
    """What is kept of one time that a group met: one record, in which nobody is named. ``version`` counts every change. Final
    once everybody who leads the group has signed the same one. To be put right it is opened again, with a ``reason``, and
    signed anew; its history keeps what was final before. ``struck_at``: it was an error, for that reason."""

    table = Table(
        Whose.SERVICE,
        May.ADD,
        row_security=True,
        marks=(*NUMBERS, *WORDS, "version", "final_at", "reason", "struck_at"),
        same_service_as=("run",),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey("peernotes.GroupRun", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField()
    happened_at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("how long, in minutes"))
    mode = models.CharField(_("how"), max_length=16, choices=GroupMode.choices)
    number_present = models.PositiveSmallIntegerField(_("how many were there"))
    topic = models.CharField(_("topic"), max_length=200, blank=True)
    themes = ArrayField(models.CharField(max_length=16, choices=GroupTheme.choices), default=list)
    what_we_did = models.TextField(_("what we did"), blank=True)
    conflict = models.BooleanField(_("was there a conflict"), default=False)
    how_resolved = models.TextField(_("how it went on"), blank=True)
    corrected_information = models.TextField(_("what we put right"), blank=True)
    online_trouble = models.TextField(_("trouble online"), blank=True)
    follow_ups = models.TextField(_("what comes next"), blank=True)
    version = models.PositiveIntegerField(default=1)
    final_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=LONGEST_REASON, blank=True, default="", db_default="")
    struck_at = models.DateTimeField(null=True)

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="group_session_once"),
            models.UniqueConstraint(fields=["id", "service"], name="group_session_in_service"),
            models.CheckConstraint(condition=Q(mode__in=GroupMode.values), name="group_session_mode"),
            models.CheckConstraint(
                condition=Q(struck_at__isnull=True) | (Q(final_at__isnull=False) & ~Q(reason="")),
                name="group_session_struck",
            ),
            models.CheckConstraint(condition=Q(themes__contained_by=GroupTheme.values), name="group_session_themes"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=LONGEST), name="group_session_minutes"),
            models.CheckConstraint(condition=Q(number_present__lte=MOST_MEMBERS), name="group_session_present"),
        ]

    def __str__(self) -> str:
        return f"Group session {self.pk}"


class GroupSignature(Row):
    """That somebody who leads the group stands behind one version of a session's record."""

    table = Table(
        Whose.STAFF, May.ADD, history=False, append_only=True, row_security=True, same_service_as=("session",)
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    session = models.ForeignKey(GroupSession, on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "version", "user"], name="group_signature_once"),
        ]

    def __str__(self) -> str:
        return f"Group signature {self.pk}"


class Attendance(MadeBy):
    """Whether somebody in a group came to one session, as those who lead it marked it; read by them and by the person.
    ``consumer``: none of a carer, whom ``participation`` names."""

    table = Table(
        Whose.CONSUMER,
        May.ADD,
        history=False,
        row_security=True,
        marks=("present", "arrived_late"),
        same_service_as=("session", "participation"),
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    consumer = models.ForeignKey("peernotes.Consumer", on_delete=models.PROTECT, null=True, related_name="+")
    session = models.ForeignKey(GroupSession, on_delete=models.PROTECT, related_name="+", db_index=False)
    participation = models.ForeignKey("peernotes.Participation", on_delete=models.PROTECT, related_name="+")
    present = models.BooleanField()
    arrived_late = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "participation"], name="attendance_once"),
            models.CheckConstraint(condition=Q(present=True) | Q(arrived_late=False), name="attendance_late"),
        ]

    def __str__(self) -> str:
        return f"Attendance {self.pk}"
