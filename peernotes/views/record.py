"""The shared record of one person, and words in everyone's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import reading
from peernotes.forms.record import Filter, Words
from peernotes.presenters import lines as presenter
from peernotes.presenters import people, times, words
from peernotes.queries.keyset import Cursor
from peernotes.queries.timeline import Narrow
from peernotes.views._pages import look, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def record(request: HttpRequest, person: UUID) -> HttpResponse:
    form = Filter(request.GET)
    narrow = form.narrow() if form.is_valid() else Narrow()
    cursor = Cursor.read(request.GET.get("after"))
    found = reading.open_record(by=request.actor, consumer_id=person, narrow=narrow, cursor=cursor)
    with timezone.override(ZoneInfo(found.person.timezone)):
        return show(request, "record/record.html", _shown(request, found, form, narrow), form)


def _shown(request: HttpRequest, found: reading.RecordPage, form: Filter, narrow: Narrow) -> dict:
    looked = form.cleaned_data.get("looked") or found.looked
    keeps = {"looked": looked.isoformat()} if looked else {}
    form.carry(looked)
    return {
        "person": found.person,
        "same_name": people.same_name(found.person),
        "consent_line": "" if found.gathered.facts.actor.is_consumer else _consent_line(found),
        "own": found.gathered.facts.actor.is_consumer,
        "form": form,
        "active": narrow.used,
        "words": narrow.words,
        "items": [presenter.item(line) for line in found.lines.rows],
        "looked": times.shown(looked),
        "pager": links(request, found.lines, **keeps),
        "tab": words.tab(found.person),
        "concern_person": found.person.id,
    }


def _consent_line(found: reading.RecordPage) -> str:
    return people.consent_line(found.person, found.gathered.facts)


@look
def search(request: HttpRequest) -> HttpResponse:
    """Over everyone one works with. Without words there is nothing to look for, and nothing is opened."""
    form = Words(request.GET if "q" in request.GET else None)
    wanted = form.narrow() if form.is_valid() else Narrow()
    if not wanted.words:
        reading.may_search(by=request.actor)
        return show(request, "record/search.html", {"form": form, "items": [], "words": ""}, form)
    found = reading.search(by=request.actor, narrow=wanted, cursor=Cursor.read(request.GET.get("after")))
    context = {"form": form, "items": _found(found), "words": wanted.words, "pager": links(request, found.lines)}
    return render(request, "record/search.html", context)


def _found(found: reading.Found) -> list[presenter.Item]:
    items = []
    for line in found.lines.rows:
        about = found.people[line.consumer_id]
        with timezone.override(ZoneInfo(about.timezone)):
            items.append(presenter.item(line, about=f"{about.chosen_name}, {about.local_identifier}"))
    return items
