"""A peer worker's home."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import reading_today
from peernotes.policy.team_meetings import may_meet
from peernotes.presenters import lines, meeting_items, model_acknowledgements, supervision, team_statements
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
    shell = request.shell
    found = reading_today.open_today(by=request.actor, supervises=shell.supervises, asked_to_meet=shell.asked_to_meet)
    with timezone.override(_zone(found.services)):
        shown = presenter.of(found)
        zones = lines.zones(gathered.service for gathered in found.services)
        late = model_acknowledgements.late(found.services) + supervision.for_today(found)
        said = team_statements.waits(shell.said_to_team)
        context = {"today": shown, "zones": zones, "notices": notices.of_staff(request), "late": late, "said": said}
        context |= {
            "lines_for_carers": found.lines_for_carers,
            "to_tell": meeting_items.waits(request.shell.to_tell),
            "meets": any(may_meet(gathered.facts) for gathered in found.services),
        }
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
