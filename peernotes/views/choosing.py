"""Choosing one's peer worker, and changing; and, for the worker, that they have met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions import choosing as actions
from peernotes.enums import MeetingAnswer, Verb
from peernotes.forms.choosing import ChoosingForm
from peernotes.forms.my import Press
from peernotes.policy.choosing import may_note_meeting
from peernotes.presenters import choosing as presenter
from peernotes.presenters import refusals, words
from peernotes.views._pages import page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered

DONE = {
    actions.MEET: gettext_lazy("They know now that you would like to meet."),
    actions.WAIT: gettext_lazy("You read it under “News” when a place is free."),
    actions.CHOOSE: gettext_lazy("You work together from now on. You can change it whenever you like."),
    actions.SOMEBODY_ELSE: gettext_lazy("It is no longer open. Nobody asks why."),
    actions.LATER: gettext_lazy("It is no longer open. You can ask again whenever you like."),
}


@page
def choosing(request: HttpRequest) -> HttpResponse:
    form = ChoosingForm(sent(request))
    if form.is_valid():
        return _pressed(request, form)
    found = actions.open_choosing(by=request.actor)
    with timezone.override(found.me.zone):
        context = {
            "offers": [presenter.offer(each) for each in found.offers],
            "mine": found.mine,
            "few": presenter.few(found),
            "stopped": None if found.may else refusals.of(found.may),
            "form": form,
        }
        return show(request, "my/peer_workers.html", context, form)


def _pressed(request: HttpRequest, form: ChoosingForm) -> HttpResponse:
    do, about = form.cleaned_data["do"], {"worker_id": form.cleaned_data["worker"], "key": form.cleaned_data["key"]}
    if do in {actions.MEET, actions.WAIT}:
        actions.ask(by=request.actor, waits=do == actions.WAIT, **about)
    elif do == actions.CHOOSE:
        actions.choose(by=request.actor, **about)
    else:
        actions.answer(by=request.actor, answer=MeetingAnswer(do), **about)
    messages.success(request, DONE[do])
    return redirect("my-peer-workers")


@page
def leave(request: HttpRequest, member: UUID) -> HttpResponse:
    form = Press(sent(request))
    if form.is_valid():
        actions.leave(by=request.actor, worker_id=member, key=form.cleaned_data["key"])
        messages.success(request, _("It has ended. Nothing about you is open to them any more."))
        return redirect("my-peer-workers")
    found = actions.open_leaving(by=request.actor, worker_id=member)
    first = words.first(found.worker.name)
    return show(request, "my/leave_worker.html", {"form": form, "who": first, "notes": presenter.left(found)}, form)


@press
@about_service(Verb.NOTE_MEETING, may_note_meeting)
def met(request: HttpRequest, gathered: Gathered, meeting: UUID) -> HttpResponse:
    actions.note_meeting(by=request.actor, meeting_id=meeting)
    return redirect("profile", gathered.service.slug)
