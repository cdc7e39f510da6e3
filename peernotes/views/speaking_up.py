"""What peer workers met with at work, and who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import speaking_up as actions
from peernotes.enums import Verb
from peernotes.forms.speaking_up import NOBODY, ListenerForm, SpeakUpForm
from peernotes.policy.duty import may_see_roster
from peernotes.presenters import speaking_up as presenter
from peernotes.queries import speaking_up as queries
from peernotes.views._pages import page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.SPEAK_UP, may_see_roster)
def speak_up(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    found = actions.open_page(by=request.actor, gathered=gathered)
    form = SpeakUpForm(sent(request) if found.speaks else None, listener=found.listener)
    if form.is_valid():
        whom = found.listener.id if found.listener else None
        about = {"by": request.actor, "gathered": gathered, "listener_id": whom}
        actions.report(**about, met=form.met, key=form.cleaned_data["key"])
        messages.success(request, _("Noted. Thank you for saying it."))
        return redirect("speak-up", gathered.service.slug)
    context = {
        "service": gathered.service,
        "speaks": found.speaks,
        "listener": found.listener,
        "own": [presenter.own(line) for line in found.own],
        "listens": found.heard is not None,
        "heard": [presenter.heard(line) for line in found.heard or []],
        "form": form,
    }
    return show(request, "speaking_up/speak_up.html", context, form)


@page
@about_service(Verb.NAME_LISTENER)
def listener(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    now = queries.listener(gathered.service_id)
    people = queries.who_may_listen(gathered.service_id)
    form = ListenerForm(sent(request), people=people, initial={"who": str(now.id) if now else NOBODY})
    if form.is_valid():
        about = {"by": request.actor, "service_id": gathered.service_id}
        actions.name_listener(**about, user_id=form.chosen, key=form.cleaned_data["key"])
        messages.success(request, _("Saved."))
        return redirect("listener", gathered.service.slug)
    return show(request, "speaking_up/listener.html", {"service": gathered.service, "now": now, "form": form}, form)
