"""The first page: each role's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render

from peernotes.actions import reading
from peernotes.enums import PEER_ROLES, Role
from peernotes.policy.switches import shares_with_clinicians
from peernotes.policy.team_meetings import may_meet
from peernotes.presenters import (
    concerns,
    lines,
    meeting_items,
    model_acknowledgements,
    openings,
    supervision,
    team_statements,
)
from peernotes.presenters.shell import CARER, OPERATOR
from peernotes.queries import supervision as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import notices, today
from peernotes.views._pages import look
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

UNREAD = "unread"
OF_A_SERVICE = {Role.SERVICE_ADMIN: "service_model", Role.AUDITOR: "events", Role.PRIVACY_OFFICER: "alerts"}


@look
def home(request: HttpRequest) -> HttpResponse:
    """Whoever needs something before they read about people is led there; what they wrote (``show``) stays open."""
    shell = request.shell
    if shell.kind == "handed":
        return redirect("visit")
    if shell.at == CARER:
        return redirect("carer")
    if shell.kind == "consumer":
        return redirect("/my/")
    if shell.at == OPERATOR:
        return redirect("services")
    if shell.stopped and "show" not in request.GET:
        return redirect("readiness")
    if shell.at in PEER_ROLES:
        return today.today(request)
    if shell.at in OF_A_SERVICE:
        return redirect(OF_A_SERVICE[shell.at], shell.slug)
    return in_error(request) if shell.at == Role.RECORDS_OFFICER else worklist(request)


def worklist(request: HttpRequest) -> HttpResponse:
    """A clinician's. Who has no role at all is told so by the action."""
    only_unread = request.GET.get("show") == UNREAD
    cursor = Cursor.read(request.GET.get("after"))
    found = reading.open_worklist(by=request.actor, cursor=cursor, only_unread=only_unread)
    context = {
        "notices": notices.of_staff(request) if cursor is None else [],
        "late": [
            *model_acknowledgements.late(found.services),
            *(supervision.of_others(queries.by_supervisor(request.actor)) if request.shell.supervises else []),
        ],
        "concerns": [concerns.row(concern) for concern in found.concerns],
        "said": team_statements.waits(request.shell.said_to_team) if cursor is None else None,
        "to_tell": meeting_items.waits(request.shell.to_tell) if cursor is None else None,
        "meets": any(may_meet(gathered.facts) for gathered in found.services),
        "unread": [lines.waiting(item) for item in found.unread.rows] if found.unread else [],
        "rest": [lines.older(item) for item in found.rest.rows] if found.rest else [],
        "shares": any(map(shares_with_clinicians, filter(None, (here.facts.policy for here in found.services)))),
        "more_unread": bool(found.unread and found.unread.older and not only_unread),
        "only_unread": only_unread,
        "pager": links(request, found.unread if only_unread else found.rest),
        "first": cursor is None,
        "zones": lines.zones(
            [*found.concerns, *(row for page in (found.unread, found.rest) if page for row in page.rows)]
        ),
    }
    return render(request, "home/worklist.html", context)


def in_error(request: HttpRequest) -> HttpResponse:
    found = reading.open_in_error(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "openings": [openings.row(opening) for opening in found.openings],
        "notes": [lines.in_error(note) for note in found.notes.rows],
        "zones": lines.zones(found.notes.rows),
        "pager": links(request, found.notes),
    }
    return render(request, "home/in_error.html", context)
