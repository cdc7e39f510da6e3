"""Log a contact: date, length and how; and take back one just logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.actions import contacts, reading
from peernotes.enums import Verb
from peernotes.forms import contacts as forms
from peernotes.policy import services as rules
from peernotes.presenters import times, words
from peernotes.queries import contacts as queries
from peernotes.queries import people
from peernotes.views._pages import about_person, page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
@about_person
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    gathered = reading.person_facts(by=request.actor, consumer_id=person)
    gathered.require(rules.may_log_contact(gathered.facts), Verb.LOG_CONTACT)
    form = forms.Log(sent(request))
    if form.is_valid():
        said = dict(form.cleaned_data)
        key = said.pop("key")
        made = contacts.log(by=request.actor, consumer_id=person, contact=contacts.Contact(**said), key=key)
        messages.success(request, _("The contact is logged."), extra_tags=reverse("contact-undo", args=[made]))
        return redirect("person", person)
    found = people.person(person)
    mine = [_line(row) for row in queries.my_latest(request.actor, person)]
    context = {"person": found, "tab": words.tab(found), "form": form, "mine": mine, "concern_person": person}
    return show(request, "contacts/new.html", context, form)


@press
def undo(request: HttpRequest, contact: UUID) -> HttpResponse:
    person = contacts.undo(by=request.actor, contact_id=contact)
    messages.success(request, _("The contact is taken back."))
    return redirect("person", person)


def _line(row) -> str:
    said = {"when": times.shown(row.happened_at), "how": row.get_mode_display(), "long": row.minutes}
    return _("%(when)s: %(how)s, %(long)s minutes") % said
