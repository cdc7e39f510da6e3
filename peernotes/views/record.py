"""The shared record of one person, and words in everyone's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import reading
from peernotes.forms.record import Filter, SearchForm
from peernotes.presenters import lines as presenter
from peernotes.presenters import people, times, words
from peernotes.queries.keyset import Cursor
from peernotes.queries.record import statements
from peernotes.queries.record.lines import Narrow
from peernotes.views._pages import look, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.record.search import FoundLines


@look
def record(request: HttpRequest, person: UUID) -> HttpResponse:
    form = Filter(request.GET)
    narrow = form.narrow() if form.is_valid() else Narrow()
    found = reading.open_record(
        by=request.actor,
        consumer_id=person,
        narrow=narrow,
        cursor=Cursor.read(request.GET.get("after")),
        only_changed=form.only_changed,
    )
    with timezone.override(ZoneInfo(found.person.timezone)):
        return show(request, "record/record.html", {**_shown(found, form), "pager": links(request, found.lines)}, form)


def _shown(found: reading.RecordPage, form: Filter) -> dict:
    own = found.gathered.facts.actor.is_consumer
    return {
        "person": found.person,
        "same_name": people.same_name(found.person),
        "consent_line": "" if own else people.consent_line(found.person, found.gathered.facts),
        "own": own,
        "form": form,
        "active": form.used,
        "open_filter": bool(form.errors or form.cleaned_data.get("q")),
        "words": form.cleaned_data.get("q", ""),
        "items": _items(found),
        "looked": times.shown(found.person.looked),
        "tab": words.tab(found.person),
        "concern_person": found.person.id,
    }


def _items(found: reading.RecordPage) -> list[presenter.TimelineItem]:
    lines, name = found.lines.rows, found.person.chosen_name
    beside = statements.beside_lines(lines)
    return [presenter.item(line, consumer=name, beside=beside[line.id]) for line in lines]


@look
def search(request: HttpRequest) -> HttpResponse:
    """Over everyone one works with. Without words there is nothing to look for, and nothing is opened."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    wanted = form.narrow() if form.is_valid() else Narrow()
    if not wanted.words:
        reading.may_search(by=request.actor)
        return show(request, "record/search.html", {"form": form, "items": [], "words": ""}, form)
    found = reading.search(by=request.actor, narrow=wanted, cursor=Cursor.read(request.GET.get("after")))
    context = {"form": form, "items": _found(found), "words": wanted.words, "pager": links(request, found.lines)}
    return render(request, "record/search.html", context)


def _found(found: FoundLines) -> list[presenter.TimelineItem]:
    items, beside = [], statements.beside_lines(found.lines.rows)
    for line in found.lines.rows:
        about = found.people[line.consumer_id]
        with timezone.override(ZoneInfo(about.timezone)):
            name = f"{about.chosen_name}, {about.local_identifier}"
            items.append(presenter.item(line, consumer=about.chosen_name, about=name, beside=beside[line.id]))
    return items
