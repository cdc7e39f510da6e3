"""A service's name, texts and clock, changed by its administrators, and how they were before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import service_details as actions
from peernotes.enums import Verb
from peernotes.forms.set_up import ServiceDetailsForm
from peernotes.presenters import history
from peernotes.queries import services as queries
from peernotes.views._pages import page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.EDIT_SERVICE)
def details(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = ServiceDetailsForm(sent(request), initial=queries.details(gathered.service_id))
    if form.is_valid():
        _save(request, gathered, dict(form.cleaned_data))
        messages.success(request, _("Saved. The earlier details are kept below."))
        return redirect("service-details", gathered.service.slug)
    changes = [history.row(each) for each in queries.past_details(gathered.service_id)]
    context = {"service": gathered.service, "form": form, "history": changes}
    return show(request, "services/details.html", context, form)


def _save(request: HttpRequest, gathered: Gathered, said: dict) -> None:
    reason, key = said.pop("reason"), said.pop("key")
    details = actions.ServiceDetails(**said)
    actions.save(by=request.actor, service_id=gathered.service_id, details=details, reason=reason, key=key)
