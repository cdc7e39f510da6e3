"""Meetings of the team as rows, and what stands on the page of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import TeamMeetingKind
from peernotes.policy.team_meetings import is_about_people
from peernotes.presenters import times, words
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from peernotes.queries.team_meetings import MeetingLine, OpenMeeting


@dataclass(frozen=True)
class MeetingShown:
    title: str
    who: str
    called: str
    change_href: str
    about_people: bool
    called_off: str
    off_href: str


def row(meeting: MeetingLine) -> PersonRow:
    with timezone.override(ZoneInfo(meeting.timezone)):
        title = name(meeting.kind, meeting.starts_at)
    tag, tone = (_("Was"), "plain") if meeting.begun else (_("To come"), "waiting")
    if meeting.called_off_at:
        tag, tone = _("Called off"), "stopped"
    return PersonRow(
        title, reverse("team-meeting", args=[meeting.id]), f"{meeting.service}. {who(meeting.members)}", tag, tone
    )


def name(kind: str, starts_at: datetime) -> str:
    return f"{TeamMeetingKind(kind).label}, {times.shown(starts_at)}"


def who(members: Iterable[str]) -> str:
    return words.listed(list(members))


def shown(meeting: MeetingLine) -> MeetingShown:
    off = {
        "who": meeting.by or _("Somebody"),
        "when": times.shown(meeting.called_off_at),
        "why": meeting.called_off_why,
    }
    off = off if meeting.called_off_at else {}
    return MeetingShown(
        title=name(meeting.kind, meeting.starts_at),
        who=attended(meeting.members, begun=meeting.begun, called_off=bool(off)),
        called=_("Called by %(who)s") % {"who": meeting.by or _("Somebody")},
        change_href=reverse("team-meeting-change", args=[meeting.id]) if meeting.mine and not off else "",
        about_people=is_about_people(meeting.kind),
        called_off=_("Called off by %(who)s, %(when)s: %(why)s") % off if off else "",
        off_href=reverse("team-meeting-off", args=[meeting.id]) if meeting.mine and not (off or meeting.begun) else "",
    )


def attended(members: Iterable[str], *, begun: bool, called_off: bool) -> str:
    label = _("Who was asked") if called_off else _("Who was there") if begun else _("Who is asked")
    return _("%(label)s: %(who)s") % {"label": label, "who": who(members)}


def as_it_stands(meeting: MeetingLine) -> str:
    """Beside what somebody would make of it who has not seen this."""
    return _("%(when)s. Who is there: %(who)s") % {
        "when": times.shown(meeting.starts_at),
        "who": who(meeting.members),
    }


def choices(meetings: Iterable[OpenMeeting]) -> list[tuple[object, str]]:
    return [(one.id, name(one.kind, one.starts_at)) for one in meetings]
