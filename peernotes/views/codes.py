"""A service's code of conduct: read and acknowledged, and changed by two administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import codes as actions
from peernotes.actions import services
from peernotes.enums import Verb
from peernotes.forms.codes import CodeForm
from peernotes.policy import codes as rules
from peernotes.policy.services import may_administer
from peernotes.presenters import codes as presenter
from peernotes.queries import codes as queries
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.codes import CodeVersion


@look
@about_service(Verb.SEE_CODE, rules.may_see_code)
def code(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    actor = gathered.facts.actor
    found = queries.of_service(gathered.service_id, request.actor.user_id)
    services.saw(gathered, Verb.SEE_CODE)
    context = {
        "service": gathered.service,
        "code": found.in_force,
        "facts": presenter.facts(found.in_force) if found.in_force else [],
        "asked": bool(rules.may_acknowledge(actor)),
        "mine": presenter.mine(found.in_force) if found.in_force and found.in_force.acknowledged_at else "",
    }
    if may_administer(actor):
        context |= _for_administrators(gathered, found.in_force, found.waiting)
    return render(request, "codes/code.html", context)


def _for_administrators(gathered: Gathered, in_force: CodeVersion | None, waiting: CodeVersion | None) -> dict:
    return {
        "administers": True,
        "waiting": waiting,
        "waiting_facts": presenter.facts(waiting) if waiting else [],
        "count": presenter.how_many(*queries.acknowledged(in_force, gathered.service_id)) if in_force else "",
    }


@page
@about_service(Verb.PROPOSE_CODE)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Starts from the words in force."""
    form = CodeForm(sent(request), initial=_words(request, gathered) if request.method != "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        actions.propose(by=request.actor, service_id=gathered.service_id, text=said["text"], key=said["key"])
        messages.success(request, _("Proposed. Another administrator has to approve it."))
        return redirect("code", gathered.service.slug)
    return show(request, "codes/new.html", {"service": gathered.service, "form": form}, form)


def _words(request: HttpRequest, gathered: Gathered) -> dict[str, str]:
    in_force = queries.of_service(gathered.service_id, request.actor.user_id).in_force
    return {"text": in_force.text if in_force else ""}


@press
@about_service(Verb.APPROVE_CODE)
def approve(request: HttpRequest, gathered: Gathered, code: UUID) -> HttpResponse:
    actions.approve(by=request.actor, service_id=gathered.service_id, code_id=code)
    messages.success(request, _("Approved. Everybody who works with people has 14 days to read it."))
    return redirect("code", gathered.service.slug)


@press
@about_service(Verb.ACKNOWLEDGE_CODE, rules.may_see_code)
def acknowledge(request: HttpRequest, gathered: Gathered, code: UUID) -> HttpResponse:
    actions.acknowledge(by=request.actor, service_id=gathered.service_id, code_id=code)
    messages.success(request, _("Thank you. It is noted that you have read it."))
    return redirect("readiness")
