"""My Crisis and Support Plan, in my words: by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import crisis_plans as actions
from peernotes.actions import reading_my
from peernotes.enums import ConsentScope, PlanPart, Verb
from peernotes.errors import Missing, Stale
from peernotes.forms import crisis_plans as forms
from peernotes.forms.goals import ABOUT_ME, ONLY_ME
from peernotes.presenters import choices, times, words
from peernotes.presenters import crisis_plans as presenter
from peernotes.views._pages import CONFLICT, local, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@dataclass(frozen=True)
class _Whose:
    own: OwnPlace
    consumer_id: UUID
    name: str
    service_name: str


def _whose(request: HttpRequest, own: OwnPlace) -> _Whose:
    if own.visit:
        return _Whose(own, own.visit.consumer_id, words.first(own.visit.consumer.chosen_name), own.visit.service.name)
    me = reading_my.me(request.actor, Verb.READ_PLAN)
    timezone.activate(me.zone)
    return _Whose(own, me.id, words.first(me.chosen_name), me.service_name)


@page
@local
def plan(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    whose = _whose(request, own)
    form = forms.OnDutyForm(sent(request))
    if form.is_valid():
        chosen = form.cleaned_data["open_on_duty"]
        actions.choose_on_duty(by=request.actor, consumer_id=whose.consumer_id, open_on_duty=chosen)
        return _saved(request, whose)
    found = actions.open_mine(by=request.actor, consumer_id=whose.consumer_id)
    context = {
        "whose": whose,
        "today": times.day(timezone.localdate()),
        "parts": presenter.mine(found.parts, own.name("plan-part")),
        "open_on_duty": found.open_on_duty,
        "readers": choices.by_model(ConsentScope.READ_ABOUT_ME, found.policy),
        "choices_href": own.href("choices"),
        "own": own,
        "form": forms.OnDutyForm(initial={"open_on_duty": found.open_on_duty}),
    }
    return render(request, "my/plan.html", context)


@page
@local
def part(request: HttpRequest, own: OwnPlace, number: int) -> HttpResponse:
    whose = _whose(request, own)
    which = _which(request, number)
    form = forms.PlanPartForm(sent(request), which=which)
    if not form.is_valid():
        found = actions.open_my_part(by=request.actor, consumer_id=whose.consumer_id, which=which)
        return _one(request, whose, which, found, form if form.is_bound else _form(which, found))
    given, own = form.cleaned_data, whose.consumer_id
    try:
        actions.write(
            by=request.actor, consumer_id=own, which=which, version=given["version"], said=form.said, key=given["key"]
        )
    except Stale:
        return _changed_elsewhere(request, whose, which, form)
    return _saved(request, whose)


def _saved(request: HttpRequest, whose: _Whose) -> HttpResponse:
    return whose.own.done(request, _("Saved."), "plan")


def _which(request: HttpRequest, number: int) -> PlanPart:
    if not 1 <= number <= len(presenter.NUMBERED):
        raise Missing(actor=request.actor, verb=Verb.READ_PLAN)
    return presenter.NUMBERED[number - 1]


def _form(which: PlanPart, found: actions.MyPlanPart) -> forms.PlanPartForm:
    part = found.part
    if part is None:
        return forms.PlanPartForm(initial={"version": 0}, which=which)
    stored = {name: getattr(part, name) for name in ("version", "text", "wish")}
    return forms.PlanPartForm(initial=stored | {"readers": ONLY_ME if part.only_me else ABOUT_ME}, which=which)


def _changed_elsewhere(request: HttpRequest, whose: _Whose, which: PlanPart, typed: forms.PlanPartForm) -> HttpResponse:
    """What was typed stays in the fields; what is stored stands beside it."""
    found = actions.open_my_part(by=request.actor, consumer_id=whose.consumer_id, which=which)
    version = found.part.version if found.part else 0
    form = forms.PlanPartForm(initial=typed.cleaned_data | {"version": version}, which=which)
    return _one(request, whose, which, found, form, elsewhere=True)


def _one(
    request: HttpRequest,
    whose: _Whose,
    which: PlanPart,
    found: actions.MyPlanPart,
    form: forms.PlanPartForm,
    *,
    elsewhere: bool = False,
) -> HttpResponse:
    context = {
        "heading": which.label,
        "home_href": whose.own.href("plan"),
        "stored": presenter.of_part(which, found.part),
        "past": [presenter.of_part(which, each) for each in found.past],
        "form": form,
        "elsewhere": elsewhere,
    }
    if elsewhere:
        return render(request, "my/plan_part.html", context, status=CONFLICT)
    return show(request, "my/plan_part.html", context, form)
