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
from bench.connections import BARE, limit
from peernotes.forms.record import Filter
from peernotes.models import Consumer, ContactLogEntry, Note, NoteSection, RecordEntry
from peernotes.presenters import lines as presenter
from peernotes.presenters import words
from peernotes.queries.people import Person
from peernotes.queries.record.lines import CLINICIAN, ENTRY, IMPORTED, PEER_WORKER, ReadableSection, RecordLine
from peernotes.urls import urlpatterns as product

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.presenters.shell import Shell

PERSON = """
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, s.name,
       s.slug, s.timezone, NULL, 0, c.deceased, c.died_on, c.sort_name, NULL, c.user_id IS NOT NULL, NULL
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = %s"""
# What is on whose page, as bench.http found out before.
IDS: dict[UUID, dict[str, list[UUID]]] = {}
# Its frame, as a site that has but one reader would write it into the template.
SHELLS: dict[UUID, Shell] = {}
WITHOUT = "NOTPROVIDED"  # Django's word for no token: the form of the frame is drawn without one


def record(request: HttpRequest, person: UUID) -> HttpResponse:
    return _page(request, Person(*limit(PERSON, [person])[0]), lines(IDS[person]))


def record_by_orm(request: HttpRequest, person: UUID) -> HttpResponse:
    """The same, its rows read as a Django site reads them."""
    c = Consumer.objects.using(BARE).select_related("service").get(pk=person)
    about = Person(
        c.pk, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier,
        c.service.name, c.service.slug, c.service.timezone, None, 0, c.deceased, c.died_on, c.sort_name, None, c.user_id is not None, None,
    )  # fmt: skip
    return _page(request, about, _lines_by_orm(IDS[person]))


def _page(request: HttpRequest, about: Person, found: list[RecordLine]) -> HttpResponse:
    person, form = about.id, Filter(request.GET)
    form.is_valid()
    with timezone.override(ZoneInfo(about.timezone)):
        items = [presenter.item(line, consumer=about.chosen_name) for line in found]
        request.shell = SHELLS[person]
        context = {"person": about, "form": form, "items": items, "tab": words.tab(about)}
        context |= {"concern_person": about.id, "csrf_token": WITHOUT}
        return render(request, "record/record.html", context)


def lines(ids: dict[str, list[UUID]]) -> list[RecordLine]:
    parts: dict[UUID, list[ReadableSection]] = {}
    for note_id, *values in limit(limits.PARTS, {"parts": ids["parts"]}):
        parts.setdefault(note_id, []).append(ReadableSection(*values))
    found = limit(limits.LINES, {name: ids[name] for name in ("entry", "note", "contact")})
    return [_line(row, tuple(parts.get(row[1], ()))) for row in found]


def _line(row: tuple[Any, ...], parts: tuple[ReadableSection, ...]) -> RecordLine:
    source, *values, system, minutes, mode = row
    by = PEER_WORKER if source != ENTRY else IMPORTED if system else CLINICIAN
    return RecordLine(
        source, *values, by, minutes, mode, readable=True, own=False, unread=False, day=None, sections=parts
    )


def _lines_by_orm(ids: dict[str, list[UUID]]) -> list[RecordLine]:
    parts: dict[UUID, list[ReadableSection]] = {}
    for s in NoteSection.objects.using(BARE).filter(pk__in=ids["parts"]).order_by("position"):
        parts.setdefault(s.note_id, []).append(ReadableSection(s.pk, s.prompt, s.voice, s.audience, s.text))
    entries = RecordEntry.objects.using(BARE).filter(pk__in=ids["entry"])
    notes = Note.objects.using(BARE).filter(pk__in=ids["note"]).select_related("author")
    contacts = ContactLogEntry.objects.using(BARE).filter(pk__in=ids["contact"]).select_related("worker")
    rows: list[tuple[Any, ...]] = [
        ("entry", e.pk, e.consumer_id, e.written_at, e.kind, e.title, e.text[:400], e.sensitive, e.status,
         e.author_name, e.source_system, None, "") for e in entries
    ]  # fmt: skip
    rows += [
        ("note", n.pk, n.consumer_id, n.happened_at, n.kind, "", "", False, n.status, n.author.name, "", n.minutes,
         n.mode) for n in notes
    ]  # fmt: skip
    rows += [
        ("contact", c.pk, c.consumer_id, c.happened_at, "", "", "", False, "", c.worker.name, "", c.minutes, c.mode)
        for c in contacts
    ]
    rows.sort(key=lambda row: (row[3], row[1]), reverse=True)
    return [_line(row, tuple(parts.get(row[1], ()))) for row in rows]


class Request(WSGIRequest):
    urlconf = "bench.bare"


class Handler(WSGIHandler):
    request_class = Request


# The template links to the product's pages.
urlpatterns = [path("bare/<uuid:person>/", record), path("bare/<uuid:person>/orm/", record_by_orm), *product]
