"""A change of the model is told: read on one's own page, or noted by an administrator who told somebody in person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import notices as actions
from peernotes.actions import services
from peernotes.enums import Verb
from peernotes.forms.services import ToldForm
from peernotes.presenters import notices as presenter
from peernotes.presenters import services as words
from peernotes.queries import my
from peernotes.queries import notices as queries
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import page, press, sent
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.presenters.notices import NoticeShown


def of_staff(request: HttpRequest) -> list[NoticeShown]:
    """For the first page of whoever works with people."""
    return [presenter.shown(notice) for notice in queries.of_staff(request.actor.user_id)]


def of_carer(request: HttpRequest, carer_id: UUID) -> list[NoticeShown]:
    """Of a change of which nothing is said to carers they hear nothing."""
    found = [presenter.shown(notice) for notice in queries.of_carer(carer_id, request.actor.user_id)]
    return [notice for notice in found if notice.news or notice.cancelled]


def of_anybody(request: HttpRequest) -> list[NoticeShown]:
    """What somebody has not read yet, whoever they are."""
    if me := my.me(request.actor):
        return [presenter.shown(notice) for notice in queries.of_consumer(me.id) if not notice.is_read]
    return of_staff(request)


@press
def read(request: HttpRequest, version: UUID) -> HttpResponse:
    actions.read_by_staff(by=request.actor, version_id=version)
    return redirect("home")


@press
def read_by_carer(request: HttpRequest, version: UUID) -> HttpResponse:
    actions.read_by_carer(by=request.actor, version_id=version)
    return redirect("carer")


@press
def read_mine(request: HttpRequest, version: UUID) -> HttpResponse:
    actions.read_mine(by=request.actor, version_id=version)
    return redirect("my")


@page
@about_service(Verb.TELL_MODEL)
def whom(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    form = ToldForm(sent(request))
    if form.is_valid():
        consumer_id = form.cleaned_data["whom"]
        actions.tell(by=request.actor, service_id=gathered.service_id, version_id=version, consumer_id=consumer_id)
        messages.success(request, _("Noted. They see under “Who looked” that you told them."))
        return redirect("service_told", gathered.service.slug, version)
    return _list(request, gathered, version)


def _list(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    found = queries.announced(version)
    if found is None or found.service_id != gathered.service_id:
        return redirect("service_model", gathered.service.slug)
    side = "staff" if request.GET.get("side") == "staff" else "people"
    cursor = Cursor.read(request.GET.get("after"), NAME_AND_ID)
    page, told, everybody = queries.whom_to_tell(found, side, cursor)
    services.saw(gathered, Verb.SEE_MODEL, version_id=version)
    context = {
        "service": gathered.service,
        "title": words.model_name(found.model),
        "side": side,
        "count": presenter.how_many(told, everybody),
        "rows": presenter.whom(page),
        "pager": links(request, page),
    }
    return render(request, "services/told.html", context)
