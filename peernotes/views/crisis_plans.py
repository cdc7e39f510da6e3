"""Somebody's Crisis and Support Plan, for who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import crisis_plans as actions
from peernotes.presenters import crisis_plans as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.views._pages import look

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def plan(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_of_person(by=request.actor, consumer_id=person)
    about = people.person(person)
    with timezone.override(ZoneInfo(about.timezone)):
        context = {
            "person": about,
            "name": words.first(about.chosen_name),
            "tab": words.tab(about),
            "parts": presenter.of_person(found.parts),
            "on_duty": found.on_duty,
            "concern_person": None if found.on_duty else person,
        }
        return render(request, "crisis_plans/plan.html", context)
