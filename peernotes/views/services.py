"""A service's model: what holds now, both models side by side, and changing from one version to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import services as actions
from peernotes.enums import Role, ServiceModel, Verb
from peernotes.errors import Missing
from peernotes.forms.services import ChangeForm
from peernotes.policy.switches import differences, preset
from peernotes.presenters import checklist, times
from peernotes.presenters import preview as preview_words
from peernotes.presenters import services as words
from peernotes.queries import preview as previews
from peernotes.queries import services as queries
from peernotes.queries.checklist import started
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import look, page, press, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.policy.switches import Switches
    from peernotes.queries.preview.shapes import Comparison
    from peernotes.queries.services import ModelVersion, Standing

LONGEST_NUMBER = 9


@look
@about_service(Verb.SEE_MODEL, administers=False)
def model(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """For administrators where the model stands and what waits for them; for everyone else "Our model"."""
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    actions.saw(gathered, Verb.SEE_MODEL)
    actor = gathered.facts.actor
    context = {
        "service": gathered.service,
        "standing": standing,
        "model_name": standing.current and words.model_name(standing.current.model),
    }
    if Role.SERVICE_ADMIN not in actor.roles:
        return render(request, "services/our_model.html", context | _plainly(gathered, standing))
    return render(request, "services/model.html", context | _for_administrators(gathered, standing))


def _plainly(gathered: Gathered, standing: Standing) -> dict[str, object]:
    current, reader = standing.current, words.reader_of(gathered.facts.actor)
    if current is None:
        return {}
    return {
        "reader": reader,
        "one_line": words.ONE_LINE[ServiceModel(current.model)],
        "rows": words.plainly(current.switches, reader),
        "next_at": times.shown(standing.scheduled[0].starts_at) if standing.scheduled else "",
    }


def _for_administrators(gathered: Gathered, standing: Standing) -> dict[str, object]:
    current = standing.current
    return {
        "one_line": current and words.ONE_LINE[ServiceModel(current.model)],
        "facts": words.facts(current) if current else [],
        "deviations": words.deviating(current) if current else [],
        "scheduled": [words.card(version) for version in standing.scheduled],
        "proposed": [
            words.card(version) | {"mine": version.proposed_by_id == gathered.actor.user_id}
            for version in standing.proposed
        ],
        "first_things": words.FIRST_THINGS,
        "checklist": checklist.rows(gathered.service.slug, started(gathered.service_id)),
    }


@look
@about_service(Verb.SEE_MODEL, administers=False)
def compare(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    actions.saw(gathered, Verb.SEE_MODEL)
    everything = request.GET.get("all") == "1"
    actor = gathered.facts.actor
    context = {
        "service": gathered.service,
        "rows": words.compared(words.reader_of(actor), everything=everything),
        "everything": everything,
        "administers": Role.SERVICE_ADMIN in actor.roles,
    }
    return render(request, "services/compare.html", context)


@look
@about_service(Verb.SEE_MODEL, administers=False)
def recorded(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    actions.saw(gathered, Verb.SEE_MODEL)
    rows = words.recorded(words.reader_of(gathered.facts.actor))
    return render(request, "services/recorded.html", {"service": gathered.service, "rows": rows})


@page
@about_service(Verb.PROPOSE_POLICY)
def change(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    before = _last(standing)
    known = {"zone": gathered.service.timezone, "before": before and (before.model, before.switches)}
    if request.method != "POST":
        start = _start(request, gathered, standing)
        return _change_page(request, gathered, ChangeForm(initial=ChangeForm.initial_of(*start), **known))
    form = ChangeForm(request.POST, **known)
    if not form.is_valid():
        return _change_page(request, gathered, form)
    if "look" in request.POST:
        comparison = previews.compare(before, gathered.service_id, form.switches(), form.begins() or gathered.facts.at)
        return _change_page(request, gathered, form, _effects(comparison, before, form.cleaned_data["model"]))
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
    request: HttpRequest, gathered: Gathered, form: ChangeForm, effects: dict | None = None
) -> HttpResponse:
    context = {"service": gathered.service, "form": form, "looked": effects}
    return show(request, "services/change.html", context, form)


def _start(request: HttpRequest, gathered: Gathered, standing: Standing) -> tuple[str, Switches]:
    """What the form begins with: ``?from=`` a preset or an earlier version (going back), otherwise what holds."""
    wanted = request.GET.get("from", "")
    if wanted in ServiceModel.values:
        return wanted, preset(wanted)
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
    before = _last(standing, but=version and version.id)
    at = max(version.starts_at, gathered.facts.at) if version else gathered.facts.at
    comparison = previews.compare(before, gathered.service_id, version.switches if version else preset(name), at)
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
    }
    return render(request, "services/preview.html", context)


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


@press
@about_service(Verb.APPROVE_POLICY)
def approve(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    actions.approve(by=request.actor, service_id=gathered.service_id, version_id=version)
    messages.success(request, _("Approved."))
    return redirect("service_model", gathered.service.slug)


@press
@about_service(Verb.REJECT_POLICY)
def reject(request: HttpRequest, gathered: Gathered, version: UUID) -> HttpResponse:
    actions.reject(by=request.actor, service_id=gathered.service_id, version_id=version)
    messages.success(request, _("Turned down. It stays in the history."))
    return redirect("service_model", gathered.service.slug)


@look
@about_service(Verb.SEE_MODEL)
def history(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    below = request.GET.get("below", "")
    number = int(below) if below.isascii() and below.isdigit() and len(below) <= LONGEST_NUMBER else None
    chapters, older = queries.history(gathered.service_id, gathered.facts.at, number)
    actions.saw(gathered, Verb.SEE_MODEL)
    context = {
        "service": gathered.service,
        "chapters": [words.chapter(chapter) for chapter in chapters],
        "older": older and f"?below={older}",
    }
    return render(request, "services/history.html", context)
