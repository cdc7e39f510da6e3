"""A person's name, numbers and dates: found and corrected by a records officer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import details as actions
from peernotes.enums import NumberKind
from peernotes.forms import people as forms
from peernotes.presenters import details as presenter
from peernotes.presenters import history
from peernotes.views._pages import look, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


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
        form = _form(request, found)
        if form.is_valid() and _save(request, person, form):
            messages.success(request, _("Saved. The earlier details are kept below."))
            return redirect("person-details", person)
        context = {"consumer": found.consumer, "form": form, "history": [history.row(each) for each in found.past]}
        return show(request, "people/details.html", context, form)


def _form(request: HttpRequest, found: actions.DetailsPage) -> forms.DetailsForm:
    numbers = [(str(number.pk), presenter.number(number)) for number in found.numbers]
    former = [str(number.pk) for number in found.numbers if number.kind == NumberKind.FORMER]
    first = {
        name: getattr(found.consumer, name) for name in forms.DetailsForm.base_fields if hasattr(found.consumer, name)
    }
    return forms.DetailsForm(sent(request), numbers=numbers, initial={**first, "former": former})


def _save(request: HttpRequest, person: UUID, form: forms.DetailsForm) -> bool:
    said = form.cleaned_data
    given = {name: said[name] for name in actions.PersonDetails.__dataclass_fields__}
    former = {UUID(number) for number in said.get("former", [])}
    try:
        actions.save(
            by=request.actor,
            consumer_id=person,
            details=actions.PersonDetails(**given),
            former=former,
            reason=said["reason"],
            key=said["key"],
        )
    except actions.NumberTaken:
        form.add_error("local_identifier", _("Somebody else here has this ID. Please check it."))
        return False
    return True
