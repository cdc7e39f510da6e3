"""A meeting of the team: when, what kind, and who is there."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.actions.team_meetings import MeetingPlan
from peernotes.enums import TeamMeetingKind
from peernotes.forms.consultations import NAMES
from peernotes.forms.fields import EARLIEST, ONE_OF_THESE, OneOf, OnTheClock, PlainLine, PressedKey, SeenVersion, SomeOf
from peernotes.forms.kept import Form
from peernotes.policy.team_meetings import sits_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.policy.catalogue import Switches
    from peernotes.queries.team_meetings import MeetingLine, MeetingStaff

WHEN = _("Please give a date and a time.")
FAR = timedelta(days=731)
WITHOUT_PEERS = _("In this service the team meets without peer workers. Please choose clinicians only.")
NOT_HERE = _("Somebody whom you chose works here no more. Please choose again.")


class MeetingMembers(SomeOf):
    """``without``: who works here and is kept out by the model in force."""

    without: frozenset[str] = frozenset()

    def validate(self, value: list[str]) -> None:
        if self.without & set(value):
            raise ValidationError(WITHOUT_PEERS, code="meeting_without_peers")
        super().validate(value)


class MeetingWhen(Form):
    """When, and who is there."""

    key = PressedKey()
    starts_at = OnTheClock(
        label=_("When"),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        error_messages={"required": WHEN, "invalid": WHEN},
    )
    members = MeetingMembers(
        label=_("Who is there"),
        help_text=_("People whom you talk about can read it."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose who is there."), "invalid_choice": ONE_OF_THESE},
    )

    def __init__(
        self,
        *args,
        staff: Iterable[MeetingStaff],
        policy: Switches | None,
        there: frozenset[UUID] = frozenset(),
        **options,
    ) -> None:
        """``there``: who is among them already."""
        super().__init__(*args, **options)
        members, everybody = self.fields["members"], list(staff)
        here = [one for one in everybody if one.id in there or sits_in(one.all_roles, policy)]
        members.choices = [(str(one.id), f"{one.name} ({one.username})") for one in here]
        members.without = frozenset(str(one.id) for one in everybody if one not in here)

    def clean_starts_at(self) -> datetime:
        moment: datetime = self.cleaned_data["starts_at"]
        if not EARLIEST < moment < timezone.now() + FAR:
            raise ValidationError(_("This is too far away. Please check the year."), code="far")
        return moment

    @property
    def members_said(self) -> frozenset[UUID]:
        return frozenset(map(UUID, self.cleaned_data["members"]))


class MeetingForm(MeetingWhen):
    field_order = ("key", "kind", "starts_at", "members")
    kind = OneOf(
        label=_("What kind of meeting is it?"),
        help_text=_("In a meeting about the service nobody whom it helps is talked about."),
        choices=TeamMeetingKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what kind it is.")},
    )

    @property
    def plan(self) -> MeetingPlan:
        return MeetingPlan(self.cleaned_data["kind"], self.cleaned_data["starts_at"], self.members_said)


class ChangeMeeting(MeetingWhen):
    version = SeenVersion()

    def plan_of(self, meeting: MeetingLine) -> MeetingPlan:
        return MeetingPlan(meeting.kind, self.cleaned_data["starts_at"], self.members_said)


class CallOff(Form):
    key = PressedKey()
    why = PlainLine(
        label=_("Why is it called off?"),
        help_text=_("Whoever takes part in meetings reads it. Name nobody whom you support."),
        max_length=200,
        error_messages={"required": _("Please say why, in a few words.")},
    )

    def names_somebody(self) -> None:
        self.add_error("why", NAMES)
