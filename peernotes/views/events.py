"""A service's events, for its administrators and auditors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.shortcuts import render

from peernotes.actions import services as actions
from peernotes.enums import Verb
from peernotes.forms.events import EventFilter
from peernotes.policy.services import may_administer, may_read_events
from peernotes.presenters import events as words
from peernotes.queries import events as queries
from peernotes.queries import members
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import UNPROCESSABLE, look
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered

FILTERS = ("who", "verb", "outcome", "number", "since", "until", "act")


@look
@about_service(Verb.READ_EVENTS, may_read_events)
def events(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    service = gathered.service
    form = EventFilter(request.GET, members=members.few(gathered.service_id), find=partial(members.named, service.id))
    valid = form.is_valid()
    wanted = queries.EventsWanted(**form.cleaned_data) if valid else queries.EventsWanted()
    found = queries.of_service(service.id, wanted, service.zone, Cursor.read(request.GET.get("after"), queries.SHAPE))
    actions.saw(gathered, Verb.READ_EVENTS)
    chosen = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
    here = f"?{urlencode(chosen | {'after': ''})}"
    administers = bool(may_administer(gathered.facts.actor))
    shown = words.Shown(service.slug, each=wanted.act is not None, names=administers)
    context = {
        "service": gathered.service,
        "form": form,
        "asks_why": administers,
        "visits": words.by_visit(found.rows, shown),
        "older": found.older and here + found.older,
        "newer": found.newer and here + found.newer,
    }
    return render(request, "services/events.html", context, status=200 if valid else UNPROCESSABLE)
