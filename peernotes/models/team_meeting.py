from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from peernotes.enums import TeamMeetingKind
from peernotes.models._base import MadeBy, Row, tracked
from peernotes.models._table import May, Table, Whose


class TeamMeeting(MadeBy):
    """A meeting of those who work in a service. It says nothing about anybody whom the service helps: that stands in its
    items, each with its own person. Called off, it stays as what its papers were for."""

    table = Table(
        Whose.SERVICE, May.ADD, row_security=True, marks=("starts_at", "version", "called_off_at", "called_off_why")
    )

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("what kind"), max_length=16, choices=TeamMeetingKind.choices)
    starts_at = models.DateTimeField(_("when"))
    version = models.PositiveIntegerField(default=1, db_default=1)
    called_off_at = models.DateTimeField(null=True)
    called_off_why = models.CharField(_("why it is called off"), max_length=200, blank=True, default="", db_default="")

    history = tracked()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "service"], name="team_meeting_in_service"),
            models.CheckConstraint(condition=Q(kind__in=TeamMeetingKind.values), name="team_meeting_kind"),
            models.CheckConstraint(
                condition=Q(called_off_at__isnull=True, called_off_why="")
                | Q(called_off_at__isnull=False) & ~Q(called_off_why=""),
                name="team_meeting_called_off",
            ),
        ]
        indexes = [models.Index(fields=["service", "-starts_at", "-id"], name="team_meeting_newest")]

    def __str__(self) -> str:
        return f"Team meeting {self.pk}"


class MeetingMember(Row):
    """Who is to be at a meeting, and afterwards who was there."""

    table = Table(Whose.STAFF, May.TAKE_BACK, row_security=True, same_service_as=("meeting",))

    service = models.ForeignKey("peernotes.Service", on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(TeamMeeting, on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey("peernotes.User", on_delete=models.PROTECT, related_name="+")

    history = tracked()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "user"], name="meeting_member_once")]

    def __str__(self) -> str:
        return f"Meeting member {self.pk}"
