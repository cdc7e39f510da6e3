"""A carer's worry, passed on from their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peernotes.actions import carer_worries as actions
from peernotes.forms.carer_files import CarerWorryForm
from peernotes.views._pages import page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def new(request: HttpRequest, carer: UUID) -> HttpResponse:
    found = actions.prepare(by=request.actor, carer_id=carer)
    form = CarerWorryForm(sent(request), name=found.seen.chosen_name)
    if form.is_valid():
        said = form.cleaned_data
        actions.pass_on(by=request.actor, carer_id=carer, fact=said["fact"], key=said["key"])
        messages.success(request, _("Thank you. It now stands first on the list of every clinician of the service."))
        return redirect("carer-file", carer)
    return show(request, "carer_files/worry.html", {"carer": found.seen, "duty": found.duty, "form": form}, form)
