"""What the pages of a note share: the service's time zone, and how an unfinished form is shown again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from peernotes.queries import zones

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

UNPROCESSABLE = 422
CONFLICT = 409
page = require_http_methods(["GET", "HEAD", "POST"])
press = require_http_methods(["POST"])
look = require_http_methods(["GET", "HEAD"])


def about_note(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Times on the page, shown or typed, are the service's."""

    @wraps(view)
    def inner(request: HttpRequest, note) -> HttpResponse:
        with timezone.override(zones.of_note(note)):
            return view(request, note)

    return inner


def about_person(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def inner(request: HttpRequest, person) -> HttpResponse:
        with timezone.override(zones.of_person(person)):
            return view(request, person)

    return inner


def about_visit(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def inner(request: HttpRequest) -> HttpResponse:
        with timezone.override(zones.of_visit(request.actor.visit_id)):
            return view(request)

    return inner


def show(request: HttpRequest, template: str, context: dict, *forms) -> HttpResponse:
    """422 as soon as one of the forms has been sent and is wrong; the text in it is kept."""
    wrong = any(form.is_bound and form.errors for form in forms)
    return render(request, template, context, status=UNPROCESSABLE if wrong else 200)
