"""Choosing one's peer worker, and changing, by one's own sign-in or on a device that was handed over; and, for the worker, that
they have met, or that they know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
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
from peernotes.views import _visit
from peernotes.views._pages import page, press, sent, show
from peernotes.views._service import about_service
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.models import User, Visit

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
def choosing(request: HttpRequest) -> HttpResponse:
    return _choosing(request, "my")


@page
@at_choices
def choosing_on_visit(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _choosing(request, "visit", visit.started_by)


def _choosing(request: HttpRequest, prefix: str, handed_by: User | None = None) -> HttpResponse:
    """``handed_by``: the worker whose device this is."""
    form = ChoosingForm(sent(request))
    if form.is_valid():
        return _pressed(request, form, prefix)
    found = actions.open_choosing(by=request.actor)
    with timezone.override(found.me.zone):
        context = {
            "offers": [presenter.offer(each, on_device=handed_by is not None) for each in found.offers],
            "mine": [
                (each.name, each.user_id in found.closed, reverse(f"{prefix}-peer-worker-end", args=[each.user_id]))
                for each in found.mine
            ],
            "few": presenter.few(found),
            "stopped": None if found.may else refusals.of(found.may),
            "choices_href": reverse(f"{prefix}-choices"),
            "lender": words.first(handed_by.name) if handed_by else "",
            "form": form,
        }
        return show(request, "my/peer_workers.html", context, form)


def _pressed(request: HttpRequest, form: ChoosingForm, prefix: str) -> HttpResponse:
    do, about = form.cleaned_data["do"], {"worker_id": form.cleaned_data["worker"], "key": form.cleaned_data["key"]}
    if do in {actions.MEET, actions.WAIT}:
        actions.ask(by=request.actor, waits=do == actions.WAIT, **about)
    elif do == actions.CHOOSE:
        actions.choose(by=request.actor, **about)
    else:
        actions.answer(by=request.actor, answer=MeetingAnswer(do), **about)
    return _done(request, prefix, str((DONE | ON_DEVICE if prefix == "visit" else DONE)[do]))


def _done(request: HttpRequest, prefix: str, said: str) -> HttpResponse:
    if prefix == "visit":
        _visit.decided(request)
    messages.success(request, said)
    return redirect(f"{prefix}-peer-workers")


@page
def leave(request: HttpRequest, member: UUID) -> HttpResponse:
    return _leave(request, member, "my")


@page
@at_choices
def leave_on_visit(request: HttpRequest, visit: Visit, member: UUID) -> HttpResponse:
    return _leave(request, member, "visit", visit.service.name)


def _leave(request: HttpRequest, member: UUID, prefix: str, service: str = "") -> HttpResponse:
    """``service``: its name, where the device belongs to somebody who works in it."""
    form = Press(sent(request))
    if form.is_valid():
        actions.leave(by=request.actor, worker_id=member, key=form.cleaned_data["key"])
        return _done(
            request, prefix, _("It has ended. Your record, your notes and your pages are closed to them from now on.")
        )
    found = actions.open_leaving(by=request.actor, worker_id=member)
    first = words.first(found.worker.name)
    around = {"back": reverse(f"{prefix}-peer-workers"), "service": service}
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
