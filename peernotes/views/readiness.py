"""One's own page: what one needs before one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from peernotes.actions import reading_readiness
from peernotes.enums import PEER_ROLES
from peernotes.presenters import readiness as presenter
from peernotes.views._pages import look

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def readiness(request: HttpRequest) -> HttpResponse:
    found = reading_readiness.open_readiness(by=request.actor)
    context = {
        "services": [presenter.of_service(gathered, found) for gathered in found.services],
        "writes": any(gathered.facts.actor.roles & PEER_ROLES for gathered in found.services),
    }
    return render(request, "readiness/readiness.html", context)
