"""When the team meets and who is there, for whoever takes part in meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import meeting_items as items
from peernotes.actions import team_meetings as actions
from peernotes.actions.consultations import IdentityFound
from peernotes.errors import Stale
from peernotes.forms import team_meetings as forms
from peernotes.presenters import lines, meeting_items
from peernotes.presenters import team_meetings as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.team_meetings import MeetingLine


@look
def meetings(request: HttpRequest) -> HttpResponse:
    if request.GET.get("show") == meeting_items.TO_TELL:
        rows = [meeting_items.late(item) for item in items.open_late(by=request.actor)]
        return render(request, "meeting_items/late.html", {"rows": rows})
    services, found = actions.open_list(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "rows": [presenter.row(meeting) for meeting in found.rows],
        "services": [gathered.service for gathered in services],
        "zones": lines.zones(found.rows),
        "pager": links(request, found),
    }
    return render(request, "team_meetings/meetings.html", context)


@page
def new(request: HttpRequest, slug: str) -> HttpResponse:
    gathered, staff = actions.planner(by=request.actor, slug=slug)
    with timezone.override(gathered.service.zone):
        form = forms.MeetingForm(sent(request), staff=staff, policy=gathered.facts.policy)
        if form.is_valid() and (made := _called(request, gathered.service_id, form)):
            messages.success(request, _("Called. What shall be talked about of somebody you bring from their page."))
            return redirect("team-meeting", made)
        return show(request, "team_meetings/new.html", {"service": gathered.service, "form": form}, form)


@look
def meeting(request: HttpRequest, team_meeting: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    found = actions.open_one(by=request.actor, meeting_id=team_meeting, cursor=cursor)
    with timezone.override(ZoneInfo(found.meeting.timezone)):
        context = {
            "meeting": presenter.shown(found.meeting),
            "rows": [meeting_items.row_of_meeting(item) for item in found.items.rows],
            "pager": links(request, found.items),
        }
        return render(request, "team_meetings/meeting.html", context)


@page
def change(request: HttpRequest, team_meeting: UUID) -> HttpResponse:
    gathered, found, staff, members = actions.changer(by=request.actor, meeting_id=team_meeting)
    with timezone.override(gathered.service.zone):
        first = {"starts_at": timezone.localtime(found.starts_at), "members": [str(one) for one in members]}
        first["version"] = found.version
        known = {"staff": staff, "policy": gathered.facts.policy, "there": members}
        form = forms.ChangeMeeting(sent(request), **known, initial=first)
        context = {"meeting": presenter.shown(found), "href": team_meeting, "form": form}
        try:
            if form.is_valid() and _changed(request, found, form):
                messages.success(request, _("Changed."))
                return redirect("team-meeting", team_meeting)
        except Stale:
            now = actions.changer(by=request.actor, meeting_id=team_meeting)[1]
            typed = {name: form.cleaned_data[name] for name in ("starts_at", "members")}
            anew = forms.ChangeMeeting(**known, initial=typed | {"version": now.version})
            more = {"form": anew, "theirs": presenter.as_it_stands(now)}
            return render(request, "team_meetings/change.html", context | more, status=CONFLICT)
        return show(request, "team_meetings/change.html", context, form)


@page
def call_off(request: HttpRequest, team_meeting: UUID) -> HttpResponse:
    gathered, found = actions.open_to_call_off(by=request.actor, meeting_id=team_meeting)
    if request.method != "POST":
        gathered.require(actions.may_call_off(gathered.facts, found), actions.Verb.CALL_OFF_MEETING)
    form = forms.CallOff(sent(request))
    if form.is_valid() and _called_off(request, team_meeting, form):
        messages.success(request, _("Called off. Whoever was asked to it is told."))
        return redirect("team-meeting", team_meeting)
    with timezone.override(gathered.service.zone):
        context = {"meeting": presenter.shown(found), "href": team_meeting, "form": form}
        return show(request, "team_meetings/call_off.html", context, form)


def _called_off(request: HttpRequest, meeting_id: UUID, form: forms.CallOff) -> bool:
    said = form.cleaned_data
    try:
        actions.call_off(by=request.actor, meeting_id=meeting_id, why=said["why"], key=said["key"])
    except IdentityFound:
        form.names_somebody()
    return not form.errors


def _called(request: HttpRequest, service_id: UUID, form: forms.MeetingForm) -> UUID | None:
    key = form.cleaned_data["key"]
    try:
        return actions.call(by=request.actor, service_id=service_id, plan=form.plan, key=key)
    except actions.NotInCareHere:
        form.add_error("members", forms.NOT_HERE)
        return None


def _changed(request: HttpRequest, meeting: MeetingLine, form: forms.ChangeMeeting) -> bool:
    plan, key = form.plan_of(meeting), form.cleaned_data["key"]
    try:
        version = form.cleaned_data["version"]
        actions.change(by=request.actor, meeting_id=meeting.id, version=version, plan=plan, key=key)
    except actions.NotInCareHere:
        form.add_error("members", forms.NOT_HERE)
    return not form.errors
