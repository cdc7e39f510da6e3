"""What a peer worker brings to a supervision session about somebody: said on a page of its own, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import supervision_flags as actions
from peernotes.enums import FlagKind
from peernotes.forms.supervision_flags import FlagForm
from peernotes.presenters import times
from peernotes.views._pages import page, press, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@page
def flag(request: HttpRequest, session: UUID) -> HttpResponse:
    found = actions.open_flagging(by=request.actor, session_id=session)
    form = FlagForm(sent(request), people=found.people)
    if form.is_valid():
        said = form.cleaned_data
        about = {"session_id": session, "consumer_id": UUID(said["person"]), "kind": FlagKind(said["kind"])}
        actions.flag(by=request.actor, **about)
        messages.success(request, _("Your supervisor can see it too, and nobody else."))
        return redirect("my-supervision")
    about = {"day": times.day(found.session.held_on), "supervisor": found.session.supervisor}
    return show(request, "supervision/flag.html", about | {"people": found.people, "form": form}, form)


@press
def take_back(request: HttpRequest, flag: UUID) -> HttpResponse:
    actions.take_back(by=request.actor, flag_id=flag)
    messages.success(request, _("Taken back. Nothing of it is left."))
    return redirect("my-supervision")
