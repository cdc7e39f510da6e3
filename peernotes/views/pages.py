"""What belongs to nobody's work: is the product well, help, the accessibility statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render

from peernotes.queries import health
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
@login_not_required
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/help.html")


@look
@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/accessibility.html")
