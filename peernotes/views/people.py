"""Finding a person, the person's page, and two choices of one's own about them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import assignments, conflicts, reading
from peernotes.enums import ENROLLING_ROLES
from peernotes.forms import people as forms
from peernotes.policy.emergency_access import may_ask
from peernotes.presenters import people as presenter
from peernotes.presenters import words
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import look, page, press, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def people(request: HttpRequest) -> HttpResponse:
    form = forms.Find(request.GET if "q" in request.GET else None)
    words_to_find = form.cleaned_data["q"] if form.is_valid() else ""
    cursor = Cursor.read(request.GET.get("after"), NAME_AND_ID)
    services, found = reading.find_people(by=request.actor, words=words_to_find, cursor=cursor)
    rows = [presenter.row(person) for person in found.rows]
    context = {
        "form": form,
        "rows": rows,
        "words": words_to_find,
        "nobody": presenter.nobody(services),
        "pager": links(request, found),
        "emergency_at": [here.service.slug for here in services if may_ask(here.facts)],
        "enrols_at": request.shell.slug if request.shell.at in ENROLLING_ROLES else "",
    }
    return show(request, "people/people.html", context, form)


@look
def person(request: HttpRequest, person: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    found = reading.open_person(by=request.actor, consumer_id=person, cursor=cursor)
    with timezone.override(ZoneInfo(found.person.timezone)):
        context = {
            "person": found.person,
            "page": presenter.of(found),
            "pager": links(request, found.lines),
            "tab": words.tab(found.person),
            "concern_person": person,
        }
        return render(request, "people/person.html", context)


@press
def reads(request: HttpRequest, person: UUID) -> HttpResponse:
    """To look at the record or not to. Anything but the two answers changes nothing."""
    form = forms.Reads(request.POST)
    wants = form.cleaned_data["reads"] == "yes" if form.is_valid() else None
    assignments.choose_not_to_read(by=request.actor, consumer_id=person, reads=wants)
    if wants is not None:
        said = _("You chose to look.") if wants else _("You chose not to look. You can change that at any time.")
        messages.success(request, said)
    return redirect("person", person)


@page
def conflict(request: HttpRequest, person: UUID) -> HttpResponse:
    """Asked once more, because it closes everything about the person to the one who says it."""
    if request.method == "POST":
        conflicts.declare(by=request.actor, consumer_id=person)
        messages.success(request, _("Thank you for saying so. A colleague will help."))
        return redirect("home")
    found = conflicts.open_declaring(by=request.actor, consumer_id=person)
    context = {"person": found, "tab": words.tab(found), "concern_person": person}
    return render(request, "people/conflict.html", context)
