"""What is open of a note, for a supervisor who signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions.notes import cosigning as actions
from peernotes.enums import CosignAnswer
from peernotes.forms.cosigning import CosignForm
from peernotes.presenters import cosigning as presenter
from peernotes.views._pages import in_zone_of, local, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
@local
def cosign(request: HttpRequest, note: UUID) -> HttpResponse:
    found = actions.open_page(by=request.actor, note_id=note)
    in_zone_of(found.note.service)
    form = CosignForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        answer = CosignAnswer(said["answer"])
        actions.answer(by=request.actor, note_id=note, answer=answer, comment=said["comment"], key=said["key"])
        messages.success(request, _("Noted."))
        return redirect("supervision")
    return show(request, "notes/cosign.html", {"page": presenter.of(found), "form": form}, form)
