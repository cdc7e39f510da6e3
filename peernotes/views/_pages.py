"""What the pages of a note share: the service's time zone, and how an unfinished form is shown again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from peernotes.actions.notes import reading_notes
from peernotes.queries import zones

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse, QueryDict

    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.enums import Verb

    View = Callable[..., HttpResponse]

UNPROCESSABLE = 422
CONFLICT = 409


def _by(*methods: str) -> Callable[[View], View]:
    """Which they are stays known, for whoever asks something else first (``_own.on_visit``)."""

    def decorate(view: View) -> View:
        asked = require_http_methods(methods)(view)
        asked.methods = methods  # type: ignore[attr-defined] # a mark that _own.on_visit reads
        return asked

    return decorate


page = _by("GET", "HEAD", "POST")
look = _by("GET", "HEAD")


def press(view: Callable[..., HttpResponse], *, back: str = "/") -> Callable[..., HttpResponse]:
    """A button without a page of its own: nobody is led back to it, but to ``back``."""
    pressed = _by("POST")(view)
    pressed.back = back  # type: ignore[attr-defined] # a mark that opened.way_back reads
    return pressed


def local(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The time zone that the page activates (``in_zone_of``) ends with it."""

    @wraps(view)
    def inner(request: HttpRequest, *args, **ids) -> HttpResponse:
        with timezone.override(None):
            return view(request, *args, **ids)

    return inner


def about_person(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a page that types times before it has loaded the person: one statement more."""

    @wraps(view)
    def inner(request: HttpRequest, person: UUID) -> HttpResponse:
        with timezone.override(zones.of_person(person)):
            return view(request, person)

    return inner


def in_zone_of(service) -> None:
    """Times on the page, shown or typed, are the service's from here on."""
    timezone.activate(ZoneInfo(service.timezone))


def open_note(request: HttpRequest, note: UUID, rule: Callable | None = None, verb: Verb | None = None) -> NotePage:
    """The note, with the event of reading it. ``rule`` and ``verb``: what the page is for, if not for reading."""
    found = reading_notes.open_note(by=request.actor, note_id=note, wanting=(rule, verb) if rule else None)
    in_zone_of(found.note.service)
    return found


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form holds, if one was sent, be it empty: then it is wrong, and not a page that is only looked at."""
    return request.POST if request.method == "POST" else None


def show(request: HttpRequest, template: str, context: dict, *forms) -> HttpResponse:
    """422 as soon as one of the forms has been sent and is wrong; the text in it is kept."""
    wrong = any(form.is_bound and form.errors for form in forms)
    return render(request, template, context, status=UNPROCESSABLE if wrong else 200)
