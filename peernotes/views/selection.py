"""How a service selects peer workers: the criteria, and the steps that were noted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import selection as actions
from peernotes.actions import services
from peernotes.actions.service_texts import CRITERIA
from peernotes.actions.service_texts import approve as approve_text
from peernotes.enums import PEER_ROLES, Verb
from peernotes.forms.selection import CriteriaForm, StepForm
from peernotes.policy import selection as rules
from peernotes.policy.services import may_administer
from peernotes.policy.supervision import may_be_supervised
from peernotes.presenters import selection as presenter
from peernotes.queries import assignments
from peernotes.queries import selection as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import _service_texts
from peernotes.views._pages import page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.SEE_SELECTION, rules.may_see_selection)
def selection(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    administers = bool(may_administer(gathered.facts.actor))
    if request.method == "POST" and not administers:
        gathered.require(may_administer(gathered.facts.actor), Verb.RECORD_SELECTION)
    form = StepForm(sent(request), workers=_peers(gathered) if administers else [])
    if form.is_valid():
        said = form.cleaned_data
        about = {"worker_id": UUID(said["worker"]), "held_on": said["held_on"], "outcome": said["outcome"]}
        actions.record(by=request.actor, service_id=gathered.service_id, **about, key=said["key"])
        messages.success(request, _("Noted. You administrators read it, and whom it is about."))
        return redirect("selection", gathered.service.slug)
    services.saw(gathered, Verb.SEE_SELECTION)
    found, mine = _service_texts.read(gathered, CRITERIA), None if administers else request.actor.user_id
    steps = queries.steps(gathered.service_id, Cursor.read(request.GET.get("after")), worker=mine)
    context = {
        "service": gathered.service,
        "criteria": found.in_force,
        "administers": administers,
        "peer": bool(may_be_supervised(gathered.facts.actor)),
        "waiting": found.waiting,
        "steps": [presenter.step(each, named=administers) for each in steps.rows],
        "pager": links(request, steps),
        "form": form,
    }
    return show(request, "selection/selection.html", context, form)


def _peers(gathered: Gathered) -> list[tuple[UUID, str]]:
    """But for whoever asks."""
    found = assignments.workers(gathered.service_id, gathered.facts.at, PEER_ROLES)
    return [(key, name) for key, name in found if key != gathered.actor.user_id]


@page
@about_service(Verb.PROPOSE_CRITERIA)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Starts from the words in force."""
    form = CriteriaForm(sent(request), initial=_service_texts.starts_from(request, gathered, CRITERIA))
    if form.is_valid():
        _service_texts.propose(request, gathered, CRITERIA, form)
        return redirect("selection", gathered.service.slug)
    context = {
        "service": gathered.service,
        "form": form,
        "title": _("Propose selection criteria"),
        "lead": _(
            "Another administrator approves them. Earlier versions stay with the steps that were noted under them."
        ),
        "back": "selection",
        "back_to": _("How peer workers are selected"),
    }
    return show(request, "service_texts/new.html", context, form)


@press
@about_service(Verb.APPROVE_CRITERIA)
def approve(request: HttpRequest, gathered: Gathered, criteria: UUID) -> HttpResponse:
    approve_text(by=request.actor, kind=CRITERIA, service_id=gathered.service_id, text_id=criteria)
    messages.success(request, _("Approved. From now on steps are noted with these criteria."))
    return redirect("selection", gathered.service.slug)
