"""Offers: the consumer's own page with two equal answers, and the page of who makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import reading_my
from peernotes.actions import referrals as actions
from peernotes.actions.carers import vouches
from peernotes.enums import ReferralAnswer, Verb
from peernotes.errors import there
from peernotes.forms import referrals as forms
from peernotes.policy import referrals as rules
from peernotes.presenters import referrals as presenter
from peernotes.presenters import refusals, words
from peernotes.queries import people
from peernotes.queries import referrals as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import UNPROCESSABLE, look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        context = {"offers": [presenter.mine(one) for one in found.offers.rows], "pager": links(request, found.offers)}
        return render(request, "my/offers.html", context)


@page
def ask(request: HttpRequest) -> HttpResponse:
    """Something that the consumer would like, by themselves."""
    me, gathered = actions.before_asking(by=request.actor)
    with timezone.override(me.zone):
        form = forms.Request(sent(request))
        if form.is_valid() and _asked(request, me.id, form):
            messages.success(request, _("Asked for. Whoever works with you sees it, and you can take it back."))
            return redirect("my-offers")
        return show(request, "my/ask.html", {"form": form}, form)


def _asked(request: HttpRequest, consumer: UUID, form: forms.Request) -> bool:
    try:
        actions.ask(by=request.actor, consumer_id=consumer, said=form.said, key=form.cleaned_data["key"])
    except actions.OfferWaits:
        form.add_error("what", forms.OFFERED_TO_ME)
    except actions.AskedFor:
        form.add_error("what", forms.ASKED_BY_ME)
    return not form.errors


def take_back(request: HttpRequest, referral: UUID) -> HttpResponse:
    me = reading_my.me(request.actor, Verb.TAKE_BACK_REQUEST)
    actions.take_back(by=request.actor, consumer_id=me.id, offer_id=referral, key=None)
    messages.success(request, _("Taken back. Whoever works with you sees that too."))
    return redirect("my-offers")


take_back = press(take_back)


def answer(request: HttpRequest, referral: UUID) -> HttpResponse:
    """Of two equal buttons; no reason is asked for."""
    me = reading_my.me(request.actor, Verb.ANSWER_OFFER)
    form = forms.OfferAnswer(request.POST)
    if not form.is_valid():
        found = there(queries.one(request.actor, referral), actor=request.actor, verb=Verb.ANSWER_OFFER)
        context = {"offers": [presenter.mine(found)], "form": form}
        return render(request, "my/offers.html", context, status=UNPROCESSABLE)
    said = form.cleaned_data
    about = {"by": request.actor, "consumer_id": me.id, "offer_id": referral}
    actions.answer(**about, said=ReferralAnswer(said["answer"]), key=said["key"])
    messages.success(request, _("Done. Whoever offered it sees your answer, and nobody else."))
    return redirect("my-offers")


answer = press(answer)


@page
def of_person(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=Cursor.read(request.GET.get("after")))
    gathered, may = found.gathered, rules.may_offer(found.gathered.facts)
    with timezone.override(gathered.service.zone):
        form = forms.OfferForm(
            sent(request), groups=presenter.groups(queries.groups(gathered.service_id) if may else [])
        )
        if request.method == "POST":
            gathered.require(may, Verb.OFFER)
        if form.is_valid() and _offered(request, person, form):
            messages.success(request, _("It waits for their yes or no. Nothing begins before."))
            return redirect("person-offers", person)
        context = _about(person) | {
            "offers": [presenter.of_person(one) for one in found.offers.rows],
            "pager": links(request, found.offers),
            "closed": None if may else refusals.of(may),
            "form": form,
        }
        return show(request, "referrals/offers.html", context, form)


def _offered(request: HttpRequest, person: UUID, form: forms.OfferForm) -> bool:
    try:
        actions.offer(by=request.actor, consumer_id=person, said=form.said, key=form.cleaned_data["key"])
    except actions.OfferWaits:
        form.add_error("what", forms.OFFER_WAITS)
    except actions.AskedFor:
        form.add_error("what", forms.ASKED_FOR)
    except actions.AskedLately:
        form.add_error("what", forms.ASKED_LATELY)
    return not form.errors


@page
def one(request: HttpRequest, person: UUID, referral: UUID) -> HttpResponse:
    """What the consumer said aloud or ticked on paper; and that it has begun."""
    gathered, found = actions.open_one(by=request.actor, consumer_id=person, offer_id=referral)
    with timezone.override(gathered.service.zone):
        form = forms.OfferAnswerSaid(
            sent(request),
            changes=forms.SAID,
            vouches=lambda witness: vouches(gathered, witness),
        )
        if form.is_valid():
            said = ReferralAnswer(form.cleaned_data["change"])
            about = {"by": request.actor, "consumer_id": person, "offer_id": referral}
            actions.answer(**about, said=said, witnessed=form.witnessed, key=form.cleaned_data["key"])
            messages.success(request, _("Written down."))
            return redirect("person-offer", person, referral)
        context = _about(person) | {
            "offer": presenter.of_person(found),
            "referral": referral,
            "starts": bool(rules.may_start_offered(gathered.facts, found.facts)),
            "form": form,
        }
        return show(request, "referrals/offer.html", context, form)


def start(request: HttpRequest, person: UUID, referral: UUID) -> HttpResponse:
    actions.start(by=request.actor, consumer_id=person, offer_id=referral, key=None)
    messages.success(request, _("Noted that it has begun."))
    return redirect("person-offer", person, referral)


start = press(start)


def _about(person: UUID) -> dict[str, object]:
    found = people.person(person)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": person}
