"""Supervision: a supervisor's workers, the page of one of them, one's own, and who supervises whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import debriefs, services, staff
from peernotes.actions import supervision as actions
from peernotes.enums import Verb, WellbeingPart
from peernotes.forms.supervision import ArrangeSupervision, LogSupervision
from peernotes.policy import supervision as rules
from peernotes.policy.supervision_due import kinds
from peernotes.presenters import concerns, cosigning, group_debriefs, model_acknowledgements
from peernotes.presenters import supervision as presenter
from peernotes.presenters.agreements import outside_line
from peernotes.queries import assignments
from peernotes.queries import supervision as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.enums import SupervisionKind


@look
def supervision(request: HttpRequest) -> HttpResponse:
    found = actions.open_supervised(by=request.actor)
    several = len({tie.service_id for tie in found.ties}) > 1
    context = {
        "rows": [presenter.supervised(tie, several=several) for tie in found.ties],
        "to_sign": [cosigning.row(note, ZoneInfo(note.timezone)) for note in found.to_sign],
        "concerns": [concerns.state(state) for state in found.concerns],
        "of_model": [model_acknowledgements.said(each) for each in found.of_model],
        "matches_at": found.matches_at,
    }
    return render(request, "supervision/supervision.html", context)


@look
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "debriefs": presenter.debriefs(found),
        "to_talk_about": found.to_talk_about,
        "ties": [presenter.supervised_by(tie) for tie in found.ties],
        "sessions": [presenter.session(each, own=True) for each in found.sessions.rows],
        "pager": links(request, found.sessions),
    }
    return render(request, "supervision/mine.html", context)


@press
@about_service(Verb.SEE_SUPERVISION, rules.may_be_supervised)
def debrief(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    if request.POST.get("wish") == "back":
        debriefs.answer(gathered.service_id, request.actor.user_id)
        messages.success(request, _("Taken back."))
    else:
        debriefs.ask(gathered)
        messages.success(request, _("Whoever supervises you sees it. You need not say why, and nobody else is told."))
    return redirect("my-supervision")


@page
def tie(request: HttpRequest, tie: UUID) -> HttpResponse:
    found = actions.open_tie(by=request.actor, tie_id=tie, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.tie.zone):
        form = LogSupervision(sent(request))
        if form.is_valid() and _log(request, tie, form):
            return redirect("supervision-tie", tie)
        context = {
            "tie": found.tie,
            "standing": presenter.standing(found.tie),
            "sessions": [presenter.session(each) for each in found.sessions.rows],
            "may_strike": True,
            "pager": links(request, found.sessions),
            "opened": [(WellbeingPart(one.part).label, one.words) for one in found.opened],
            "after_groups": [group_debriefs.line(one) for one in found.after_groups],
            "outside": [outside_line(one) for one in found.outside],
            "form": form,
        }
        return show(request, "supervision/tie.html", context, form)


def _log(request: HttpRequest, tie_id: UUID, form: LogSupervision) -> bool:
    said = dict(form.cleaned_data)
    try:
        actions.log(by=request.actor, tie_id=tie_id, key=said.pop("key"), said=said)
    except actions.NamesSomebody:
        form.add_error("agreed_next", _("This names somebody whom they support. Please say it without the name."))
        return False
    messages.success(request, _("Noted. Both of you can read it, and nobody else."))
    return True


@press
def strike(request: HttpRequest, tie: UUID, session: UUID) -> HttpResponse:
    actions.strike(by=request.actor, tie_id=tie, session_id=session)
    messages.success(request, _("Struck. It counts for nothing, and what stood there is shown to nobody."))
    return redirect("supervision-tie", tie)


@page
@about_service(Verb.ARRANGE_SUPERVISION)
def arrange(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    worker, service_id = staff.known(gathered, member), gathered.service_id
    form = ArrangeSupervision(sent(request), supervisors=_may_supervise(gathered, member))
    if form.is_valid():
        about = form.chosen() | {"service_id": service_id, "worker_id": member, "key": form.cleaned_data["key"]}
        actions.arrange(by=request.actor, **about)
        messages.success(request, _("Arranged. Both of them see it from now on."))
        return redirect("supervision-new", gathered.service.slug, member)
    services.saw(gathered, Verb.SEE_STAFF)
    ties = [presenter.supervised_by(tie) for tie in queries.of_worker(member, service_id)]
    context = {"service": gathered.service, "worker": worker, "ties": ties, "form": form}
    return show(request, "supervision/arrange.html", context, form)


def _may_supervise(gathered: Gathered, worker: UUID) -> Iterator[tuple[SupervisionKind, UUID, str]]:
    """In the ways that the model in force asks for."""
    for kind in kinds(gathered.facts.policy):
        for user_id, name in assignments.workers(gathered.service_id, gathered.facts.at, {rules.SUPERVISES[kind]}):
            if user_id != worker:
                yield kind, user_id, name


@press
@about_service(Verb.ARRANGE_SUPERVISION)
def end(request: HttpRequest, gathered: Gathered, tie: UUID) -> HttpResponse:
    worker = actions.end(by=request.actor, service_id=gathered.service_id, tie_id=tie)
    messages.success(request, _("Ended."))
    return redirect("supervision-new", gathered.service.slug, worker)
