"""Leaflets, as administrators write them and whoever works there finds them, and the library of whom they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import leaflets as actions
from peernotes.actions import services
from peernotes.enums import LeafletFor, Verb
from peernotes.errors import Stale, there
from peernotes.forms.leaflets import LeafletForm, NextLeafletForm
from peernotes.policy import leaflets as rules
from peernotes.policy.services import may_administer
from peernotes.presenters import leaflets as presenter
from peernotes.queries import leaflets as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
@about_service(Verb.SEE_LEAFLETS, rules.may_see_leaflets)
def of_service(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    services.saw(gathered, Verb.SEE_LEAFLETS)
    found = queries.present(gathered.service_id, cursor=Cursor.read(request.GET.get("after"), queries.SHAPE))
    context = {
        "service": gathered.service,
        "administers": bool(may_administer(gathered.facts.actor)),
        "rows": [presenter.of_service(one, gathered.service.slug) for one in found.rows],
        "pager": links(request, found),
    }
    return render(request, "leaflets/leaflets.html", context)


@page
@about_service(Verb.WRITE_LEAFLET)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = LeafletForm(sent(request))
    if form.is_valid():
        about = {"by": request.actor, "service_id": gathered.service_id}
        line = actions.write(**about, words=form.words, key=form.cleaned_data["key"])
        messages.success(request, _("Saved. It stands in the library now."))
        return redirect("leaflet", gathered.service.slug, line)
    return show(request, "leaflets/new.html", {"service": gathered.service, "form": form}, form)


@page
@about_service(Verb.SEE_LEAFLETS, rules.may_see_leaflets)
def leaflet(request: HttpRequest, gathered: Gathered, leaflet: UUID) -> HttpResponse:
    """``version``: an earlier one. The next is written here."""
    asked = request.GET.get("version", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else None
    found = there(queries.one(gathered.service_id, leaflet, number), actor=request.actor, verb=Verb.SEE_LEAFLETS)
    if request.method == "POST":
        gathered.require(may_administer(gathered.facts.actor), Verb.WRITE_LEAFLET)
    form = NextLeafletForm(request.POST) if request.method == "POST" else NextLeafletForm.of(found)
    context = {"leaflet": found, "whom": LeafletFor(found.audience).label, "form": form}
    if form.is_valid():
        said = form.cleaned_data
        about = {"by": request.actor, "service_id": gathered.service_id, "line": leaflet}
        try:
            actions.write(**about, words=form.words, seen=said["version"], key=said["key"])
        except Stale as stale:
            typed = {name: value for name, value in said.items() if name != "key"} | {"version": stale.current}
            context |= {"form": NextLeafletForm(initial=typed), "stale": True}
            return render(request, "leaflets/leaflet.html", context | _around(gathered, leaflet), status=CONFLICT)
        messages.success(request, _("Saved. The earlier version is kept below."))
        return redirect("leaflet", gathered.service.slug, leaflet)
    services.saw(gathered, Verb.SEE_LEAFLETS)
    return show(request, "leaflets/leaflet.html", context | _around(gathered, leaflet), form)


def _around(gathered: Gathered, line: UUID) -> dict[str, object]:
    before = queries.versions(gathered.service_id, line)
    return {
        "service": gathered.service,
        "administers": bool(may_administer(gathered.facts.actor)),
        "present": before[0].number,
        "versions": [presenter.version(one) for one in before],
    }


@look
def library(request: HttpRequest, *, carer: bool) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    me, found = actions.open_library(by=request.actor, carer=carer, cursor=cursor)
    with timezone.override(me.zone):
        rows = [presenter.in_library(one, carer=carer) for one in found.rows]
        context = {"rows": rows, "back": "carer" if carer else "my", "pager": links(request, found)}
        return render(request, "leaflets/library.html", context)


@look
def given(request: HttpRequest, leaflet: UUID, *, carer: bool) -> HttpResponse:
    me, found = actions.read(by=request.actor, line=leaflet, carer=carer)
    with timezone.override(me.zone):
        back = "carer-library" if carer else "my-library"
        return render(request, "leaflets/given.html", {"leaflet": found, "back": back})
