"""Why? Person, action, record, moment."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.actions import why as actions
from peernotes.enums import Verb
from peernotes.forms.why import WhyForm
from peernotes.presenters import times
from peernotes.presenters import why as words
from peernotes.queries import members
from peernotes.queries import why as queries
from peernotes.views._pages import look, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.why import WhyAbout


@look
@about_service(Verb.ASK_WHY)
def why(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    asked = request.GET if {"who", "verb", "about", "at"} & request.GET.keys() else None
    find = partial(members.named, gathered.service_id)
    form = WhyForm(
        asked, members=members.few(gathered.service_id), find=find, zone=times.zone(gathered.service.timezone)
    )
    context = {"service": gathered.service, "form": form}
    if form.is_bound and form.is_valid():
        context |= _answered(gathered, form)
    return show(request, "services/why.html", context, form)


def _answered(gathered: Gathered, form: WhyForm) -> dict[str, object]:
    data = form.cleaned_data
    verb = Verb(data["verb"])
    about = _about(gathered, form, verb)
    if form.errors:
        return {}
    own = data["who"] == queries.THEMSELF
    user_id = about.user_id if own else uuid.UUID(data["who"])
    answer = actions.ask(gathered=gathered, asked=actions.WhyAsked(user_id, verb, about, data["at"]))
    who = about.name if own else form.member_label
    at = times.shown(answer.gathered.facts.at)
    return {
        "question": words.question(who, verb, about, at),
        "verdict": words.verdict(answer),
        "facts": words.used(answer),
    }


def _about(gathered: Gathered, form: WhyForm, verb: Verb) -> WhyAbout | None:
    about, wanted = queries.QUESTIONS[verb].about, form.cleaned_data["about"]
    if about == "service":
        return None
    found = queries.subjects(gathered.service_id, wanted, about)
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(one.identifier for one in found)
        form.add_error("about", _("Several people have this name. Which one: %(ids)s?") % {"ids": several})
    elif about == "note":
        form.add_error("about", _("No note of this service has this number. You find it in the list of events."))
    else:
        form.add_error("about", _("Nobody in this service has this name or number."))
    return None
