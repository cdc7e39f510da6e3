"""A peer worker is away: their own page, and the one on which an administrator says it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import absences as actions
from peernotes.actions import services, staff
from peernotes.enums import PEER_ROLES, Verb
from peernotes.forms.absences import AwayForm
from peernotes.presenters import absences as presenter
from peernotes.queries import absences as queries
from peernotes.queries import assignments
from peernotes.views._pages import page, press, sent, show
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
        return _page(request, gathered, request.actor.user_id, "absences/mine.html")


@page
@about_service(Verb.SAY_AWAY)
def of_member(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    worker = staff.known(gathered, member)
    if request.method != "POST":
        services.saw(gathered, Verb.SEE_STAFF)
    return _page(request, gathered, member, "absences/member.html", worker=worker)


@press
def take_back(request: HttpRequest, absence: UUID) -> HttpResponse:
    found = actions.take_back(by=request.actor, absence_id=absence)
    messages.success(request, _("Taken back."))
    if found.worker_id == request.actor.user_id:
        return redirect("my-absence")
    return redirect("staff-absence", found.service.slug, found.worker_id)


def _page(request: HttpRequest, gathered: Gathered, worker_id: UUID, template: str, **more: object) -> HttpResponse:
    service_id = gathered.service_id
    peers = assignments.workers(service_id, gathered.facts.at, PEER_ROLES)
    form = AwayForm(sent(request), others=[one for one in peers if one[0] != worker_id])
    if form.is_valid():
        actions.say(by=request.actor, service_id=service_id, worker_id=worker_id, **form.said)
        messages.success(request, _("Saved. Nobody is told why."))
        return redirect(request.path)
    rows = [presenter.row(one) for one in queries.coming(worker_id, service_id)]
    return show(request, template, {"service": gathered.service, "rows": rows, "form": form} | more, form)
