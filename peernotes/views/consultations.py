"""Asking colleagues, about nobody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import consultations as actions
from peernotes.actions.seen import mark
from peernotes.errors import Stale
from peernotes.forms.consultations import AnswerColleague, AskColleagues, CorrectAnswer
from peernotes.policy import consultations as rules
from peernotes.presenters import consultations as presenter
from peernotes.queries import consultations as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, page, sent, show
from peernotes.views._paging import links
from peernotes.views._taking_back import taking_back

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.consultations import ConsultationAsked


@page
def consultations(request: HttpRequest, slug: str) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    gathered, found = actions.open_list(by=request.actor, slug=slug, cursor=cursor)
    form = AskColleagues(sent(request))
    if form.is_valid() and _ask(request, gathered, form):
        messages.success(request, _("Asked."))
        return redirect("consultations", slug)
    with timezone.override(gathered.service.zone):
        context = {
            "service": gathered.service,
            "asked": [_shown(gathered, one) for one in found.rows],
            "form": form,
            "pager": links(request, found),
        }
        return show(request, "consultations/consultations.html", context, form)


@page
def consultation(request: HttpRequest, slug: str, consultation: UUID) -> HttpResponse:
    gathered, asked = actions.open_one(by=request.actor, slug=slug, consultation_id=consultation)
    form = AnswerColleague(sent(request))
    if form.is_valid() and _answer(request, gathered, asked, form):
        messages.success(request, _("Answered."))
        return redirect("consultations", slug)
    with timezone.override(gathered.service.zone):
        shown = _shown(gathered, asked)
        context = {
            "service": gathered.service,
            "one": shown,
            "form": form if shown.href or form.is_bound else None,
            "earlier": presenter.earlier(queries.earlier(asked.id)) if asked.last_answered_at else [],
        }
        return show(request, "consultations/consultation.html", context, form)


@page
def error(request: HttpRequest, slug: str, consultation: UUID) -> HttpResponse:
    gathered, asked = actions.open_one(by=request.actor, slug=slug, consultation_id=consultation)
    if request.method != "POST":
        gathered.require(rules.may_take_back_question(gathered.facts, asked.facts), actions.Verb.CONSULT)
    about = {"by": request.actor, "service_id": gathered.service_id, "consultation_id": consultation}
    back = reverse("consultations", args=[slug])
    return taking_back(request, {"line": asked.question}, back=back, do=partial(actions.take_back, **about))


@page
def correct(request: HttpRequest, slug: str, consultation: UUID) -> HttpResponse:
    gathered, asked = actions.open_one(by=request.actor, slug=slug, consultation_id=consultation)
    gathered.require(rules.may_correct_answer(gathered.facts, asked.facts), actions.Verb.CONSULT)
    stands = actions.answer_of(asked)
    form = CorrectAnswer(sent(request), initial=stands | {"seen": mark(stands)})
    context = {"service": gathered.service, "back": reverse("consultation", args=[slug, consultation])}
    if form.is_valid():
        try:
            done = _corrected(request, gathered, asked, form)
        except Stale:
            return _put_right_elsewhere(request, gathered, asked.id, form, context)
        if done:
            messages.success(request, _("Put right. The earlier answer can still be read."))
            return redirect("consultation", slug, consultation)
    with timezone.override(gathered.service.zone):
        return show(
            request, "consultations/correct.html", context | {"one": _shown(gathered, asked), "form": form}, form
        )


def _put_right_elsewhere(
    request: HttpRequest, gathered: Gathered, consultation: UUID, typed: CorrectAnswer, context: dict[str, object]
) -> HttpResponse:
    """What was typed stays in the field, based on what stands there now from here on."""
    asked = actions.open_one(by=request.actor, slug=gathered.service.slug, consultation_id=consultation)[1]
    stands = actions.answer_of(asked)
    form = CorrectAnswer(initial={"reply": typed.cleaned_data["reply"], "seen": mark(stands)})
    with timezone.override(gathered.service.zone):
        more = {"one": _shown(gathered, asked), "form": form, "theirs": typed.differing(stands)}
        return render(request, "consultations/correct.html", context | more, status=CONFLICT)


def _shown(gathered: Gathered, asked: ConsultationAsked) -> presenter.ConsultationShown:
    return presenter.shown(asked, gathered.service.slug, lambda rule: bool(rule(gathered.facts, asked.facts)))


def _ask(request: HttpRequest, gathered: Gathered, form: AskColleagues) -> bool:
    key = form.cleaned_data["key"]
    try:
        actions.ask(by=request.actor, service_id=gathered.service_id, words=form.words, key=key)
    except actions.IdentityFound:
        form.names_somebody()
        return False
    return True


def _corrected(request: HttpRequest, gathered: Gathered, asked: ConsultationAsked, form: CorrectAnswer) -> bool:
    said, about = form.cleaned_data, {"service_id": gathered.service_id, "consultation_id": asked.id}
    try:
        actions.correct(by=request.actor, **about, text=said["reply"], seen=said["seen"], key=said["key"])
    except actions.IdentityFound:
        form.names_somebody()
        return False
    return True


def _answer(request: HttpRequest, gathered: Gathered, asked: ConsultationAsked, form: AnswerColleague) -> bool:
    said, about = form.cleaned_data, {"service_id": gathered.service_id, "consultation_id": asked.id}
    try:
        actions.answer(by=request.actor, **about, text=said["reply"], key=said["key"])
    except actions.IdentityFound:
        form.names_somebody()
        return False
    return True
