"""Asking colleagues, about nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import consultations as actions
from peernotes.forms.consultations import AnswerColleague, AskColleagues
from peernotes.policy.consultations import may_answer_consultation
from peernotes.presenters import consultations as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, sent, show
from peernotes.views._paging import links

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
        context = {"service": gathered.service, "one": shown, "form": form if shown.href or form.is_bound else None}
        return show(request, "consultations/consultation.html", context, form)


def _shown(gathered: Gathered, asked: ConsultationAsked) -> presenter.ConsultationShown:
    may_answer = bool(may_answer_consultation(gathered.facts, asked.facts))
    return presenter.shown(asked, gathered.service.slug, may_answer=may_answer)


def _ask(request: HttpRequest, gathered: Gathered, form: AskColleagues) -> bool:
    key = form.cleaned_data["key"]
    try:
        actions.ask(by=request.actor, service_id=gathered.service_id, words=form.words, key=key)
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
