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
from peernotes.presenters.agreements import answered, outside
from peernotes.queries import agreements, people
from peernotes.queries import contacts as queries
from peernotes.views._pages import about_person, page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
@about_person
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    gathered = reading.person_facts(by=request.actor, consumer_id=person)
    gathered.require(rules.may_log_contact(gathered.facts), Verb.LOG_CONTACT)
    agreed = agreements.in_force(person, request.actor.user_id)
    form = forms.Log(sent(request), places=agreements.places(agreed))
    if form.is_valid() and _log(request, person, form):
        return redirect("person", person)
    found = people.person(person)
    mine = [_line(row) for row in queries.my_latest(request.actor, person)]
    context = {"person": found, "tab": words.tab(found), "form": form, "mine": mine, "concern_person": person}
    return show(request, "contacts/new.html", context, form)


def _log(request: HttpRequest, person: UUID, form: forms.Log) -> bool:
    said = dict(form.cleaned_data)
    more = {
        "key": said.pop("key"),
        "answer": said.pop("answer", ""),
        "elsewhere": said.pop("place", "") == forms.ELSEWHERE,
    }
    try:
        made = contacts.log(by=request.actor, consumer_id=person, contact=contacts.Contact(**said), **more)
    except contacts.OutsideAgreement as found:
        form.ask(outside(found.what))
        return False
    messages.success(request, _("The contact is logged."), extra_tags=reverse("contact-undo", args=[made]))
    return True


@press
def undo(request: HttpRequest, contact: UUID) -> HttpResponse:
    person = contacts.undo(by=request.actor, contact_id=contact)
    messages.success(request, _("The contact is taken back."))
    return redirect("person", person)


def _line(row) -> str:
    said = {"when": times.shown(row.happened_at), "how": row.get_mode_display(), "long": row.minutes}
    line = _("%(when)s: %(how)s, %(long)s minutes") % said
    beside = getattr(row, "outside", None)
    return (
        _("%(line)s; outside your agreement: %(answer)s") % {"line": line, "answer": answered(beside)}
        if beside
        else line
    )
