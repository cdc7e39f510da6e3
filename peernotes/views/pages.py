"""What belongs to nobody's work: is the product well, help, the accessibility statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render

from peernotes.actions.notes import visits
from peernotes.presenters import help as presenter
from peernotes.queries import health
from peernotes.views import _visit
from peernotes.views._pages import look

if TYPE_CHECKING:
    from django.http import HttpRequest


@look
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """503 while a migration is outstanding; the middleware answers 503 when there is no database."""
    ready = health.ready()
    return HttpResponse("ok\n" if ready else "not ready\n", content_type="text/plain", status=200 if ready else 503)


@look
@_visit.open_to_visits
def still_here(request: HttpRequest) -> JsonResponse:
    """Somebody is there: keeps the sign-in or the visit open, reads nothing. Says who is signed in by now, and with
    which token forms are sent."""
    over = request.actor.visit_id is not None and visits.current(by=request.actor) is None
    who = "" if over else request.window.who
    return JsonResponse({"who": who, "token": get_token(request), "left": request.window.left})


@look
@login_not_required
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/help.html", {"walks": presenter.WALKS})


@look
@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/accessibility.html")
