"""What the research recommends before peer workers start, and how a service stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import recommendations as actions
from peernotes.actions import services
from peernotes.enums import Code, Role, Verb
from peernotes.errors import Missing, Refused, Stale, there
from peernotes.forms.recommendations import RecommendationForm
from peernotes.policy import recommendations as rules
from peernotes.policy.services import may_administer
from peernotes.presenters import recommendations as presenter
from peernotes.presenters import refusals
from peernotes.queries import assignments
from peernotes.queries import recommendations as queries
from peernotes.views._pages import CONFLICT, look, page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.presenters.refusals import Refusal
    from peernotes.queries.recommendations import RecommendationSigns

SHOWN_AGAIN = {Code.CODE_NOT_PUBLISHED: "state", Code.NOT_OFFERED: "owner"}


@look
@about_service(Verb.SEE_RECOMMENDATIONS, rules.may_see_recommendations)
def listed(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    found, signs = queries.present(gathered.service_id), _signs(gathered)
    services.saw(gathered, Verb.SEE_RECOMMENDATIONS)
    context = {
        "service": gathered.service,
        "administers": bool(may_administer(gathered.facts.actor)),
        "recommendations": presenter.summary_of(found),
        "rows": presenter.every(gathered.service.slug, found, signs),
    }
    return render(request, "recommendations/recommendations.html", context)


@page
@about_service(Verb.SEE_RECOMMENDATIONS, rules.may_see_recommendations)
def recommendation(request: HttpRequest, gathered: Gathered, number: int) -> HttpResponse:
    """Read by whoever works there, and written by administrators."""
    if number not in rules.NUMBERS:
        raise Missing(actor=request.actor, verb=Verb.SEE_RECOMMENDATIONS)
    if request.method == "POST":
        gathered.require(may_administer(gathered.facts.actor), Verb.WRITE_RECOMMENDATION)
        return _write(request, gathered, number)
    services.saw(gathered, Verb.SEE_RECOMMENDATIONS)
    return _page(request, gathered, number, None)


def _write(request: HttpRequest, gathered: Gathered, number: int) -> HttpResponse:
    form = RecommendationForm(sent(request), number=number, staff=_staff(gathered))
    if not form.is_valid():
        return _page(request, gathered, number, form)
    seen, key = form.cleaned_data["version"], form.cleaned_data["key"]
    about = {"by": request.actor, "service_id": gathered.service_id, "number": number}
    try:
        actions.write(**about, words=form.words, seen=seen, key=key)
    except Stale:
        return _saved_elsewhere(request, gathered, form)
    except Refused as refused:
        return _refused(request, gathered, form, refused)
    messages.success(request, _("Saved. What was said before is kept below."))
    return redirect("recommendation", gathered.service.slug, number)


def _refused(request: HttpRequest, gathered: Gathered, form: RecommendationForm, refused: Refused) -> HttpResponse:
    """What was typed stays in the fields."""
    field = SHOWN_AGAIN.get(refused.decision.code)
    if field is None:
        raise refused
    actions.note_refusal(gathered, refused.decision)
    refusal = refusals.of(refused.decision)
    form.add_error(field, ValidationError(refusal.message, code=refused.decision.code))
    return _page(request, gathered, form.number, form, refusal=refusal)


def _saved_elsewhere(request: HttpRequest, gathered: Gathered, typed: RecommendationForm) -> HttpResponse:
    """What was typed stays in the fields; what was saved meanwhile stands above."""
    now = next(iter(queries.versions(gathered.service_id, typed.number)), None)
    said = {name: value for name, value in typed.cleaned_data.items() if name != "key"}
    seen = now.version if now else 0
    form = RecommendationForm(initial=said | {"version": seen}, number=typed.number, staff=_staff(gathered))
    response = _page(request, gathered, typed.number, form, theirs=typed.theirs(now) if now else [])
    response.status_code = CONFLICT
    return response


def _page(
    request: HttpRequest,
    gathered: Gathered,
    number: int,
    form: RecommendationForm | None,
    *,
    theirs: list[tuple[object, object]] | None = None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    before, signs = queries.versions(gathered.service_id, number), _signs(gathered)
    now = before[0] if before else None
    administers = Role.SERVICE_ADMIN in gathered.facts.actor.roles
    if form is None and administers:
        form = RecommendationForm(initial=RecommendationForm.shown(now), number=number, staff=_staff(gathered))
    context = {
        "service": gathered.service,
        "row": presenter.shown(number, gathered.service.slug, now, signs),
        "past": presenter.past(before[1:]),
        "form": form,
        "theirs": theirs,
        "refusal": refusal,
    }
    return show(request, "recommendations/recommendation.html", context, *([form] if form else []))


def _signs(gathered: Gathered) -> RecommendationSigns:
    return there(queries.signs(gathered.service_id), actor=gathered.actor, verb=Verb.SEE_RECOMMENDATIONS)


def _staff(gathered: Gathered) -> list[tuple[object, str]]:
    return assignments.workers(gathered.service_id, gathered.facts.at, list(Role))
