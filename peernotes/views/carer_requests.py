"""What a carer asks for: on their own page, and noted as begun by who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import carer_requests as actions
from peernotes.forms import carer_requests as forms
from peernotes.presenters import carer_requests as presenter
from peernotes.views._pages import page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor)
    with timezone.override(found.me.zone):
        form = forms.CarerAsksForm(sent(request))
        if form.is_valid() and _asked(request, form):
            messages.success(request, _("Asked for. You can take it back for as long as it has not begun."))
            return redirect("carer-requests")
        context = {
            "requests": [presenter.mine(one) for one in found.requests],
            "form": form if found.may_ask or form.is_bound else None,
        }
        return show(request, "carer/requests.html", context, form)


def _asked(request: HttpRequest, form: forms.CarerAsksForm) -> bool:
    try:
        actions.ask(by=request.actor, asks=form.said, key=form.cleaned_data["key"])
    except actions.AskedAlready:
        form.add_error("what", forms.ASKED_ALREADY)
    return not form.errors


@press
def take_back(request: HttpRequest, wanted: UUID) -> HttpResponse:
    actions.take_back(by=request.actor, request_id=wanted, key=None)
    messages.success(request, _("Taken back."))
    return redirect("carer-requests")


@press
def begin(request: HttpRequest, carer: UUID, wanted: UUID) -> HttpResponse:
    actions.begin(by=request.actor, carer_id=carer, request_id=wanted, key=None)
    messages.success(request, _("Noted that it has begun. They see it."))
    return redirect("carer-file", carer)
