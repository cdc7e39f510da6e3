"""A service's events of some days, as a file: asked for, made by the worker, fetched by who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from peernotes.actions import event_files as actions
from peernotes.actions import services
from peernotes.enums import Verb
from peernotes.forms.event_files import EventFileForm
from peernotes.policy.services import may_read_events
from peernotes.presenters import event_files as presenter
from peernotes.queries import event_files as queries
from peernotes.views._pages import look, page, sent, show
from peernotes.views._service import about_service
from peernotes.views._step_up import still_you

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse, HttpResponseBase

    from peernotes.access import Gathered


@page
@about_service(Verb.ASK_EVENT_FILE, may_read_events)
def files(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = EventFileForm(sent(request))
    if form.is_valid():
        if answer := still_you(request):
            return answer
        actions.ask(by=request.actor, service_id=gathered.service_id, **form.cleaned_data)
        messages.success(request, _("It is being made. Please load this page again in a minute or two."))
        return redirect("event-files", gathered.service.slug)
    services.saw(gathered, Verb.READ_EVENTS)
    mine = queries.mine(gathered.service_id, request.actor.user_id)[: queries.MOST]
    rows = [presenter.row(file, gathered.service.slug) for file in mine]
    return show(request, "services/event_files.html", {"service": gathered.service, "form": form, "rows": rows}, form)


@look
@about_service(Verb.FETCH_EVENT_FILE, may_read_events)
def file(request: HttpRequest, gathered: Gathered, file: UUID) -> HttpResponseBase:
    found = actions.fetch(gathered, file)
    response = StreamingHttpResponse(actions.texts(request.actor, file), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=presenter.name(found))
    return response
