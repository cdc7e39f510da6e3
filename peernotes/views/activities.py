"""What a peer worker did beside their time with people; and how much of what is done in a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import activities as actions
from peernotes.enums import Verb
from peernotes.forms.activities import ActivityForm
from peernotes.policy.duty import may_see_roster
from peernotes.presenters import activities as presenter
from peernotes.presenters import consultations as asked
from peernotes.queries import activities as queries
from peernotes.queries import consultations
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
def mine(request: HttpRequest) -> HttpResponse:
    """In the first of one's services."""
    gathered = actions.my_services(by=request.actor)[0]
    with timezone.override(gathered.service.zone):
        form = ActivityForm(sent(request))
        if form.is_valid():
            key = form.cleaned_data["key"]
            actions.log(by=request.actor, service_id=gathered.service_id, done=form.done, key=key)
            messages.success(request, _("Noted."))
            return redirect("my-activities")
        cursor = Cursor.read(request.GET.get("after"))
        found = queries.of_worker(request.actor.user_id, gathered.service_id, cursor)
        context = {"service": gathered.service, "rows": [presenter.row(done) for done in found.rows], "form": form}
        return show(request, "activities/mine.html", context | {"pager": links(request, found)}, form)


@press
def take_back(request: HttpRequest, activity: UUID) -> HttpResponse:
    actions.take_back(by=request.actor, activity_id=activity)
    messages.success(request, _("Taken back."))
    return redirect("my-activities")


@look
@about_service(Verb.SEE_MODEL, may_see_roster)
def counts(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Numbers about nobody: no event."""
    found = queries.counts(gathered.service_id, gathered.facts.at)
    head = [{"text": _("What")}, {"text": _("How often"), "number": True}, {"text": _("Hours"), "number": True}]
    context = {
        "service": gathered.service,
        "days": queries.COUNTED.days,
        "head": head,
        "tags": presenter.tags(found),
        "activities": presenter.activities(found),
        "asked_head": [
            {"text": _("About")},
            {"text": _("Asked"), "number": True},
            {"text": _("Answered"), "number": True},
        ],
        "asked": asked.counts(consultations.counts(gathered.service_id, gathered.facts.at - queries.COUNTED)),
    }
    return render(request, "activities/counts.html", context)
