"""A list of people to invite: looked through first, and then all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_variables

from peernotes.actions import staff_import as actions
from peernotes.enums import Verb
from peernotes.forms.staff_import import StaffImportForm, checked
from peernotes.imports.staff import MOST
from peernotes.presenters import staff_import as presenter
from peernotes.views._pages import UNPROCESSABLE, page, sent, show
from peernotes.views._service import about_service
from peernotes.views._step_up import still_you

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@sensitive_variables("outcome", "context")
@about_service(Verb.INVITE)
def bring_in(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = StaffImportForm(sent(request), request.FILES or None)
    context = {"service": gathered.service, "form": form, "most": MOST}
    if not form.is_valid():
        return show(request, "staff/import.html", context, form)
    people, wrong = checked(form.cleaned_data["lines"])
    pressed, leave_out = "invite" in request.POST, form.cleaned_data["leave_out"]
    if pressed and presenter.waits(people) and (answer := still_you(request)):
        return answer
    outcome = actions.bring_in(
        by=request.actor,
        service_id=gathered.service_id,
        people=people,
        key=form.cleaned_data["key"],
        leave_out=leave_out,
        dry_run=not pressed or not people or (bool(wrong) and not leave_out),
    )
    if outcome.done:
        return _invited(request, context, outcome.done)
    looked = presenter.looked(outcome, wrong)
    context |= {"looked": looked, "pressed": pressed}
    return render(request, "staff/import.html", context, status=UNPROCESSABLE if looked["problems"] else None)


@sensitive_variables("done", "shown")
def _invited(request: HttpRequest, context: dict, done: list[actions.HandedOn]) -> HttpResponse:
    """The links are shown once, so this answers the press itself and does not redirect."""

    def address(token: str) -> str:
        return request.build_absolute_uri(reverse("invitation", args=[token]))

    people = [each.listed for each in done]
    shown = {"links": presenter.links(done, address), "until": presenter.until(done), "waits": presenter.waits(people)}
    return render(request, "staff/imported.html", context | shown)
