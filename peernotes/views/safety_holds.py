"""Safety holds of somebody, for who works with them; and for the person, on a page of its own that asks for their sign-in
again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import safety_holds as actions
from peernotes.forms import safety_holds as forms
from peernotes.policy import safety_holds as rules
from peernotes.presenters import safety_holds as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.queries import safety_holds as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, sent, show
from peernotes.views._paging import links
from peernotes.views._step_up import still_you

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def holds(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=_cursor(request))
    with timezone.override(found.gathered.service.zone):
        press = request.POST.get("press", "")
        form = forms.SafetyHoldForm(None if press else sent(request), about=presenter.about(found.carers))
        ask = forms.AskRelease(sent(request) if press == "ask" else None)
        release = forms.Release(sent(request) if press == "release" else None)
        given = {"by": request.actor, "consumer_id": person}
        if form.is_valid():
            actions.set_hold(**given, said=form.said, key=form.cleaned_data["key"])
        elif ask.is_valid():
            said = ask.cleaned_data
            actions.ask_release(**given, hold_id=said["hold"], conversation=said["conversation"], key=said["key"])
        elif release.is_valid():
            actions.release(**given, hold_id=release.cleaned_data["hold"], key=release.cleaned_data["key"])
        else:
            about = people.person(person)
            more = _shown(request, found, form) | {
                "person": about,
                "name": words.first(about.chosen_name),
                "tab": words.tab(about),
                "concern_person": person,
                "ask": ask,
                "may_set": bool(rules.may_set_hold(found.gathered.facts)),
            }
            return show(request, "safety_holds/holds.html", more, form, ask, release)
        asked = _("Done. Somebody else who works with them releases it, or leaves it as it is.")
        messages.success(request, asked if press == "ask" else _("Done. It counts from now on."))
        return redirect("person-safety-holds", person)


@page
def mine(request: HttpRequest) -> HttpResponse:
    if answer := still_you(request):
        return answer
    me, found = actions.open_mine(by=request.actor, cursor=_cursor(request))
    with timezone.override(me.zone):
        form = forms.SafetyHoldForm(sent(request), about=presenter.about(found.carers, own=True))
        if form.is_valid():
            actions.set_hold(by=request.actor, consumer_id=me.id, said=form.said, key=form.cleaned_data["key"])
            messages.success(request, _("Done. It counts from now on."))
            return redirect("my-safety")
        return show(request, "my/safety.html", _shown(request, found, form, own=True), form)


def _cursor(request: HttpRequest) -> Cursor | None:
    return Cursor.read(request.GET.get("after"), queries.SHAPE)


def _shown(
    request: HttpRequest, found: actions.HoldsOf, form: forms.SafetyHoldForm, *, own: bool = False
) -> dict[str, object]:
    cards = [presenter.card(line, own=own) for line in found.holds.rows]
    return {"holds": cards, "pager": links(request, found.holds), "form": form}
