"""What a carer asks for or is offered: on their own page, offered by who works with them, and noted as begun by who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions import carer_requests as actions
from peernotes.enums import ReferralAnswer
from peernotes.forms import carer_requests as forms
from peernotes.forms.referrals import OfferAnswer
from peernotes.presenters import carer_requests as presenter
from peernotes.views._pages import page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

ANSWERED = {
    ReferralAnswer.ACCEPTED: gettext_lazy(
        "Thank you. Who works with you and who arranges it read it now. You can take it back until it has begun."
    ),
    ReferralAnswer.DECLINED: gettext_lazy(
        "Thank you. Nobody asks why, and nobody offers it again for 90 days. You can ask for it whenever you like."
    ),
}


@page
def mine(request: HttpRequest) -> HttpResponse:
    return _mine(request, forms.CarerAsksForm(sent(request)))


def _mine(request: HttpRequest, form: forms.CarerAsksForm, unanswered: OfferAnswer | None = None) -> HttpResponse:
    """``unanswered``: what was sent in answer to an offer and is neither a yes nor a no."""
    found = actions.open_mine(by=request.actor)
    with timezone.override(found.me.zone):
        if form.is_valid() and _asked(request, form):
            messages.success(request, _("Asked for. You can take it back for as long as it has not begun."))
            return redirect("carer-requests")
        context = {
            "requests": [presenter.mine(one) for one in found.requests],
            "form": form if found.may_ask or form.is_bound else None,
            "unanswered": [(text, "") for text in unanswered.errors.get("answer", ())] if unanswered else [],
        }
        return show(request, "carer/requests.html", context, *filter(None, (form, unanswered)))


def _asked(request: HttpRequest, form: forms.CarerAsksForm) -> bool:
    try:
        actions.ask(by=request.actor, asks=form.said, key=form.cleaned_data["key"])
    except actions.AskedAlready:
        form.add_error("what", forms.ASKED_ALREADY)
    except actions.OfferedAlready:
        form.add_error("what", forms.OFFERED_TO_ME)
    return not form.errors


@press
def answer(request: HttpRequest, wanted: UUID) -> HttpResponse:
    form = OfferAnswer(request.POST)
    if not form.is_valid():
        return _mine(request, forms.CarerAsksForm(), form)
    said = ReferralAnswer(form.cleaned_data["answer"])
    actions.answer(by=request.actor, request_id=wanted, said=said, key=form.cleaned_data["key"])
    messages.success(request, ANSWERED[said])
    return redirect("carer-requests")


@page
def offer(request: HttpRequest, carer: UUID) -> HttpResponse:
    """By who works with the carer. The yes or no is the carer's."""
    seen, gathered = actions.before_offering(by=request.actor, carer_id=carer)
    with timezone.override(gathered.service.zone):
        form = forms.CarerOfferForm(sent(request))
        if form.is_valid() and _offered(request, carer, form):
            messages.success(request, _("Offered. It waits for their answer, and begins with a yes alone."))
            return redirect("carer-file", carer)
        return show(request, "carer_files/offer.html", {"carer": seen, "form": form}, form)


def _offered(request: HttpRequest, carer: UUID, form: forms.CarerOfferForm) -> bool:
    try:
        actions.offer(by=request.actor, carer_id=carer, asks=form.said, key=form.cleaned_data["key"])
    except actions.OfferedAlready:
        form.add_error("what", forms.OFFER_WAITS)
    except actions.AskedAlready:
        form.add_error("what", forms.THEY_ASKED)
    except actions.DeclinedLately:
        form.add_error("what", forms.DECLINED_LATELY)
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
