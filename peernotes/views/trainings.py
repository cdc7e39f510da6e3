"""What peer workers are trained in: one's own list, and what waits to be confirmed by a supervisor or an administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import services
from peernotes.actions import trainings as actions
from peernotes.enums import Verb
from peernotes.forms.trainings import TrainingForm
from peernotes.policy import training as rules
from peernotes.policy.codes import may_see_code
from peernotes.presenters import trainings as presenter
from peernotes.queries import trainings as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.SEE_TRAINING, rules.may_record_training)
def mine(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = TrainingForm(sent(request))
    if form.is_valid():
        said = dict(form.cleaned_data)
        actions.record(by=request.actor, service_id=gathered.service_id, key=said.pop("key"), said=said)
        messages.success(request, _("Noted. A peer supervisor or an administrator confirms it."))
        return redirect("trainings", gathered.service.slug)
    services.saw(gathered, Verb.SEE_TRAINING)
    found = queries.of_worker(gathered.service_id, request.actor.user_id)
    context = {
        "service": gathered.service,
        "rows": [presenter.row(each) for each in found],
        "form": form,
        "confirms": bool(rules.may_see_trainings(gathered.facts.actor)),
    }
    return show(request, "training/mine.html", context, form)


@look
@about_service(Verb.SEE_TRAINING, rules.may_see_trainings)
def waiting(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    services.saw(gathered, Verb.SEE_TRAINING)
    found = queries.waiting(gathered.service_id, Cursor.read(request.GET.get("after")))
    me = request.actor.user_id
    rows = [presenter.row(each, named=True) | {"own": each.user_id == me} for each in found.rows]
    context = {"service": gathered.service, "rows": rows, "pager": links(request, found)}
    return render(request, "training/waiting.html", context)


@press
@about_service(Verb.CONFIRM_TRAINING, may_see_code)
def confirm(request: HttpRequest, gathered: Gathered, training: UUID) -> HttpResponse:
    actions.confirm(by=request.actor, service_id=gathered.service_id, record_id=training)
    messages.success(request, _("Confirmed."))
    return redirect("trainings-waiting", gathered.service.slug)


@press
@about_service(Verb.WITHDRAW_TRAINING, may_see_code)
def withdraw(request: HttpRequest, gathered: Gathered, training: UUID) -> HttpResponse:
    actions.withdraw(by=request.actor, service_id=gathered.service_id, record_id=training)
    messages.success(request, _("Withdrawn."))
    own = rules.may_record_training(gathered.facts.actor)
    return redirect("trainings" if own else "trainings-waiting", gathered.service.slug)
