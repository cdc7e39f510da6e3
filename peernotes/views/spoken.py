"""What peer workers may pass on aloud: the consumer's own page, and that of who works with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import spoken as actions
from peernotes.forms import spoken as forms
from peernotes.policy.people import is_peer
from peernotes.policy.spoken import may_take_back_share
from peernotes.presenters import meeting_items, refusals, words
from peernotes.presenters import spoken as presenter
from peernotes.queries import assignments, people
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links
from peernotes.views._taking_back import taking_back

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        form = forms.SpokenForm(sent(request), hints=presenter.hints(found.said))
        if form.is_valid():
            given = {"said": form.said, "key": form.cleaned_data["key"]}
            actions.answer(by=request.actor, consumer_id=found.me.id, **given)
            messages.success(request, _("Done. It counts from now on. You can change it whenever you like."))
            return redirect("my-spoken")
        context = {
            "stands": presenter.mine(found.said),
            "lines": [presenter.line(one) for one in found.lines.rows],
            "pager": links(request, found.lines),
            "form": form,
        }
        return show(request, "my/spoken.html", context, form)


@page
def of_person(request: HttpRequest, person: UUID) -> HttpResponse:
    """A peer worker notes here what they told."""
    found = actions.open_of_person(by=request.actor, consumer_id=person)
    gathered, may = found.gathered, found.may_tell
    with timezone.override(gathered.service.zone):
        here = assignments.workers(gathered.service_id, gathered.facts.at) if may else []
        others = [pair for pair in here if pair[0] != request.actor.user_id]
        form = forms.TellForm(sent(request), workers=others, topics=presenter.theirs(found.said))
        if request.method == "POST":
            gathered.require(may, actions.Verb.TELL_ALOUD)
        if form.is_valid() and _noted(request, person, form):
            messages.success(request, _("Noted. They see it."))
            return redirect("person-spoken", person)
        context = _about(person) | {
            "stands": presenter.in_words(found.said),
            "peer": bool(is_peer(gathered.facts)),
            "closed": None if may else refusals.of(may),
            "form": form,
        }
        return show(request, "spoken/person.html", context, form)


@look
def noted(request: HttpRequest, person: UUID) -> HttpResponse:
    """By whoever looks."""
    cursor = Cursor.read(request.GET.get("after"))
    gathered, found = actions.open_of_mine(by=request.actor, consumer_id=person, cursor=cursor)
    with timezone.override(gathered.service.zone):
        lines = [(presenter.noted(one), "" if one.taken_back_at else one.id) for one in found.rows]
        return render(request, "spoken/noted.html", _about(person) | {"lines": lines, "pager": links(request, found)})


@page
def error(request: HttpRequest, person: UUID, share: UUID) -> HttpResponse:
    about = {"by": request.actor, "consumer_id": person, "share_id": share}
    gathered, found = actions.open_noted(**about)
    if request.method != "POST":
        gathered.require(may_take_back_share(gathered.facts, found.facts), actions.Verb.TAKE_BACK_NOTED)
    with timezone.override(gathered.service.zone):
        context = _about(person) | {"line": presenter.noted(found)}
        back = reverse("person-spoken-noted", args=[person])
        return taking_back(request, context, back=back, do=partial(actions.take_back, **about))


def _noted(request: HttpRequest, person: UUID, form: forms.TellForm) -> bool:
    try:
        actions.tell(by=request.actor, consumer_id=person, passed=form.passed, key=form.cleaned_data["key"])
    except actions.SaidNoToThat:
        form.add_error("topics", forms.SAID_NO_TO_THAT)
    except actions.NotOnTheTeam:
        form.add_error("listener", forms.NOT_ON_THE_TEAM)
    return not form.errors


@page
def in_meeting(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    """What a peer worker told in a meeting, noted from what it talked about."""
    found = actions.open_in_meeting(by=request.actor, consumer_id=person, item_id=item)
    gathered, may = found.gathered, found.may_tell
    with timezone.override(gathered.service.zone):
        form = forms.TellThere(sent(request), there=found.there, topics=presenter.theirs(found.said))
        if request.method == "POST":
            gathered.require(may, actions.Verb.TELL_ALOUD)
        if form.is_valid() and _noted_there(request, person, item, form):
            messages.success(request, _("Noted. They see it."))
            return redirect("person-meeting-item", person, item)
        context = _about(person) | {
            "item": meeting_items.shown(found.item),
            "key": item,
            "stands": presenter.in_words(found.said),
            "closed": None if may else refusals.of(may),
            "form": form,
        }
        return show(request, "spoken/in_meeting.html", context, form)


def _noted_there(request: HttpRequest, person: UUID, item: UUID, form: forms.TellThere) -> bool:
    about = {"consumer_id": person, "item_id": item, "told": form.said, "key": form.cleaned_data["key"]}
    try:
        actions.tell_in_meeting(by=request.actor, **about)
    except actions.SaidNoToThat:
        form.add_error("topics", forms.SAID_NO_TO_THAT)
    except actions.NotOnTheTeam:
        form.add_error("listeners", forms.NOT_ALL_ON_THE_TEAM)
    return not form.errors


@page
def said(request: HttpRequest, person: UUID) -> HttpResponse:
    """What the consumer said aloud or ticked on paper."""
    found = actions.open_of_person(by=request.actor, consumer_id=person)
    gathered = found.gathered
    with timezone.override(gathered.service.zone):
        form = forms.SpokenAsSaid(
            sent(request),
            hints=presenter.hints(found.said),
            vouches=lambda witness: actions.has_no_part(gathered, form.said, witness),
        )
        if form.is_valid():
            given = {"said": form.said, "witnessed": form.witnessed, "key": form.cleaned_data["key"]}
            actions.answer(by=request.actor, consumer_id=person, **given)
            messages.success(
                request, _("Written down. It counts from now on, and they can change it whenever they like.")
            )
            return redirect("person-spoken", person)
        return show(request, "spoken/said.html", _about(person) | {"form": form}, form)


def _about(person: UUID) -> dict[str, object]:
    found = people.person(person)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": person}
