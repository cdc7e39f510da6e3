"""Who works with whom: looked through, opened and ended by administrators, who see names and no record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import ngettext

from peernotes.actions import assignments as actions
from peernotes.actions import services, staff
from peernotes.enums import Verb
from peernotes.forms.assignments import AssignForm, AssignmentFilter, UnassignForm
from peernotes.forms.staff import EndForm
from peernotes.presenters import assignments as presenter
from peernotes.queries import assignments as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered

NAME_AND_NUMBER = (str, int)


@look
@about_service(Verb.SEE_ASSIGNMENTS)
def assignments(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = AssignmentFilter(request.GET, workers=_workers(gathered, request.GET.get("worker", "")))
    said = form.cleaned_data if form.is_valid() else {}
    worker = UUID(said["worker"]) if said.get("worker") else None
    cursor = Cursor.read(request.GET.get("after"), NAME_AND_NUMBER)
    found = queries.page(gathered.service_id, said.get("q", ""), worker, cursor)
    services.saw(gathered, Verb.SEE_ASSIGNMENTS)
    context = {
        "service": gathered.service,
        "form": form,
        "rows": [presenter.row(gathered.service.slug, each) for each in found.rows],
        "pager": links(request, found),
    }
    return show(request, "assignments/assignments.html", context, form)


def _workers(gathered: Gathered, asked: str) -> list[tuple[UUID, str]]:
    """Who can be chosen, and whom a link asks for: anybody who is, was or will be on the staff."""
    found = queries.workers(gathered.service_id, gathered.facts.at)
    try:
        wanted = UUID(asked)
    except ValueError:
        return found
    if wanted not in dict(found):
        member = staff.known(gathered, wanted)
        found.append((wanted, f"{member.name} ({member.username})"))
    return found


@page
@about_service(Verb.ASSIGN)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    workers = queries.workers(gathered.service_id, gathered.facts.at)
    given = {"worker": request.GET.get("worker", ""), "people": request.GET.get("people", "")}
    form = AssignForm(sent(request), workers=workers, find=_find(gathered), initial=given)
    if form.is_valid():
        said = form.cleaned_data
        worker, people = UUID(said["worker"]), said["people"]
        actions.open_assignments(by=request.actor, people=people, user_id=worker, reason=said["reason"])
        messages.success(request, _done(len(people)))
        return redirect("assignments", gathered.service.slug)
    return show(request, "assignments/new.html", {"service": gathered.service, "form": form}, form)


@page
@about_service(Verb.ASSIGN)
def end(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    """Of one worker, with some people or all."""
    found = staff.known(gathered, member)
    form = UnassignForm(sent(request), find=_find(gathered), initial={"people": request.GET.get("people", "")})
    if form.is_valid():
        people = form.cleaned_data["people"] or queries.people_of(gathered.service_id, member)
        actions.end_assignments(by=request.actor, people=people, user_id=member, reason=form.cleaned_data["reason"])
        messages.success(request, _done(len(people)))
        return redirect("assignments", gathered.service.slug)
    return show(request, "assignments/end.html", {"service": gathered.service, "member": found, "form": form}, form)


def _find(gathered: Gathered) -> partial[dict[str, UUID]]:
    return partial(queries.consumers, gathered.service_id)


def _done(number: int) -> str:
    return ngettext("Done for %(n)s person.", "Done for %(n)s people.", number) % {"n": number}


@page
@about_service(Verb.ASSIGN)
def duty(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    """A clinician's duty for everyone, begun or ended."""
    found, form = staff.known(gathered, member), EndForm(sent(request))
    if form.is_valid():
        change = actions.end_duty if found.on_duty else actions.begin_duty
        change(by=request.actor, service_id=gathered.service_id, user_id=member, reason=form.cleaned_data["reason"])
        return redirect("staff-member", gathered.service.slug, member)
    return show(request, "assignments/duty.html", {"service": gathered.service, "member": found, "form": form}, form)
