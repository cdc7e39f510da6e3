"""A consumer without a sign-in at what they choose for good, on a device that was handed over: their choices, and nothing
else of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from peernotes.actions import consents, reading_my
from peernotes.actions.notes import visits
from peernotes.forms.my import AnswerForm
from peernotes.presenters import choices as presenter
from peernotes.presenters import shell, supporters, words
from peernotes.queries import people
from peernotes.views import _visit
from peernotes.views._pages import in_zone_of, local, page, sent, show
from peernotes.views.my_choices import answered
from peernotes.views.visits import at_choices, closed

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import Visit


# What else is theirs to say there.
PAGES = (
    ("visit-plan", gettext_lazy("My Crisis and Support Plan")),
    ("visit-team", gettext_lazy("Say something to my team")),
    ("visit-meetings", gettext_lazy("Meetings about me")),
    ("visit-carers", gettext_lazy("My carers")),
    ("visit-groups", gettext_lazy("Groups")),
    ("visit-scores", gettext_lazy("How it is going")),
    ("visit-peer-workers", gettext_lazy("Choose a peer worker, or change")),
)


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
        return answered(request, form, visit.consumer_id)
    found = reading_my.choices_on_visit(by=request.actor, visit=visit)
    asked = {"pages": PAGES, "choices": presenter.of(found), "form": form, "opened": request.GET.get("one", "")}
    around = {"worker": words.first(visit.started_by.name), "minutes": _visit.IDLE_ON_DEVICE // 60}
    return show(request, "visits/choices.html", asked | around, form)


@page
@_visit.open_to_visits
@local
def represented(request: HttpRequest) -> HttpResponse:
    """A representative at what their authority covers, and nothing else."""
    visit = visits.current(by=request.actor)
    if visit is None:
        return closed(request)
    if visit.note_id or not visit.supporter_id:
        return redirect("visit")
    in_zone_of(visit.service)
    request.shell = shell.handed(name=words.first(visit.consumer.chosen_name), decided_for=True)
    form = AnswerForm(sent(request))
    if form.is_valid():
        answered(request, form, visit.consumer_id)
        return redirect("visit-represented")
    who = visit.supporter
    context = {
        "questions": supporters.questions(reading_my.represented(by=request.actor, visit=visit)),
        "name": words.first(visit.consumer.chosen_name),
        "who": f"{who.name}, {who.authority}",
        "worker": words.first(visit.started_by.name),
        "minutes": _visit.IDLE_ON_DEVICE // 60,
        "form": form,
    }
    return show(request, "visits/represented.html", context, form)
