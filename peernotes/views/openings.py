"""All of a note that was entered in error: asked for by one records officer, answered by a second."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions.notes import openings as actions
from peernotes.forms.notes import Reason
from peernotes.forms.openings import ANSWERS, OpeningAnswer
from peernotes.presenters import openings as presenter
from peernotes.views._pages import page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def ask(request: HttpRequest, note: UUID) -> HttpResponse:
    form = Reason(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.ask(by=request.actor, note_id=note, reason=said["reason"], key=said["key"])
        messages.success(request, _("Sent to the other records officers. The person can see that you asked."))
        return redirect("note", note)
    found = actions.open_asking(by=request.actor, note_id=note)
    with timezone.override(found.gathered.service.zone):
        return show(request, "notes/open.html", {"note": note, "form": form, **presenter.asking(found)}, form)


@page
def answer(request: HttpRequest, opening: UUID) -> HttpResponse:
    form = OpeningAnswer(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.answer(by=request.actor, opening_id=opening, agreed=said["answer"] == "yes", key=said["key"])
        return redirect("opening", opening)
    found = actions.open_answering(by=request.actor, opening_id=opening)
    asked = found.opening
    with timezone.override(ZoneInfo(asked.service.timezone)):
        context = {
            "opening": asked,
            "line": presenter.line(asked),
            "which": presenter.which(asked.note),
            "answers": ANSWERS if found.may_answer else None,
            "form": form,
        }
        return show(request, "notes/opening.html", context, form)
