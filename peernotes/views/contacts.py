"""Log a contact: date, length and how; and take back one just logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import activities, contacts, reading
from peernotes.enums import Code, Verb
from peernotes.errors import BeforeBirth
from peernotes.forms import contacts as forms
from peernotes.forms.fields import before_birth
from peernotes.policy import services as rules
from peernotes.policy.activities import may_log_activity
from peernotes.presenters import times, words
from peernotes.presenters.agreements import answered, outside
from peernotes.queries import agreements, people
from peernotes.queries import contacts as queries
from peernotes.views._pages import page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    gathered = reading.person_facts(by=request.actor, consumer_id=person)
    may = rules.may_log_contact(gathered.facts)
    if may.code == Code.NO_CONTACT_LINE and _notes_minutes(request, gathered):
        return _minutes(request, person, gathered)
    gathered.require(may, Verb.LOG_CONTACT)
    with timezone.override(gathered.service.zone):
        agreed = agreements.in_force(person, request.actor.user_id)
        family = bool(contacts.may_tag_family(gathered))
        form = forms.Log(sent(request), places=agreements.places(agreed), family=family)
        if form.is_valid() and _log(request, person, form):
            return redirect("person", person)
        found = people.person(person)
        mine = [_line(row) for row in queries.my_latest(request.actor, person)]
        context = {"person": found, "tab": words.tab(found), "form": form, "mine": mine, "concern_person": person}
        return show(request, "contacts/new.html", context, form)


def _notes_minutes(request: HttpRequest, gathered: Gathered) -> bool:
    """Whether they have a count of their own, and were not asked for a line when they filled in the form."""
    knew = request.method != "POST" or "unnamed" in request.POST
    return knew and bool(may_log_activity(gathered.facts.actor))


def _minutes(request: HttpRequest, person: UUID, gathered: Gathered) -> HttpResponse:
    with timezone.override(gathered.service.zone):
        form = forms.Minutes(sent(request))
        if form.is_valid():
            said = form.cleaned_data
            done = activities.time_with_nobody_named(said["happened_at"], said["minutes"])
            activities.log(by=request.actor, service_id=gathered.service_id, done=done, key=said["key"])
            messages.success(request, _("Your minutes are noted, with nobody’s name."))
            return redirect("person", person)
        found = people.person(person)
        context = {"person": found, "tab": words.tab(found), "form": form, "concern_person": person}
        context["first_name"] = words.first(found.chosen_name)
        return show(request, "contacts/minutes.html", context, form)


def _log(request: HttpRequest, person: UUID, form: forms.Log) -> bool:
    said = dict(form.cleaned_data)
    said["tags"] = tuple(said["tags"])
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
    except BeforeBirth:
        before_birth(form, "happened_at")
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
