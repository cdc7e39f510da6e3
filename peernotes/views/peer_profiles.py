"""A peer worker's own profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.forms.models import model_to_dict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import peer_profiles as actions
from peernotes.enums import Verb
from peernotes.forms.peer_profiles import ProfileForm
from peernotes.policy.choosing import may_be_shown
from peernotes.policy.peer_profiles import may_write_profile
from peernotes.presenters import choosing, refusals
from peernotes.queries import choosing as choosing_queries
from peernotes.queries import peer_profiles as queries
from peernotes.views._pages import page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.models import PeerProfile


@page
@about_service(Verb.WRITE_PROFILE, may_write_profile)
def mine(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """No event for looking: these are one's own words, and names that were given to oneself."""
    form = ProfileForm(sent(request), initial=_stored(queries.own(gathered.service_id, request.actor.user_id)))
    if form.is_valid():
        key = form.cleaned_data["key"]
        actions.write(by=request.actor, service_id=gathered.service_id, said=form.said, key=key)
        messages.success(request, _("Saved."))
        return redirect("profile", gathered.service.slug)
    asked = [choosing.asked(each) for each in choosing_queries.asked(gathered.service_id)]
    shown = may_be_shown(gathered.facts)
    waits = "" if shown else refusals.in_words(shown)
    context = {"service": gathered.service, "asked": asked, "waits": waits, "form": form}
    return show(request, "peer_profiles/mine.html", context, form)


def _stored(found: PeerProfile | None) -> dict[str, object]:
    return model_to_dict(found) | {"offered": "yes" if found.offered else "no"} if found else {}
