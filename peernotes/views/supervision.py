"""Supervision: a supervisor's workers, the page of one of them, one's own, and who supervises whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import services, staff
from peernotes.actions import supervision as actions
from peernotes.enums import Role, Verb, WellbeingPart
from peernotes.forms.supervision import ArrangeSupervision, LogSupervision
from peernotes.presenters import supervision as presenter
from peernotes.presenters.agreements import outside_line
from peernotes.queries import assignments
from peernotes.queries import supervision as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
def supervision(request: HttpRequest) -> HttpResponse:
    found = actions.open_supervised(by=request.actor)
    several = len({tie.service_id for tie in found}) > 1
    rows = [presenter.supervised(tie, several=several) for tie in found]
    return render(request, "supervision/supervision.html", {"rows": rows})


@look
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "ties": [presenter.supervised_by(tie) for tie in found.ties],
        "sessions": [presenter.session(each, named=True) for each in found.sessions.rows],
        "pager": links(request, found.sessions),
    }
    return render(request, "supervision/mine.html", context)


@page
def tie(request: HttpRequest, tie: UUID) -> HttpResponse:
    found = actions.open_tie(by=request.actor, tie_id=tie, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.tie.zone):
        form = LogSupervision(sent(request))
        if form.is_valid() and _log(request, tie, form):
            return redirect("supervision-tie", tie)
        context = {
            "tie": found.tie,
            "standing": presenter.standing(found.tie),
            "sessions": [presenter.session(each) for each in found.sessions.rows],
            "pager": links(request, found.sessions),
            "opened": [(WellbeingPart(one.part).label, one.words) for one in found.opened],
            "outside": [outside_line(one) for one in found.outside],
            "form": form,
        }
        return show(request, "supervision/tie.html", context, form)


def _log(request: HttpRequest, tie_id: UUID, form: LogSupervision) -> bool:
    said = dict(form.cleaned_data)
    try:
        actions.log(by=request.actor, tie_id=tie_id, key=said.pop("key"), said=said)
    except actions.NamesSomebody:
        form.add_error("agreed_next", _("This names somebody whom they support. Please say it without the name."))
        return False
    messages.success(request, _("Noted. Both of you can read it, and nobody else."))
    return True


@page
@about_service(Verb.ARRANGE_SUPERVISION)
def arrange(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    worker, service_id = staff.known(gathered, member), gathered.service_id
    found = assignments.workers(service_id, gathered.facts.at, {Role.PEER_SUPERVISOR})
    form = ArrangeSupervision(sent(request), supervisors=[one for one in found if one[0] != member])
    if form.is_valid():
        who, key = UUID(form.cleaned_data["supervisor"]), form.cleaned_data["key"]
        actions.arrange(by=request.actor, service_id=service_id, worker_id=member, supervisor_id=who, key=key)
        messages.success(request, _("Arranged. Both of them see it from now on."))
        return redirect("supervision-new", gathered.service.slug, member)
    services.saw(gathered, Verb.SEE_STAFF)
    ties = [presenter.supervised_by(tie) for tie in queries.of_worker(member, service_id)]
    context = {"service": gathered.service, "worker": worker, "ties": ties, "form": form}
    return show(request, "supervision/arrange.html", context, form)


@press
@about_service(Verb.ARRANGE_SUPERVISION)
def end(request: HttpRequest, gathered: Gathered, tie: UUID) -> HttpResponse:
    worker = actions.end(by=request.actor, service_id=gathered.service_id, tie_id=tie)
    messages.success(request, _("Ended."))
    return redirect("supervision-new", gathered.service.slug, worker)
