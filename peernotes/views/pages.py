"""What belongs to nobody's work: is the product well, help, the accessibility statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render

from peernotes.views._pages import look

if TYPE_CHECKING:
    from django.http import HttpRequest


@look
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """Well when it comes this far: the middleware has spoken with the database in this very transaction, and answers
    503 where it could not."""
    return HttpResponse("well\n", content_type="text/plain")


@look
@login_not_required
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/help.html")


@look
@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/accessibility.html")
