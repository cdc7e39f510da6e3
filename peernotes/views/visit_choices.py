"""A consumer without a sign-in at what they choose for good, on a device that was handed over: their choices, and nothing
else of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import logout
from django.shortcuts import redirect, render

from peernotes.actions import consents, reading_my
from peernotes.actions.notes import visits
from peernotes.forms.my import AnswerForm
from peernotes.presenters import choices as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.views import _visit
from peernotes.views._pages import page, sent, show
from peernotes.views.my_choices import answered
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import Visit


@page
def hand_over(request: HttpRequest, person: UUID) -> HttpResponse:
    """The worker's sign-in ends before anything is shown."""
    if request.method == "POST":
        visit, username = visits.start_for_choices(by=request.actor, consumer_id=person), request.user.get_username()
        logout(request)
        _visit.begin(request, visit, worker=username, choices=True)
        return redirect("visit-pass")
    consents.gathered_for_handing(by=request.actor, consumer_id=person)
    found = people.person(person)
    context = {"person": found, "name": words.first(found.chosen_name), "tab": words.tab(found)}
    return render(request, "people/pass.html", context | {"concern_person": person})


@page
@at_choices
def choices(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = AnswerForm(sent(request))
    if form.is_valid():
        answer = answered(request, form, visit.consumer_id)
        _visit.decided(request)
        return answer
    found = reading_my.choices_on_visit(by=request.actor, visit=visit)
    asked = {"choices": presenter.of(found), "form": form, "opened": request.GET.get("one", "")}
    around = {"worker": words.first(visit.started_by.name), "minutes": _visit.IDLE_ON_DEVICE // 60}
    return show(request, "visits/choices.html", asked | around, form)
