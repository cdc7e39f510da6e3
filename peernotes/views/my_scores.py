"""How it is going for me: by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import scores as actions
from peernotes.enums import ConsentState
from peernotes.forms.scores import ScoreForm, ToBeAsked, ToShare
from peernotes.presenters import scores as presenter
from peernotes.views._pages import page, press, sent, show
from peernotes.views.scores import about_whom

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@page
def scores(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    form = ToBeAsked(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.say(by=request.actor, yes=said["answer"] == "yes", key=said["key"])
        return own.done(request, _("Done. It counts from now on. You can change it whenever you like."), "scores")
    return _scores(request, own, form)


def _scores(request: HttpRequest, own: OwnPlace, form: ToBeAsked, wrong: ToShare | None = None) -> HttpResponse:
    """``wrong``: what was sent of sharing, if it was neither yes nor no."""
    found = actions.open_mine(by=request.actor)
    consent = found.gathered.facts.consents.evaluation
    yes = consent == ConsentState.GIVEN
    with timezone.override(found.me.zone):
        context = {
            "service": found.me.service_name,
            "form": form,
            "state": presenter.state(consent),
            "said": {ConsentState.GIVEN: "yes", ConsentState.NONE: ""}.get(consent, "no"),
            "rounds": [presenter.mine(asked, own.prefix, yes=yes) for asked in found.rounds],
            "own": own,
            "wrong": wrong,
        }
        return show(request, "my/scores.html", context, form, *filter(None, [wrong]))


@page
def score(request: HttpRequest, own: OwnPlace, asked: UUID) -> HttpResponse:
    worker = about_whom(request)
    found = actions.open_round(by=request.actor, round_id=asked, worker_id=worker)
    form = ScoreForm(sent(request), asked=found.asked)
    if form.is_valid():
        given = {"given": form.answered, "key": form.cleaned_data["key"]}
        actions.answer(by=request.actor, round_id=asked, worker_id=worker, **given)
        return own.done(request, presenter.thanks(found.asked), "scores")
    with timezone.override(found.me.zone):
        context = {
            "measure": found.asked.declared,
            "title": presenter.title(found.asked),
            "about": presenter.about(found.asked.declared, after_group=found.asked.run_id is not None),
            "form": form,
            "back_href": own.href("scores"),
        }
        return show(request, "my/score.html", context, form)


@press
def share(request: HttpRequest, own: OwnPlace, asked: UUID) -> HttpResponse:
    form = ToShare(request.POST)
    if not form.is_valid():
        return _scores(request, own, ToBeAsked(), form)
    said = form.cleaned_data
    yes = said["share"] == "yes"
    actions.share(by=request.actor, round_id=asked, worker_id=about_whom(request), yes=yes, key=said["key"])
    shared = _("Shared. Whoever works with you can read it now.")
    return own.done(request, shared if yes else _("Nobody else reads it any more."), "scores")
