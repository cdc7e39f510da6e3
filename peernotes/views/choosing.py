"""Choosing one's peer worker, and changing, by one's own sign-in or on a device that was handed over; and, for the worker, that
they have met, or that they know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
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
    from peernotes.views._own import OwnPlace

DONE = {
    actions.MEET: gettext_lazy("They know now that you would like to meet."),
    actions.WAIT: gettext_lazy("You read it under “News” when a place is free."),
    actions.CHOOSE: gettext_lazy("You work together from now on. You can change it whenever you like."),
    actions.SOMEBODY_ELSE: gettext_lazy("It is no longer open. Nobody asks why."),
    actions.LATER: gettext_lazy("It is no longer open. You can ask again whenever you like."),
}
# Who has no sign-in reads no news.
ON_DEVICE = {actions.WAIT: gettext_lazy("You wait for a place now. It stands here when one is free.")}


@page
def choosing(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    form = ChoosingForm(sent(request))
    if form.is_valid():
        return _pressed(request, form, own)
    found = actions.open_choosing(by=request.actor)
    with timezone.override(found.me.zone):
        context = {
            "offers": [presenter.offer(each, on_device=own.on_device) for each in found.offers],
            "mine": [
                (each.name, each.user_id in found.closed, own.href("peer-worker-end", each.user_id))
                for each in found.mine
            ],
            "few": presenter.few(found),
            "stopped": None if found.may else refusals.of(found.may),
            "choices_href": own.href("choices"),
            "own": own,
            "lender": own.lender,
            "form": form,
        }
        return show(request, "my/peer_workers.html", context, form)


def _pressed(request: HttpRequest, form: ChoosingForm, own: OwnPlace) -> HttpResponse:
    do, about = form.cleaned_data["do"], {"worker_id": form.cleaned_data["worker"], "key": form.cleaned_data["key"]}
    if do in {actions.MEET, actions.WAIT}:
        actions.ask(by=request.actor, waits=do == actions.WAIT, **about)
    elif do == actions.CHOOSE:
        actions.choose(by=request.actor, **about)
    else:
        actions.answer(by=request.actor, answer=MeetingAnswer(do), **about)
    return own.done(request, (DONE | ON_DEVICE if own.on_device else DONE)[do], "peer-workers")


@page
def leave(request: HttpRequest, own: OwnPlace, member: UUID) -> HttpResponse:
    form = Press(sent(request))
    if form.is_valid():
        actions.leave(by=request.actor, worker_id=member, key=form.cleaned_data["key"])
        said = _("It has ended. Your record, your notes and your pages are closed to them from now on.")
        return own.done(request, said, "peer-workers")
    found = actions.open_leaving(by=request.actor, worker_id=member)
    first = words.first(found.worker.name)
    around = {"back": own.href("peer-workers"), "service": own.visit.service.name if own.visit else ""}
    context = around | {"form": form, "who": first, "notes": presenter.left(found)}
    return show(request, "my/leave_worker.html", context, form)


@press
@about_service(Verb.NOTE_MEETING, may_note_meeting)
def met(request: HttpRequest, gathered: Gathered, meeting: UUID) -> HttpResponse:
    actions.note_meeting(by=request.actor, meeting_id=meeting)
    return redirect("profile", gathered.service.slug)


@page
@about_service(Verb.PASS_MEETING, may_note_meeting)
def know(request: HttpRequest, gathered: Gathered, meeting: UUID) -> HttpResponse:
    """Asked once more, because it closes everything about the person to the one who says it."""
    if request.method == "POST":
        actions.pass_meeting(by=request.actor, meeting_id=meeting)
        messages.success(
            request, _("It is closed to you now. They are asked to choose somebody else, and read no reason.")
        )
        return redirect("profile", gathered.service.slug)
    asked = actions.open_passing(by=request.actor, service_id=gathered.service_id, meeting_id=meeting)
    return render(request, "peer_profiles/know.html", {"service": gathered.service, "asked": asked})
