"""The page that the record is compared with: the same rows by their primary keys in the same template and the same frame.
No middleware, no session, no user, no token, no permission, no transaction, no event. Never an address of the product: only bench.http asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from bench import limits
from bench.connections import limit
from peernotes.forms.record import Filter
from peernotes.presenters import lines as presenter
from peernotes.presenters import words
from peernotes.queries.people import Person
from peernotes.queries.timeline import CLINICIAN, ENTRY, IMPORTED, PEER_WORKER, Line, Part
from peernotes.urls import urlpatterns as product

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.presenters.shell import Shell

PERSON = """
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, c.designated_carer, s.name,
       s.slug, s.timezone, NULL, 0, c.chosen_name
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = %s"""
# What is on whose page, as bench.http found out before.
IDS: dict[UUID, dict[str, list[UUID]]] = {}
# Its frame, as a site that has but one reader would write it into the template.
SHELLS: dict[UUID, Shell] = {}
WITHOUT = "NOTPROVIDED"  # Django's word for no token: the form of the frame is drawn without one


def record(request: HttpRequest, person: UUID) -> HttpResponse:
    about, form = Person(*limit(PERSON, [person])[0]), Filter(request.GET)
    form.is_valid()
    with timezone.override(ZoneInfo(about.timezone)):
        items = [presenter.item(line, consumer=about.chosen_name) for line in lines(IDS[person])]
        request.shell = SHELLS[person]
        context = {"person": about, "form": form, "items": items, "tab": words.tab(about)}
        context |= {"concern_person": about.id, "csrf_token": WITHOUT}
        return render(request, "record/record.html", context)


def lines(ids: dict[str, list[UUID]]) -> list[Line]:
    parts: dict[UUID, list[Part]] = {}
    for note_id, *values in limit(limits.PARTS, {"parts": ids["parts"]}):
        parts.setdefault(note_id, []).append(Part(*values))
    found = limit(limits.LINES, {name: ids[name] for name in ("entry", "note", "contact")})
    return [_line(row, tuple(parts.get(row[1], ()))) for row in found]


def _line(row: tuple[Any, ...], parts: tuple[Part, ...]) -> Line:
    source, *values, system, minutes, mode = row
    by = PEER_WORKER if source != ENTRY else IMPORTED if system else CLINICIAN
    return Line(source, *values, by, minutes, mode, readable=True, own=False, unread=False, parts=parts)


class Request(WSGIRequest):
    urlconf = "bench.bare"


class Handler(WSGIHandler):
    request_class = Request


# The template links to the product's pages.
urlpatterns = [path("bare/<uuid:person>/", record), *product]
