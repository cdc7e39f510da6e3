"""How it is going for somebody, for those who work with them: what the person shares, and papers to type in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import scores as actions
from peernotes.forms.scores import ScoreForm
from peernotes.policy.people import is_clinician
from peernotes.presenters import scores as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.views._pages import look, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def of_person(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_of_person(by=request.actor, consumer_id=person)
    context, clinician = _about(person), is_clinician(found.gathered.facts)
    with timezone.override(ZoneInfo(context["person"].timezone)):
        more = {
            "shared": [presenter.of_person(asked, person, clinician=clinician) for asked in found.shared],
            "to_type": [presenter.of_person(asked, person, clinician=clinician) for asked in found.to_type],
        }
        return render(request, "scores/of_person.html", context | more)


@page
def paper(request: HttpRequest, person: UUID, asked: UUID) -> HttpResponse:
    worker = about_whom(request)
    found = actions.open_paper(by=request.actor, consumer_id=person, round_id=asked, worker_id=worker)
    form = ScoreForm(sent(request), asked=found, on_paper=True)
    if form.is_valid():
        given = {"given": form.answered, "key": form.cleaned_data["key"]}
        actions.type_in(by=request.actor, consumer_id=person, round_id=asked, worker_id=worker, **given)
        messages.success(request, _("Saved. Only they see it, unless they share it."))
        return redirect("person-scores", person)
    context = _about(person) | {
        "measure": found.declared,
        "title": presenter.title(found),
        "about": presenter.about(found.declared),
        "form": form,
    }
    return show(request, "scores/paper.html", context, form)


def about_whom(request: HttpRequest) -> UUID | None:
    """``?with=``: one of the two, where a round asks about two people. What is no id is about nobody."""
    try:
        return UUID(request.GET.get("with", ""))
    except ValueError:
        return None


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": consumer_id}
