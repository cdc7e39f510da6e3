"""Whether it works: when a service asks, with what, and what came of it. For administrators, and about groups alone."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from peernotes.actions import evaluation as actions
from peernotes.actions import services, value_sets
from peernotes.enums import Code, PeriodKind, Verb
from peernotes.errors import Refused, there
from peernotes.forms.evaluation import GroupPeriodForm, LicenceForm, PeriodForm
from peernotes.forms.value_sets import DecisionForm, ValueSetForm
from peernotes.measures import MEASURES
from peernotes.measures.states import STATES, shape
from peernotes.policy.evaluation import asks_people
from peernotes.presenters import evaluation as presenter
from peernotes.presenters import evaluation_groups as groups
from peernotes.presenters import evaluation_themes as themes
from peernotes.presenters import value_sets as sets
from peernotes.presenters.evaluation_age import age
from peernotes.presenters.evaluation_pictures import pictures
from peernotes.queries import evaluation as queries
from peernotes.queries import value_sets as value_set_queries
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.access import Gathered

AFTER_DAYS = timedelta(days=90)


@look
@about_service(Verb.SEE_EVALUATION)
def evaluation(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    (found, apart), periods = queries.changes(gathered.service_id), queries.periods(gathered.service_id)
    figures, (once, after_groups) = queries.figures(gathered.service_id), queries.asked_once(gathered.service_id)
    services.saw(gathered, Verb.SEE_EVALUATION)
    context = {
        "service": gathered.service,
        "asks": bool(asks_people(gathered.facts.policy)),
        "headline": presenter.headline(found),
        "head": presenter.head(),
        "tables": presenter.compared(found, apart, periods),
        "pictures": pictures(found, periods, queries.models_since(gathered.service_id, gathered.facts.at)),
        "theme_head": themes.head(),
        "themes": themes.themes(figures, found, once),
        "time": themes.time(figures),
        "reports": themes.reports(figures),
        "age": age(periods),
        "once_head": presenter.once_head(),
        "once": presenter.once(once, periods),
        "after_groups": groups.tables(after_groups, periods),
    }
    return show(request, "evaluation/evaluation.html", context)


@look
@about_service(Verb.SEE_EVALUATION)
def table(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """The same as a file."""
    (found, apart), periods = queries.changes(gathered.service_id), queries.periods(gathered.service_id)
    figures, (once, after_groups) = queries.figures(gathered.service_id), queries.asked_once(gathered.service_id)
    services.saw(gathered, Verb.SEE_EVALUATION)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename="evaluation.csv")
    compared = presenter.file_rows([*found, *apart], periods)
    rows = [*themes.file_rows(compared, figures, found, once), *presenter.once_file_rows(once, periods)]
    csv.writer(response).writerows([*rows, *groups.file_rows(after_groups, periods)])
    return response


@page
@about_service(Verb.PLAN_EVALUATION)
def periods(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    licences = queries.licences(gathered.service_id)
    ready = [code for code in MEASURES if actions.has_licences([code], licences)]
    form = PeriodForm(sent(request), ready=ready, initial=_after(request, gathered))
    if form.is_valid() and _planned(request, gathered, form):
        messages.success(request, _("Planned."))
        return redirect("evaluation-periods", gathered.service.slug)
    today, slug = timezone.localdate().isoformat(), gathered.service.slug
    shown = [presenter.period(one, slug, now_on=today) for one in queries.periods(gathered.service_id)]
    measures = presenter.measure_rows(MEASURES.values(), licences, slug)
    context = {
        "service": gathered.service,
        "asks": bool(asks_people(gathered.facts.policy)),
        "periods": shown,
        "over": sum(one.over for one in shown),
        "ready": [one for one in measures if not one.waits],
        "waiting": [one for one in measures if one.waits],
        "form": form,
    }
    return show(request, "evaluation/periods.html", context, form)


def _planned(request: HttpRequest, gathered: Gathered, form: PeriodForm | GroupPeriodForm) -> bool:
    key = form.cleaned_data["key"]
    try:
        actions.plan(by=request.actor, service_id=gathered.service_id, said=form.planned, key=key)
    except Refused as refused:
        if refused.decision.code != Code.OVERLAPS:
            raise
        form.overlaps()
        return False
    return True


def _after(request: HttpRequest, gathered: Gathered) -> dict[str, object]:
    """``?after=``: a version of the model, whose results are to be looked at once it has been in force for a while."""
    try:
        wanted = UUID(request.GET.get("after", ""))
    except ValueError:
        return {}
    version = queries.version_of_service(gathered.service_id, wanted)
    if version is None:
        return {}
    first = timezone.localdate(version.starts_at)
    reason = _("What came of version %(n)s of the model.") % {"n": version.number}
    today = timezone.localdate()
    if first + AFTER_DAYS < today:
        first = today
    days = {"starts_on": first, "ends_on": first + AFTER_DAYS}
    return {"version": version.pk, "kind": PeriodKind.AFTER, "reason": reason, **days}


@page
@about_service(Verb.PLAN_EVALUATION)
def group(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """When those who came to a group are asked about it."""
    found = queries.groups_to_ask(gathered.service_id)
    form = GroupPeriodForm(sent(request), groups=found)
    if form.is_valid() and _planned(request, gathered, form):
        messages.success(request, _("Planned."))
        return redirect("evaluation-periods", gathered.service.slug)
    asks = bool(asks_people(gathered.facts.policy))
    context = {"service": gathered.service, "asks": asks, "groups": found, "form": form}
    return show(request, "evaluation/group.html", context, form)


@press
@about_service(Verb.PLAN_EVALUATION)
def close(request: HttpRequest, gathered: Gathered, period: UUID) -> HttpResponse:
    closed = actions.close(by=request.actor, service_id=gathered.service_id, period_id=period)
    if closed.called_off:
        messages.success(request, _("Called off. Nobody is asked."))
        return redirect("evaluation-periods", gathered.service.slug)
    messages.success(request, _("Closed. %(shows)s") % {"shows": presenter.shows(closed)})
    return redirect("evaluation", gathered.service.slug)


@page
@about_service(Verb.PLAN_EVALUATION)
def measure(request: HttpRequest, gathered: Gathered, measure: str) -> HttpResponse:
    """The permission to use what somebody owns."""
    found = MEASURES.get(measure)
    declared = there(found if found and found.needs_licence else None, actor=request.actor, verb=Verb.PLAN_EVALUATION)
    form = LicenceForm(sent(request), measure=declared)
    if form.is_valid():
        noted = {"measure": measure, "noted": form.noted, "key": form.cleaned_data["key"]}
        actions.note_licence(by=request.actor, service_id=gathered.service_id, **noted)
        messages.success(request, _("Written down. You can use it now."))
        return redirect("evaluation-periods", gathered.service.slug)
    last = queries.licences(gathered.service_id).get(measure)
    context = {"service": gathered.service, "declared": declared, "last": last, "form": form}
    return show(request, "evaluation/measure.html", context, form)


@page
@about_service(Verb.PLAN_EVALUATION)
def values(request: HttpRequest, gathered: Gathered, measure: str) -> HttpResponse:
    """By which an index of a measure is worked out."""
    found = MEASURES.get(measure)
    declared = there(found if found and found.index else None, actor=request.actor, verb=Verb.PLAN_EVALUATION)
    length = request.headers.get("content-length", "")
    cut_off = length.isdecimal() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    form = ValueSetForm(sent(request), request.FILES or None, cut_off=cut_off)
    if form.is_valid():
        brought = {"measure": measure, "said": form.brought, "key": form.cleaned_data["key"]}
        made = value_sets.bring_in(by=request.actor, service_id=gathered.service_id, **brought)
        messages.success(request, _("Brought in. Look at it, and confirm it: until then it counts for nothing."))
        return redirect("evaluation-value-set", gathered.service.slug, measure, made)
    slug = gathered.service.slug
    context = {
        "service": gathered.service,
        "declared": declared,
        "licence": queries.licences(gathered.service_id).get(measure),
        "sets": [sets.shown(one, slug, measure) for one in value_set_queries.of_service(gathered.service_id)],
        "states": len(STATES),
        "form": form,
    }
    return show(request, "evaluation/values.html", context, form)


@page
@about_service(Verb.PLAN_EVALUATION)
def value_set(request: HttpRequest, gathered: Gathered, measure: str, value_set: UUID) -> HttpResponse:
    """What one set looks like, before it counts; and where it is taken back."""
    declared = MEASURES.get(measure)
    asks = {"actor": request.actor, "verb": Verb.PLAN_EVALUATION}
    there(declared if declared and declared.index else None, **asks)
    found = there(value_set_queries.one(gathered.service_id, value_set), **asks)
    form = DecisionForm(sent(request))
    if form.is_valid():
        said = {"set_id": value_set, "said": form.decided, "key": form.cleaned_data["key"]}
        value_sets.decide(by=request.actor, service_id=gathered.service_id, **said)
        messages.success(request, sets.done(form.decided.decision))
        return redirect("evaluation-values", gathered.service.slug, measure)
    context = {
        "service": gathered.service,
        "declared": declared,
        "set": sets.shown(found, gathered.service.slug, measure),
        "shape": sets.shape(shape(value_set_queries.values(value_set))),
        "form": form,
    }
    return show(request, "evaluation/value_set.html", context, form)
