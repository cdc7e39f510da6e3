"""A service's model: what holds now, both models side by side, and what held before."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from peernotes.actions import services as actions
from peernotes.enums import Role, ServiceModel, Verb
from peernotes.policy import services as rules
from peernotes.policy.evaluation import asks_people
from peernotes.policy.model_acknowledgements import may_acknowledge_model
from peernotes.policy.switch_kinds import ModelReader
from peernotes.presenters import (
    checklist,
    concerns,
    easy_read,
    home_figures,
    model_file,
    openness,
    recommendations,
    supervision,
    times,
)
from peernotes.presenters import services as words
from peernotes.queries import concerns as concern_queries
from peernotes.queries import evaluation
from peernotes.queries import services as queries
from peernotes.queries import supervision as supervision_queries
from peernotes.queries.checklist import started
from peernotes.queries.recommendations import every_version
from peernotes.views._pages import look
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.access import Gathered
    from peernotes.queries.services import ModelVersion, Standing

LONGEST_NUMBER = 9


@look
@about_service(Verb.SEE_MODEL, rules.may_see_model)
def model(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """For administrators where the model stands and what waits for them; for everyone else "Our model"."""
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    actions.saw(gathered, Verb.SEE_MODEL)
    actor = gathered.facts.actor
    context = {
        "service": gathered.service,
        "standing": standing,
        "model_name": standing.current and words.model_name(standing.current.model),
        "openness": standing.current and openness.shown(standing.current.switches),
    }
    if Role.SERVICE_ADMIN not in actor.roles:
        context["works_here"] = bool(actor.roles)
        return render(request, "services/our_model.html", context | _plainly(gathered, standing))
    return render(request, "services/model.html", context | _for_administrators(gathered, standing))


def _plainly(gathered: Gathered, standing: Standing) -> dict[str, object]:
    current, reader = standing.current, _reader(gathered)
    if current is None:
        return {}
    return {
        "reader": reader,
        "acknowledges": bool(may_acknowledge_model(gathered.facts.actor)),
        "one_line": words.ONE_LINE[ServiceModel(current.model)],
        "rows": words.in_rows(current.switches, reader),
        "next_at": times.shown(standing.scheduled[0].starts_at) if standing.scheduled else "",
    }


@look
@about_service(Verb.SEE_MODEL, rules.may_see_model)
def easy(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """In the words for consumers, whom staff print it for; ``?to=me``: for staff themselves."""
    standing = queries.standing(gathered.service_id, gathered.facts.at)
    actions.saw(gathered, Verb.SEE_MODEL)
    staff = bool(gathered.facts.actor.roles)
    own = staff and request.GET.get("to") == "me"
    reader = _reader(gathered).easy if own else ModelReader.EASY_CONSUMER
    context = {"service": gathered.service, "staff": staff, "own": own}
    if standing.current is not None:
        context |= easy_read.page(standing.current.switches, standing.current.model, reader)
        context["next_at"] = times.shown(standing.scheduled[0].starts_at) if standing.scheduled else ""
    return render(request, "services/easy.html", context)


def _reader(gathered: Gathered) -> ModelReader:
    return rules.explained_to(gathered.facts.actor, gathered.facts.policy)


def _for_administrators(gathered: Gathered, standing: Standing) -> dict[str, object]:
    current, there = standing.current, started(gathered.service_id)
    return {
        "one_line": current and words.ONE_LINE[ServiceModel(current.model)],
        "facts": words.facts(current) if current else [],
        "rows": (rows := words.in_force(current) if current else []),
        "differs": any(row["differs"] for row in rows),
        "scheduled": [words.card(version) for version in standing.scheduled],
        "proposed": [
            words.card(version) | {"mine": version.proposed_by_id == gathered.actor.user_id}
            for version in standing.proposed
        ],
        "late": [concerns.late(state) for state in concern_queries.late(gathered.service_id)],
        "unsupervised": supervision.waiting(gathered.service.slug, supervision_queries.late(gathered.service_id)),
        "look_after": _look_after(gathered, standing),
        "recommendations": recommendations.summary_read(there.recommendations),
        "recorded": words.some_recorded(),
        "checklist": checklist.rows(gathered.service.slug, there),
        "choice": checklist.choice(there),
        "home_figures": home_figures.shown(there),
    }


def _look_after(gathered: Gathered, standing: Standing) -> ModelVersion | None:
    """The last change of a model that wants a look at what came of it, while nobody has planned one."""
    last = next(reversed([standing.current, *standing.scheduled]))
    if last is None or not asks_people(last.switches):
        return None
    return last if evaluation.without_look_after(gathered.service_id, last.id, last.number) else None


@look
@about_service(Verb.SEE_MODEL, rules.may_see_model)
def compare(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    actions.saw(gathered, Verb.SEE_MODEL)
    everything = request.GET.get("all") == "1"
    actor = gathered.facts.actor
    context = {
        "service": gathered.service,
        "rows": words.compared(_reader(gathered), everything=everything),
        "everything": everything,
        "recorded": words.some_recorded(),
        "administers": Role.SERVICE_ADMIN in actor.roles,
    }
    return render(request, "services/compare.html", context)


@look
@about_service(Verb.SEE_MODEL, rules.may_see_model)
def recorded(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    actions.saw(gathered, Verb.SEE_MODEL)
    rows = words.recorded(_reader(gathered))
    return render(request, "services/recorded.html", {"service": gathered.service, "rows": rows})


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


@look
@about_service(Verb.SEE_MODEL)
def history_file(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """All versions with what each changed, and how the service stood with what the research recommends, as a file."""
    chapters = queries.whole_history(gathered.service_id, gathered.facts.at)
    said = every_version(gathered.service_id)
    actions.saw(gathered, Verb.SEE_MODEL)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename="service-model.csv")
    csv.writer(response).writerows(model_file.lines(chapters, said))
    return response
