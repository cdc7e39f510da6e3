"""Reading a version of the model and saying what one thinks of it; for administrators, who has not read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes import access
from peernotes.actions import model_acknowledgements as actions
from peernotes.actions import services
from peernotes.enums import Role, Verb
from peernotes.forms.model_acknowledgements import AcknowledgeModel
from peernotes.policy import model_acknowledgements as rules
from peernotes.policy.services import explained_to
from peernotes.presenters import model_acknowledgements as presenter
from peernotes.presenters import services as words
from peernotes.queries import model_acknowledgements as queries
from peernotes.queries import supervision
from peernotes.views._pages import page, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.model_acknowledgements import ToAcknowledge


@page
@about_service(Verb.SEE_MODEL, rules.may_see_acknowledgements)
def acknowledge(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    ties = supervision.of_worker(request.actor.user_id, gathered.service_id)
    found = queries.asked(gathered.service_id, request.actor.user_id)
    form = AcknowledgeModel(sent(request), initial={"about": found and found.id}, supervised=bool(ties))
    if form.is_valid():
        said = {"note": ""} | form.cleaned_data
        said["version_id"] = said.pop("about")
        actions.acknowledge(by=request.actor, service_id=gathered.service_id, **said)
        messages.success(request, _("Thank you. It is noted that you have read it."))
        return redirect("readiness")
    services.saw(gathered, Verb.SEE_MODEL, version_id=found.id if found else None)
    actor = gathered.facts.actor
    context = {
        "service": gathered.service,
        "version": found,
        "administers": Role.SERVICE_ADMIN in actor.roles,
        "form": form if rules.may_acknowledge_model(actor) else None,
        "who_reads": presenter.who_reads(ties),
        "answers": presenter.ANSWERS,
    }
    return show(request, "services/acknowledge.html", context | (_version(gathered, found) if found else {}), form)


def _version(gathered: Gathered, found: ToAcknowledge) -> dict[str, object]:
    switches, actor = access.version_of(found.id).switches, gathered.facts.actor
    context: dict[str, object] = {
        "model_name": words.model_name(found.model),
        "when": presenter.when(found),
        "mine": presenter.mine(found),
        "rows": words.plainly(switches, explained_to(actor, switches)),
    }
    if Role.SERVICE_ADMIN in actor.roles:
        staff = queries.staff(gathered.service_id, found.id)
        context |= {"count": presenter.counted(staff), "not_yet": presenter.not_yet(staff)}
    return context
