"""A person's name, numbers and dates: found and corrected by a records officer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import details as actions
from peernotes.actions.seen import mark
from peernotes.errors import Stale
from peernotes.forms import people as forms
from peernotes.presenters import details as presenter
from peernotes.presenters import history
from peernotes.views._pages import CONFLICT, look, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict


@look
def find(request: HttpRequest) -> HttpResponse:
    form = forms.Find(request.GET if "q" in request.GET else None)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = actions.find(by=request.actor, words=words)
    context = {"form": form, "words": words, "rows": [presenter.row(person) for person in found]}
    return show(request, "people/details_find.html", context, form)


@page
def details(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_details(by=request.actor, consumer_id=person)
    with timezone.override(ZoneInfo(found.consumer.service.timezone)):
        form = _form(found, sent(request))
        try:
            if form.is_valid() and _save(request, person, form):
                messages.success(request, _("Saved. The earlier details are kept below."))
                return redirect("person-details", person)
        except Stale:
            return _saved_elsewhere(request, found, form)
        context = _around(found, form) | {"theirs": form.meanwhile(_now(found, form))}
        return show(request, "people/details.html", context, form)


def _form(
    found: actions.DetailsPage, data: QueryDict | None = None, typed: dict[str, object] | None = None
) -> forms.DetailsForm:
    """With what is there now, or instead of it what was ``typed``."""
    numbers = [(str(number.pk), presenter.number(number)) for number in found.numbers]
    now = found.shown()
    return forms.DetailsForm(data, numbers=numbers, initial=now | (typed or {}) | {"seen": mark(now)})


def _save(request: HttpRequest, person: UUID, form: forms.DetailsForm) -> bool:
    said = form.cleaned_data
    given = {"former": []} | {name: said[name] for name in actions.PersonDetails.__dataclass_fields__ if name in said}
    try:
        actions.save(
            by=request.actor,
            consumer_id=person,
            details=actions.PersonDetails(**given),
            seen=said["seen"],
            reason=said["reason"],
            key=said["key"],
        )
    except actions.NumberTaken:
        form.add_error("local_identifier", _("Somebody else here has this ID. Please check it."))
        return False
    return True


def _saved_elsewhere(request: HttpRequest, found: actions.DetailsPage, typed: forms.DetailsForm) -> HttpResponse:
    """What was typed stays in the fields; what was saved meanwhile stands above."""
    said = {name: value for name, value in typed.cleaned_data.items() if name != "key"}
    form = _form(found, typed=said)
    context = _around(found, form) | {"theirs": typed.differing(_now(found, typed))}
    return render(request, "people/details.html", context, status=CONFLICT)


def _now(found: actions.DetailsPage, form: forms.DetailsForm) -> dict[str, object]:
    return {name: value for name, value in found.shown().items() if name in form.fields}


def _around(found: actions.DetailsPage, form: forms.DetailsForm) -> dict[str, object]:
    return {"consumer": found.consumer, "form": form, "history": [history.row(each) for each in found.past]}
