"""My Crisis and Support Plan, in my words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
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
from peernotes.views._pages import CONFLICT, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@page
def plan(request: HttpRequest) -> HttpResponse:
    form = forms.OnDutyForm(sent(request))
    if form.is_valid():
        me = reading_my.me(request.actor, Verb.WRITE_PLAN)
        actions.choose_on_duty(by=request.actor, consumer_id=me.id, open_on_duty=form.cleaned_data["open_on_duty"])
        messages.success(request, _("Saved."))
        return redirect("my-plan")
    found = actions.open_mine(by=request.actor)
    with timezone.override(found.me.zone):
        context = {
            "me": found.me,
            "name": words.first(found.me.chosen_name),
            "today": times.day(timezone.localdate()),
            "parts": presenter.mine(found.parts),
            "open_on_duty": found.open_on_duty,
            "readers": choices.by_model(ConsentScope.READ_ABOUT_ME, found.policy),
            "form": forms.OnDutyForm(initial={"open_on_duty": found.open_on_duty}),
        }
        return render(request, "my/plan.html", context)


@page
def part(request: HttpRequest, number: int) -> HttpResponse:
    which = _which(request, number)
    form = forms.PlanPartForm(sent(request), which=which)
    if not form.is_valid():
        found = actions.open_my_part(by=request.actor, which=which)
        return _one(request, which, found, form if form.is_bound else _form(which, found))
    me, given = reading_my.me(request.actor, Verb.WRITE_PLAN), form.cleaned_data
    try:
        actions.write(
            by=request.actor, consumer_id=me.id, which=which, version=given["version"], said=form.said, key=given["key"]
        )
    except Stale:
        return _changed_elsewhere(request, which, form)
    messages.success(request, _("Saved."))
    return redirect("my-plan")


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


def _changed_elsewhere(request: HttpRequest, which: PlanPart, typed: forms.PlanPartForm) -> HttpResponse:
    """What was typed stays in the fields; what is stored stands beside it."""
    found = actions.open_my_part(by=request.actor, which=which)
    version = found.part.version if found.part else 0
    form = forms.PlanPartForm(initial=typed.cleaned_data | {"version": version}, which=which)
    return _one(request, which, found, form, elsewhere=True)


def _one(
    request: HttpRequest,
    which: PlanPart,
    found: actions.MyPlanPart,
    form: forms.PlanPartForm,
    *,
    elsewhere: bool = False,
) -> HttpResponse:
    with timezone.override(found.me.zone):
        stored = presenter.of_part(which, found.part)
        past = [presenter.of_part(which, each) for each in found.past]
        context = {"heading": which.label, "stored": stored, "past": past, "form": form, "elsewhere": elsewhere}
        if elsewhere:
            return render(request, "my/plan_part.html", context, status=CONFLICT)
        return show(request, "my/plan_part.html", context, form)
