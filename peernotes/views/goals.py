"""Somebody's goals, for who may read them; taken down as they are dictated where there is no sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import goals as actions
from peernotes.errors import Stale
from peernotes.forms import goals as forms
from peernotes.forms.my import Press
from peernotes.presenters import goals as presenter
from peernotes.presenters import words
from peernotes.queries import goals as queries
from peernotes.queries import people
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.goals import SaidGoal


@look
def goals(request: HttpRequest, person: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=cursor)
    context = _about(person)
    about, may = context["person"], found.may_take_down
    with timezone.override(ZoneInfo(about.timezone)):
        cards = [presenter.of_person(goal, about.chosen_name, may_take_down=may) for goal in found.goals.rows]
        more = {"goals": cards, "pager": links(request, found.goals), "may_take_down": may}
        return render(request, "goals/goals.html", context | more)


@page
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    form = forms.GoalDictated(sent(request))
    if form.is_valid():
        actions.take_down(by=request.actor, consumer_id=person, said=form.said, key=form.cleaned_data["key"])
        messages.success(request, _("Written down."))
        return redirect("person-goals", person)
    actions.gathered_to_take_down(by=request.actor, consumer_id=person)
    return show(request, "goals/goal.html", _about(person) | {"form": form}, form)


@page
def goal(request: HttpRequest, goal: UUID) -> HttpResponse:
    form = forms.GoalChangeDictated(sent(request))
    if not form.is_valid():
        found = actions.open_to_take_down(by=request.actor, goal_id=goal)
        return _one(request, found, form if form.is_bound else forms.GoalChangeDictated(initial=_stored(found)))
    given = form.cleaned_data
    try:
        actions.take_down_change(
            by=request.actor, goal_id=goal, version=given["version"], said=form.said, key=given["key"]
        )  # fmt: skip
    except Stale:
        found = actions.open_to_take_down(by=request.actor, goal_id=goal)
        typed = forms.GoalChangeDictated(initial=given | {"version": found.version, "read_back": False})
        return _one(request, found, typed, theirs=found.text)
    return _written_down(request, goal)


@press
def away(request: HttpRequest, goal: UUID) -> HttpResponse:
    """Somebody without a sign-in wants it out of everybody's view."""
    form = Press(request.POST)
    form.is_valid()
    person = actions.open_to_take_down(by=request.actor, goal_id=goal).consumer_id
    actions.put_away(by=request.actor, goal_id=goal, key=form.cleaned_data["key"])
    messages.success(request, _("Taken out of view, yours too."))
    return redirect("person-goals", person)


def _written_down(request: HttpRequest, goal: UUID) -> HttpResponse:
    messages.success(request, _("Written down."))
    return redirect("person-goals", queries.one(goal).consumer_id)


def _stored(goal: SaidGoal) -> dict[str, object]:
    return {"version": goal.version, "text": goal.text, "status": goal.status}


def _one(request: HttpRequest, found: SaidGoal, form: forms.GoalDictated, theirs: str = "") -> HttpResponse:
    context = _about(found.consumer_id) | {"form": form, "goal": found, "theirs": theirs, "away": Press()}
    if theirs:
        return render(request, "goals/goal.html", context, status=CONFLICT)
    return show(request, "goals/goal.html", context, form)


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": consumer_id}
