"""A peer worker's home."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import reading_today
from peernotes.presenters import lines, model_acknowledgements, supervision
from peernotes.presenters import today as presenter
from peernotes.queries import today as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import notices
from peernotes.views._pages import look

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
def today(request: HttpRequest) -> HttpResponse:
    if request.GET.get("show") in queries.GROUPS:
        return group(request, request.GET["show"])
    found = reading_today.open_today(by=request.actor)
    with timezone.override(_zone(found.services)):
        shown = presenter.of(found)
        zones = lines.zones(gathered.service for gathered in found.services)
        late = model_acknowledgements.late(found.services) + supervision.for_today(found)
        context = {"today": shown, "zones": zones, "notices": notices.of_staff(request), "late": late}
        return render(request, "today/today.html", context)


def group(request: HttpRequest, name: str) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    services, page = reading_today.open_group(by=request.actor, name=name, cursor=cursor)
    with timezone.override(_zone(services)):
        shown = {
            "title": presenter.title(name),
            "rows": presenter.rows(page.rows, services),
            "name": name,
            "page": page,
        }
        return render(request, "today/group.html", shown)


def _zone(services: list[Gathered]) -> ZoneInfo:
    return services[0].service.zone if services else ZoneInfo("UTC")
