"""My goals, in my words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import goals as actions
from peernotes.actions import reading_my
from peernotes.enums import ConsentScope, Verb
from peernotes.errors import Stale
from peernotes.forms import goals as forms
from peernotes.presenters import choices
from peernotes.presenters import goals as presenter
from peernotes.queries import goals as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def goals(request: HttpRequest) -> HttpResponse:
    form = forms.GoalForm(sent(request))
    if form.is_valid():
        me = reading_my.me(request.actor, Verb.WRITE_GOAL)
        actions.write(by=request.actor, consumer_id=me.id, said=form.said, key=form.cleaned_data["key"])
        messages.success(request, _("Saved."))
        return redirect("my-goals")
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    found = actions.open_mine(by=request.actor, cursor=cursor)
    with timezone.override(found.me.zone):
        cards = [presenter.mine(goal) for goal in found.goals.rows]
        context = {"goals": cards, "pager": links(request, found.goals), "form": form, "readers": _readers(found)}
        return show(request, "my/goals.html", context, form)


@page
def goal(request: HttpRequest, goal: UUID) -> HttpResponse:
    form = forms.GoalChange(sent(request))
    if not form.is_valid():
        found = actions.open_my_goal(by=request.actor, goal_id=goal)
        return _one(request, found, form if form.is_bound else forms.GoalChange(initial=_stored(found)))
    given = form.cleaned_data
    try:
        actions.change(
            by=request.actor, goal_id=goal, version=given["version"], said=form.said, key=given["key"]
        )  # fmt: skip
    except Stale:
        return _changed_elsewhere(request, goal, form)
    messages.success(request, _("Saved."))
    return redirect("my-goals")


def _stored(found: actions.MyGoal) -> dict[str, object]:
    goal = found.goal
    readers = forms.ONLY_ME if goal.only_me else forms.ABOUT_ME
    return {"version": goal.version, "text": goal.text, "status": goal.status, "readers": readers}


def _changed_elsewhere(request: HttpRequest, goal: UUID, typed: forms.GoalChange) -> HttpResponse:
    """What was typed stays in the fields; what is stored stands beside it."""
    found = actions.open_my_goal(by=request.actor, goal_id=goal)
    form = forms.GoalChange(initial=typed.cleaned_data | {"version": found.goal.version})
    return _one(request, found, form, theirs=found.goal.text)


def _one(request: HttpRequest, found: actions.MyGoal, form: forms.GoalChange, theirs: str = "") -> HttpResponse:
    with timezone.override(found.me.zone):
        past = [presenter.before(goal) for goal in found.past]
        context = {"goal": presenter.mine(found.goal), "past": past, "form": form, "theirs": theirs}
        context["readers"] = _readers(found)
        if theirs:
            return render(request, "my/goal.html", context, status=CONFLICT)
        return show(request, "my/goal.html", context, form)


def _readers(found: actions.MyGoals | actions.MyGoal) -> str:
    return choices.by_model(ConsentScope.READ_ABOUT_ME, found.policy)
