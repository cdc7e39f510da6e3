"""How it is going for me: by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import scores as actions
from peernotes.enums import ConsentState
from peernotes.forms.scores import ScoreForm, ToBeAsked, ToShare
from peernotes.presenters import scores as presenter
from peernotes.views import _visit
from peernotes.views._pages import page, press, sent, show
from peernotes.views.scores import about_whom
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import Visit

MINE, ON_VISIT = "my", "visit"


@page
def scores(request: HttpRequest) -> HttpResponse:
    return _scores(request, MINE)


@page
def score(request: HttpRequest, asked: UUID) -> HttpResponse:
    return _score(request, asked, MINE)


@press
def share(request: HttpRequest, asked: UUID) -> HttpResponse:
    return _share(request, asked, MINE)


@page
@at_choices
def scores_on_visit(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _scores(request, ON_VISIT)


@page
@at_choices
def score_on_visit(request: HttpRequest, visit: Visit, asked: UUID) -> HttpResponse:
    return _score(request, asked, ON_VISIT)


@press
@at_choices
def share_on_visit(request: HttpRequest, visit: Visit, asked: UUID) -> HttpResponse:
    return _share(request, asked, ON_VISIT)


def _scores(request: HttpRequest, prefix: str) -> HttpResponse:
    """``prefix``: of the names of the pages."""
    form = ToBeAsked(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.say(by=request.actor, yes=said["answer"] == "yes", key=said["key"])
        return _done(request, prefix, _("Done. It counts from now on. You can change it whenever you like."))
    found = actions.open_mine(by=request.actor)
    consent = found.gathered.facts.consents.evaluation
    yes = consent == ConsentState.GIVEN
    with timezone.override(found.me.zone):
        context = {
            "service": found.me.service_name,
            "form": form,
            "state": presenter.state(consent),
            "said": {ConsentState.GIVEN: "yes", ConsentState.NONE: ""}.get(consent, "no"),
            "rounds": [presenter.mine(asked, prefix, yes=yes) for asked in found.rounds],
            "on_device": prefix == ON_VISIT,
        }
        return show(request, "my/scores.html", context, form)


def _score(request: HttpRequest, asked: UUID, prefix: str) -> HttpResponse:
    worker = about_whom(request)
    found = actions.open_round(by=request.actor, round_id=asked, worker_id=worker)
    form = ScoreForm(sent(request), asked=found.asked)
    if form.is_valid():
        given = {"given": form.answered, "key": form.cleaned_data["key"]}
        actions.answer(by=request.actor, round_id=asked, worker_id=worker, **given)
        return _done(request, prefix, presenter.thanks(found.asked))
    with timezone.override(found.me.zone):
        context = {
            "measure": found.asked.declared,
            "title": presenter.title(found.asked),
            "about": presenter.about(found.asked.declared, after_group=found.asked.run_id is not None),
            "form": form,
            "back_href": reverse(f"{prefix}-scores"),
        }
        return show(request, "my/score.html", context, form)


def _share(request: HttpRequest, asked: UUID, prefix: str) -> HttpResponse:
    form = ToShare(request.POST)
    form.is_valid()
    said = form.cleaned_data
    yes = said.get("share") == "yes"
    actions.share(by=request.actor, round_id=asked, worker_id=about_whom(request), yes=yes, key=said["key"])
    if yes:
        return _done(request, prefix, _("Shared. Whoever works with you can read it now."))
    return _done(request, prefix, _("Nobody else reads it any more."))


def _done(request: HttpRequest, prefix: str, said: str) -> HttpResponse:
    if prefix == ON_VISIT:
        _visit.decided(request)
    messages.success(request, said)
    return redirect(f"{prefix}-scores")
