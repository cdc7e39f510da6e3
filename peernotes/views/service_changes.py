"""Changing a service's model: a proposal, what it would do, and what a second person makes of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import services as actions
from peernotes.enums import ServiceModel, Verb
from peernotes.errors import Missing
from peernotes.forms.services import CancelForm, ChangeForm
from peernotes.policy.evaluation import asks_people
from peernotes.policy.services import may_approve
from peernotes.policy.switches import answered, differences, preset
from peernotes.presenters import evaluation as evaluation_words
from peernotes.presenters import preview as preview_words
from peernotes.presenters import recommendations as recommendation_words
from peernotes.presenters import services as words
from peernotes.presenters import times
from peernotes.queries import preview as previews
from peernotes.queries import recommendations
from peernotes.queries import services as queries
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service
from peernotes.views._step_up import still_you

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.policy.switches import Switches
    from peernotes.presenters.recommendations import RecommendationsSummary
    from peernotes.queries.preview.shapes import Comparison
    from peernotes.queries.services import ModelVersion, Standing


@page
@about_service(Verb.PROPOSE_POLICY)
def change(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    before = _last(standing)
    known = {"zone": times.zone(gathered.service.timezone), "before": before and (before.model, before.switches)}
    show_form = partial(_change_page, request, gathered, standing.current)
    if request.method != "POST":
        start = _start(request, gathered, standing)
        return show_form(ChangeForm(initial=ChangeForm.initial_of(*start), **known))
    form = ChangeForm(request.POST, looks="look" in request.POST, **known)
    if not form.is_valid():
        return show_form(form)
    if form.looks:
        comparison = previews.compare(before, gathered.service_id, form.switches(), form.begins() or gathered.facts.at)
        return show_form(form, _effects(comparison, before, form.cleaned_data["model"]))
    return _propose(request, gathered, form)


def _propose(request: HttpRequest, gathered: Gathered, form: ChangeForm) -> HttpResponse:
    proposal = actions.Proposal(form.cleaned_data["model"], form.switches(), form.cleaned_data["reason"], form.begins())
    key = form.cleaned_data["key"]
    version_id = actions.propose(by=request.actor, service_id=gathered.service_id, proposal=proposal, key=key)
    messages.success(request, _("Proposed. It waits for a second administrator."))
    answer = redirect("service_preview", gathered.service.slug)
    answer["Location"] += f"?version={version_id}"
    return answer


def _change_page(
    request: HttpRequest,
    gathered: Gathered,
    now: ModelVersion | None,
    form: ChangeForm,
    effects: dict[str, object] | None = None,
) -> HttpResponse:
    fields = words.fields(form, now)
    context = {"service": gathered.service, "form": form, "looked": effects, "fields": fields, "now": now}
    context["differing"] = words.how_many_differ(fields) if now else ""
    context["recommendations"] = None if now else _recommendations(gathered)
    return show(request, "services/change.html", context, form)


def _start(request: HttpRequest, gathered: Gathered, standing: Standing) -> tuple[str, Switches]:
    """What the form begins with: ``?from=`` a preset or an earlier version (going back), otherwise what holds."""
    wanted = request.GET.get("from", "")
    if wanted in ServiceModel.values:
        return wanted, answered(wanted, standing.current and standing.current.switches)
    version = queries.by_text(gathered.service_id, wanted, gathered.facts.at) if wanted else standing.current
    if version is None:
        return ServiceModel.INTEGRATED, preset(ServiceModel.INTEGRATED)
    return version.model, version.switches


def _last(standing: Standing, but: UUID | None = None) -> ModelVersion | None:
    """The last version that was approved: what a new one follows."""
    approved = [version for version in (standing.current, *standing.scheduled) if version and version.id != but]
    return approved[-1] if approved else None


def _effects(comparison: Comparison, before: ModelVersion | None, model: str, base: str = "") -> dict[str, object]:
    found = previews.of(comparison)
    return {
        "headline": preview_words.headline(found),
        "rows": preview_words.effect_rows(found, base),
        "to_agree": preview_words.to_agree(found),
        "readers": preview_words.readers(found.gates),
        "lacking": preview_words.lacking(found.gates),
        "notes": preview_words.notes(found),
        "stranded_head": preview_words.stranded_head(),
        "stranded": preview_words.stranded_table(found),
        "stranded_href": preview_words.stranded_href(found, base),
        "clinicians": preview_words.clinicians(found),
        "consents": preview_words.consents(found),
        "advice": words.advice(comparison.new, model),
        "changes": words.changed(differences(before.switches, comparison.new)) if before else [],
        "touched": found.touched_consumers,
        "base": base,
    }


@look
@about_service(Verb.SEE_MODEL)
def preview(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Of a version (``?version=``), or of a preset that nobody has proposed: by default the model that is not in
    force. A version that is decided and has begun has nothing left to preview."""
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    version = _version(gathered, request.GET["version"], standing) if "version" in request.GET else None
    if version and version.state not in {"proposed", "scheduled"}:
        return redirect("service_model", gathered.service.slug)
    name = version.model if version else _preset(request, standing)
    if version:
        before, comparison = _of_version(gathered, standing, version)
    else:
        before = _last(standing)
        comparison = previews.compare(
            before, gathered.service_id, answered(name, before and before.switches), gathered.facts.at
        )
    actions.saw(gathered, Verb.SEE_MODEL, version_id=version and version.id)
    query = {"version": version.id} if version else {"model": name}
    if request.GET.get("list") in preview_words.MARKS:
        return _names(request, gathered, comparison, query)
    context = {
        "service": gathered.service,
        "card": version and words.card(version),
        "mine": version and version.proposed_by_id == request.actor.user_id,
        "model": name,
        "model_name": words.model_name(name),
        "looked": _effects(comparison, before, name, f"?{urlencode(query)}&"),
        "no_look_before": _no_look_before(gathered, standing) if version and version.state == "proposed" else "",
        **_beside_first(standing, before),
    }
    return render(request, "services/preview.html", context)


