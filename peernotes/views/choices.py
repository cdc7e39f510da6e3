"""Choices and About Me of somebody without a sign-in, written down by who works with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import consents as actions
from peernotes.enums import PEER_ROLES, SupporterKind
from peernotes.errors import Stale
from peernotes.forms.choices import AboutMeDictated, ChoiceSaid
from peernotes.forms.my import ABOUT_ME
from peernotes.policy import consent as rules
from peernotes.presenters import words
from peernotes.queries import assignments, people
from peernotes.queries.supporters import standing
from peernotes.views._pages import CONFLICT, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import AboutMe


@page
def record(request: HttpRequest, person: UUID) -> HttpResponse:
    gathered = actions.gathered_for_choice(by=request.actor, consumer_id=person)
    form = ChoiceSaid(
        sent(request),
        workers=assignments.workers(gathered.service_id, gathered.facts.at, PEER_ROLES),
        vouches=lambda witness: actions.vouches(gathered, form.said, witness),
        asks_about_lines=bool(rules.may_refuse_line(gathered.facts)),
    )
    if form.is_valid():
        given = {"said": form.said, "witnessed": form.witnessed, "key": form.cleaned_data["key"]}
        actions.write_down(by=request.actor, consumer_id=person, **given)
        messages.success(request, _("Written down. It counts from now on, and they can change it whenever they like."))
        return redirect("person", person)
    supporters = [line.name for line in standing(gathered) if line.kind == SupporterKind.SUPPORTER]
    return show(request, "people/choice.html", _about(person) | {"form": form, "supporters": supporters}, form)


@page
def about_me(request: HttpRequest, person: UUID) -> HttpResponse:
    if request.method != "POST":
        found = actions.open_about_me(by=request.actor, consumer_id=person)
        return _taking_down(request, person, AboutMeDictated(initial=_stored(found)))
    form = AboutMeDictated(request.POST)
    if not form.is_valid():
        actions.open_about_me(by=request.actor, consumer_id=person)
        return _taking_down(request, person, form)
    save = partial(actions.take_down_about_me, by=request.actor, consumer_id=person)
    try:
        save(version=form.cleaned_data["version"], texts=form.texts)
    except Stale:
        return _saved_elsewhere(request, person, form)
    messages.success(request, _("Written down."))
    return redirect("person", person)


def _saved_elsewhere(request: HttpRequest, person: UUID, typed: AboutMeDictated) -> HttpResponse:
    """What was typed stays in the fields; what is stored stands beside it."""
    stored = _stored(actions.open_about_me(by=request.actor, consumer_id=person))
    form = AboutMeDictated(initial={"version": stored["version"], **typed.texts})
    theirs = [(label, stored.get(name, "")) for name, (label, _hint) in ABOUT_ME.items()]
    context = _about(person) | {"form": form, "theirs": theirs}
    return render(request, "people/about_me.html", context, status=CONFLICT)


def _stored(found: AboutMe | None) -> dict[str, object]:
    return {"version": found.version, **{name: getattr(found, name) for name in ABOUT_ME}} if found else {"version": 0}


def _taking_down(request: HttpRequest, person: UUID, form: AboutMeDictated) -> HttpResponse:
    return show(request, "people/about_me.html", _about(person) | {"form": form}, form)


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": consumer_id}
