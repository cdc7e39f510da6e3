"""Somebody's carers, for who works with them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import carers as actions
from peernotes.enums import Code, TieChange
from peernotes.forms import carers as forms
from peernotes.presenters import carers as presenter
from peernotes.presenters import words
from peernotes.queries import carers as queries
from peernotes.queries import people
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
def carers(request: HttpRequest, person: UUID) -> HttpResponse:
    form = forms.CarerForm(sent(request))
    if form.is_valid() and _named(request, person, form):
        messages.success(request, _("Saved."))
        return redirect("person-carers", person)
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=cursor)
    context = _about(person)
    with timezone.override(ZoneInfo(context["person"].timezone)):
        cards = [
            presenter.listed(tie, found.said[tie.id], context["name"], may_listen=found.may_listen)
            for tie in found.carers.rows
        ]
        more = {"carers": cards, "pager": links(request, found.carers), "may_name": found.may_name, "form": form}
        more["off"] = found.may_tell.code == Code.CARER_CONTACT_OFF
        return show(request, "carers/carers.html", context | more, form)


def _named(request: HttpRequest, person: UUID, form: forms.CarerForm) -> bool:
    try:
        actions.name_as_told(by=request.actor, consumer_id=person, said=form.said, key=form.cleaned_data["key"])
    except actions.NamedBefore:
        form.add_error("chosen_name", forms.NAMED_BEFORE)
    return not form.errors


@page
def carer(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    """What the consumer said aloud or ticked on paper."""
    gathered, found = actions.open_carer(by=request.actor, consumer_id=person, tie_id=carer)
    form = forms.TieSaid(
        sent(request),
        changes=presenter.can_be_said(found),
        vouches=lambda witness: actions.vouches(gathered, witness, carer),
    )
    if form.is_valid() and _said(request, gathered, carer, form):
        messages.success(request, presenter.written_down(TieChange(form.cleaned_data["change"])))
        return redirect("person-carers", person)
    context = _about(person)
    with timezone.override(gathered.service.zone):
        card = presenter.of_person(found, context["name"])
        return show(request, "carers/carer.html", context | {"carer": card, "tie_id": carer, "form": form}, form)


def _said(request: HttpRequest, gathered: Gathered, tie: UUID, form: forms.TieSaid) -> bool:
    given = {"change": TieChange(form.cleaned_data["change"]), "key": form.cleaned_data["key"]}
    try:
        actions.say(
            by=request.actor, consumer_id=gathered.consumer_id, tie_id=tie, witnessed=form.witnessed, **given
        )  # fmt: skip
    except actions.TwoAtMost:
        form.add_error("change", forms.TWO_AT_MOST)
    return not form.errors


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    return {
        "person": found,
        "name": words.first(found.chosen_name),
        "tab": words.tab(found),
        "concern_person": consumer_id,
    }