def _no_look_before(gathered: Gathered, standing: Standing) -> str:
    """A warning, where the model in force wants a look at how it was and there is none. It stops nobody."""
    policy = gathered.facts.policy
    if policy is None or not asks_people(policy):
        return ""
    return "" if standing.looks_before else evaluation_words.before_missing()


def _beside_first(standing: Standing, before: ModelVersion | None) -> dict[str, object]:
    """The same beside a first model that waits or is looked at: it was read with the versions, if there are any."""
    if before is not None:
        return {}
    said = standing.recommendations
    return {"is_first": True, "recommendations": None if said is None else recommendation_words.summary_told(said)}


def _recommendations(gathered: Gathered) -> RecommendationsSummary:
    """How the service stands with what the research recommends, beside its first model. It stops nobody."""
    return recommendation_words.summary_of(recommendations.present(gathered.service_id))


def _of_version(
    gathered: Gathered, standing: Standing, version: ModelVersion
) -> tuple[ModelVersion | None, Comparison]:
    """The version that it follows, and both side by side when it begins."""
    before = _last(standing, but=version.id)
    at = max(version.starts_at, gathered.facts.at)
    return before, previews.compare(before, gathered.service_id, version.switches, at)


def _version(gathered: Gathered, text: str, standing: Standing) -> ModelVersion:
    """Looked for among those that wait or are planned first: they were read already."""
    near = next((v for v in (*standing.proposed, *standing.scheduled) if str(v.id) == text), None)
    found = near or queries.by_text(gathered.service_id, text, gathered.facts.at)
    if found is None:
        raise Missing(actor=gathered.actor)
    return found


def _preset(request: HttpRequest, standing: Standing) -> str:
    wanted = request.GET.get("model", "")
    if wanted in ServiceModel.values:
        return wanted
    integrated = standing.current is None or standing.current.model != ServiceModel.INTEGRATED
    return ServiceModel.INTEGRATED if integrated else ServiceModel.COMPLEMENTARY


def _names(request: HttpRequest, gathered: Gathered, comparison: Comparison, query: dict[str, object]) -> HttpResponse:
    mark = request.GET["list"]
    side = "workers" if request.GET.get("side") == "workers" else "people"
    found = previews.names(comparison, mark, side, Cursor.read(request.GET.get("after"), NAME_AND_ID))
    here = f"?{urlencode(query | {'list': mark, 'side': side})}"
    context = {
        "service": gathered.service,
        "title": preview_words.list_title(mark, side),
        "rows": preview_words.names(found, mark, side),
        "back": f"?{urlencode(query)}",
        "older": found.older and f"{here}&after={found.older}",
        "newer": found.newer and f"{here}&after={found.newer}",
    }
    return render(request, "services/names.html", context)


@page
@about_service(Verb.APPROVE_POLICY)
def approve(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    """The second of two presses. Says first how many people it touches."""
    if request.method == "POST":
        return _approve(request, gathered, version)
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    asked = _version(gathered, str(version), standing)
    mine = asked.proposed_by_id == request.actor.user_id
    gathered.require(may_approve(gathered.facts.actor, proposed_by_me=mine), Verb.APPROVE_POLICY)
    if asked.state != "proposed":
        return redirect("service_model", gathered.service.slug)
    if answer := still_you(request):
        return answer
    before, comparison = _of_version(gathered, standing, asked)
    actions.saw(gathered, Verb.SEE_MODEL, version_id=asked.id)
    context = {
        "service": gathered.service,
        "card": words.card(asked),
        "looked": _effects(comparison, before, asked.model),
        "no_look_before": _no_look_before(gathered, standing),
        **_beside_first(standing, before),
    }
    return render(request, "services/approve.html", context)


def _approve(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    if answer := still_you(request):
        return answer
    actions.approve(by=request.actor, service_id=gathered.service_id, version_id=version)
    messages.success(request, _("Approved."))
    return redirect("service_model", gathered.service.slug)


@press
@about_service(Verb.REJECT_POLICY)
def reject(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    actions.reject(by=request.actor, service_id=gathered.service_id, version_id=version)
    messages.success(request, _("Turned down. It stays in the history."))
    return redirect("service_model", gathered.service.slug)


@page
@about_service(Verb.CANCEL_POLICY)
def cancel(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    form = CancelForm(sent(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.cancel(by=request.actor, service_id=gathered.service_id, version_id=version, reason=reason)
        messages.success(request, _("Cancelled. It stays in the history, and the model in force goes on."))
        return redirect("service_model", gathered.service.slug)
    planned = _version(gathered, str(version), queries.standing(gathered.service_id, gathered.facts.at))
    if planned.state != "scheduled":
        return redirect("service_model", gathered.service.slug)
    context = {"service": gathered.service, "card": words.card(planned), "form": form}
    return show(request, "services/cancel.html", context, form)
