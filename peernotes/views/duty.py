"""Who is on duty when: seen by whoever works in the service, planned by administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import duty as actions
from peernotes.actions import services
from peernotes.enums import Role, Verb
from peernotes.forms.duty import ShiftForm, ShiftTimes
from peernotes.policy.duty import may_see_roster
from peernotes.presenters import concerns, times
from peernotes.presenters import duty as presenter
from peernotes.queries import assignments as queries
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
@about_service(Verb.SEE_DUTY, may_see_roster)
def roster(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    week = presenter.week(request.GET.get("week", ""))
    found = actions.roster(gathered, week.since, week.until)
    services.saw(gathered, Verb.SEE_DUTY)
    context = {
        "service": gathered.service,
        "week": week,
        "days": presenter.days(found.shifts, week, gathered.service.slug if found.plans else ""),
        "late": [concerns.late(state) for state in found.late],
        "gaps": [presenter.gap(*gap) for gap in found.gaps],
        "plans": found.plans,
        "zone": times.zone(gathered.service.timezone),
    }
    return render(request, "duty/roster.html", context)


@page
@about_service(Verb.PLAN_DUTY)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    workers = queries.workers(gathered.service_id, gathered.facts.at, {Role.CLINICIAN})
    form = ShiftForm(sent(request), workers=workers)
    if form.is_valid():
        said = form.cleaned_data
        who, service_id = UUID(said["worker"]), gathered.service_id
        actions.plan(by=request.actor, service_id=service_id, user_id=who, span=form.span, key=said["key"])
        return _back(request, gathered, form)
    return show(request, "duty/new.html", {"service": gathered.service, "form": form}, form)


@page
@about_service(Verb.PLAN_DUTY)
def shift(request: HttpRequest, gathered: Gathered, shift: UUID) -> HttpResponse:
    found = actions.known(gathered, shift)
    form = ShiftTimes(sent(request), initial={"starts_at": found.starts_at, "ends_at": found.ends_at})
    if form.is_valid():
        actions.change(by=request.actor, service_id=gathered.service_id, shift_id=shift, span=form.span)
        return _back(request, gathered, form)
    begun = found.starts_at < gathered.facts.at
    context = {"service": gathered.service, "shift": found, "form": form, "begun": begun}
    return show(request, "duty/shift.html", context, form)


@press
@about_service(Verb.PLAN_DUTY)
def end(request: HttpRequest, gathered: Gathered, shift: UUID) -> HttpResponse:
    actions.end(by=request.actor, service_id=gathered.service_id, shift_id=shift)
    return redirect("duty", gathered.service.slug)


def _back(request: HttpRequest, gathered: Gathered, form: ShiftTimes) -> HttpResponse:
    """To the week that it is in."""
    messages.success(request, _("It is on the roster."))
    day = form.cleaned_data["starts_at"].astimezone(gathered.service.zone).date()
    answer = redirect("duty", gathered.service.slug)
    answer["Location"] += f"?week={day}"
    return answer
