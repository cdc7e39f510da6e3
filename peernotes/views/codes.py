"""A service's code of conduct: read and acknowledged, and changed by two administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import codes as actions
from peernotes.actions import services
from peernotes.actions.service_texts import CODE
from peernotes.actions.service_texts import approve as approve_text
from peernotes.enums import Verb
from peernotes.forms.codes import CodeForm
from peernotes.policy import codes as rules
from peernotes.policy.services import may_administer
from peernotes.presenters import codes as presenter
from peernotes.queries import codes as queries
from peernotes.views import _service_texts
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
@about_service(Verb.SEE_CODE, rules.may_see_code)
def code(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    found = _service_texts.read(gathered, CODE)
    services.saw(gathered, Verb.SEE_CODE)
    administers, code = bool(may_administer(gathered.facts.actor)), found.rows.in_force
    read_at = queries.acknowledged_at(code, request.actor.user_id) if code else None
    context = {
        "service": gathered.service,
        "code": found.in_force,
        "facts": [*found.in_force.facts, presenter.read_by(code)] if code else [],
        "asked": bool(rules.may_acknowledge(gathered.facts.actor)),
        "mine": presenter.mine(read_at) if read_at else "",
        "administers": administers,
        "waiting": found.waiting,
        "count": presenter.how_many(*queries.acknowledged(code)) if code and administers else "",
    }
    return render(request, "codes/code.html", context)


@page
@about_service(Verb.PROPOSE_CODE)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Starts from the words in force."""
    form = CodeForm(sent(request), initial=_service_texts.starts_from(request, gathered, CODE))
    if form.is_valid():
        _service_texts.propose(request, gathered, CODE, form)
        return redirect("code", gathered.service.slug)
    context = {
        "service": gathered.service,
        "form": form,
        "title": _("Propose a code of conduct"),
        "lead": _(
            "Another administrator approves it. Then everybody who works with people has 14 days to read it; after that "
            "they read it before they read about anybody."
        ),
        "back": "code",
        "back_to": _("Code of conduct"),
    }
    return show(request, "service_texts/new.html", context, form)


@press
@about_service(Verb.APPROVE_CODE)
def approve(request: HttpRequest, gathered: Gathered, code: UUID) -> HttpResponse:
    approve_text(by=request.actor, kind=CODE, service_id=gathered.service_id, text_id=code)
    messages.success(request, _("Approved. Everybody who works with people has 14 days to read it."))
    return redirect("code", gathered.service.slug)


@press
@about_service(Verb.ACKNOWLEDGE_CODE, rules.may_see_code)
def acknowledge(request: HttpRequest, gathered: Gathered, code: UUID) -> HttpResponse:
    actions.acknowledge(by=request.actor, service_id=gathered.service_id, code_id=code)
    messages.success(request, _("Thank you. It is noted that you have read it."))
    return redirect("readiness")
