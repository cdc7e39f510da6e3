"""Somebody's supporters and representatives, for who works with them; and the page of a representative who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import supporters as actions
from peernotes.actions.notes import visits
from peernotes.errors import BeforeBirth
from peernotes.forms.fields import before_birth
from peernotes.forms.supporters import AGREES_TO_ONESELF, ONESELF, SupporterForm, SupporterPress
from peernotes.policy import supporters as rules
from peernotes.presenters import supporters as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.queries import supporters as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import _visit
from peernotes.views._pages import about_person, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
@about_person
def supporters(request: HttpRequest, person: UUID) -> HttpResponse:
    form = SupporterForm(sent(request))
    if form.is_valid() and _recorded(request, person, form):
        messages.success(request, _("Saved. It counts once somebody else who works with them has agreed."))
        return redirect("person-supporters", person)
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    gathered, found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=cursor)
    more = {
        "supporters": [presenter.card(line) for line in found.rows],
        "pager": links(request, found),
        "may_record": bool(rules.may_record_supporter(gathered.facts)),
        "off": not gathered.facts.representatives,
        "form": form,
    }
    return show(request, "supporters/supporters.html", _about(person) | more, form)


def _recorded(request: HttpRequest, person: UUID, form: SupporterForm) -> bool:
    actions.as_staff(request.actor, person)
    try:
        actions.record(by=request.actor, consumer_id=person, said=form.said, key=form.cleaned_data["key"])
    except BeforeBirth:
        before_birth(form, "starts_on")
    except actions.Oneself:
        form.add_error("name", ONESELF)
    return not form.errors


@page
def supporter(request: HttpRequest, person: UUID, supporter: UUID) -> HttpResponse:
    form = SupporterPress(sent(request))
    if form.is_valid() and _pressed(request, person, supporter, form):
        messages.success(request, _("Done. It counts from now on."))
        return redirect("person-supporters", person)
    gathered, found = actions.open_one(by=request.actor, consumer_id=person, supporter_id=supporter)
    with timezone.override(gathered.service.zone):
        more = {
            "one": presenter.card(found),
            "may_agree": bool(rules.may_agree_to_supporter(gathered.facts, found.facts)),
            "may_end": bool(rules.may_end_supporter(gathered.facts, found.facts)),
            "may_hand": bool(rules.may_hand_to_representative(gathered.facts, found.facts)),
            "form": form,
        }
        return show(request, "supporters/supporter.html", _about(person) | more, form)


def _pressed(request: HttpRequest, person: UUID, supporter: UUID, form: SupporterPress) -> bool:
    actions.as_staff(request.actor, person)
    press = actions.agree if form.cleaned_data["press"] == "agree" else actions.end
    try:
        press(by=request.actor, consumer_id=person, supporter_id=supporter, key=form.cleaned_data["key"])
    except actions.Oneself:
        form.add_error("press", AGREES_TO_ONESELF)
    return not form.errors


@page
def hand_over(request: HttpRequest, person: UUID, supporter: UUID) -> HttpResponse:
    """The worker's sign-in ends before anything is shown."""
    if request.method == "POST":
        username = request.user.get_username()
        visit = visits.start_for_choices(by=request.actor, consumer_id=person, supporter_id=supporter)
        logout(request)
        _visit.begin(request, visit, worker=username, choices=True)
        return redirect("visit-pass")
    found = actions.open_to_hand(by=request.actor, consumer_id=person, supporter_id=supporter)
    return render(request, "supporters/pass.html", _about(person) | {"who": found.name, "supporter": supporter})


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    return {
        "person": found,
        "name": words.first(found.chosen_name),
        "tab": words.tab(found),
        "concern_person": consumer_id,
    }
