"""Kinder words, asked for by a page while somebody writes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse

from peernotes.actions import wording
from peernotes.forms.wording import PressedHint, asked
from peernotes.presenters import wording as presenter
from peernotes.views._pages import press

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@press
def suggest(request: HttpRequest, person: UUID) -> HttpResponse:
    left = PressedHint.of(request.POST).skipped
    advice = wording.ask(by=request.actor, consumer_id=person, texts=asked(request.POST), left=left)
    return JsonResponse(presenter.of(advice).parts)


@press
def suggest_about_carer(request: HttpRequest, carer: UUID) -> HttpResponse:
    left = PressedHint.of(request.POST).skipped
    advice = wording.ask_about_carer(by=request.actor, carer_id=carer, texts=asked(request.POST), left=left)
    return JsonResponse(presenter.of(advice).parts)
