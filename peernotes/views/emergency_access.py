"""A record that a clinician needs in an emergency, of somebody whom they do not work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import emergency_access as actions
from peernotes.enums import Verb
from peernotes.forms.emergency_access import EmergencyForm
from peernotes.policy.emergency_access import is_for
from peernotes.presenters import emergency_access as presenter
from peernotes.queries.people import duties
from peernotes.views._pages import page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.OPEN_IN_EMERGENCY, is_for)
def emergency(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    opened = actions.open_page(gathered=gathered)
    form = EmergencyForm(sent(request))
    if form.is_valid():
        found = actions.open_record(
            by=request.actor, gathered=gathered, whom=form.whom(), reason=form.cleaned_data["reason"]
        )
        if found:
            return redirect("person", found)
        form.found_nobody()
    context = {
        "service": gathered.service,
        "form": form,
        "opened": [presenter.row(one) for one in opened],
        "duty": duties([gathered.service_id])[0],
    }
    return show(request, "emergency_access/emergency.html", context, form)


@press
def end(request: HttpRequest, person: UUID) -> HttpResponse:
    slug = actions.end(by=request.actor, consumer_id=person)
    messages.success(request, _("Closed. Thank you for saying so."))
    return redirect("emergency", slug)
