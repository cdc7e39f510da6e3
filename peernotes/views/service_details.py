"""A service's name, texts and clock, changed by its administrators, and how they were before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import service_details as actions
from peernotes.actions.seen import mark
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms.set_up import ServiceDetailsForm
from peernotes.presenters import history
from peernotes.queries import services as queries
from peernotes.views._pages import CONFLICT, page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.EDIT_SERVICE)
def details(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    now = queries.details(gathered.service_id)
    form = ServiceDetailsForm(sent(request), initial=now | {"seen": mark(now)})
    if form.is_valid():
        try:
            _save(request, gathered, dict(form.cleaned_data))
        except Stale:
            return _saved_elsewhere(request, gathered, form)
        messages.success(request, _("Saved. The earlier details are kept below."))
        return redirect("service-details", gathered.service.slug)
    context = _around(gathered, now) | {"form": form, "theirs": form.meanwhile(now)}
    return show(request, "services/details.html", context, form)


def _save(request: HttpRequest, gathered: Gathered, said: dict) -> None:
    reason, key, seen = (said.pop(name) for name in ("reason", "key", "seen"))
    details = actions.ServiceDetails(**said)
    actions.save(by=request.actor, service_id=gathered.service_id, details=details, seen=seen, reason=reason, key=key)


def _saved_elsewhere(request: HttpRequest, gathered: Gathered, typed: ServiceDetailsForm) -> HttpResponse:
    """What was typed stays in the fields; what was saved meanwhile stands above."""
    now = queries.details(gathered.service_id)
    said = {name: value for name, value in typed.cleaned_data.items() if name != "key"}
    form = ServiceDetailsForm(initial=said | {"seen": mark(now)})
    context = _around(gathered, now) | {"form": form, "theirs": typed.differing(now)}
    return render(request, "services/details.html", context, status=CONFLICT)


def _around(gathered: Gathered, now: dict[str, object]) -> dict[str, object]:
    changes = [history.row(each) for each in queries.past_details(gathered.service_id)]
    return {"service": gathered.service, "history": changes, "is_public": now["about_is_public"]}
