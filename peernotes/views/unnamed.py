"""How it is for me, as one who works here or as a carer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.actions import unnamed as actions
from peernotes.forms.scores import ScoreForm
from peernotes.presenters import scores as presenter
from peernotes.views._pages import look, page, sent, show
from peernotes.views.scores import about_whom

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def rounds(request: HttpRequest, *, carer: bool) -> HttpResponse:
    found = actions.open_mine(by=request.actor, carer=carer)
    context = {"rounds": [presenter.unnamed(one, _prefix(carer=carer)) for one in found], "carer": carer}
    return show(request, "unnamed/rounds.html", context)


@page
def answer(request: HttpRequest, asked: UUID, *, carer: bool) -> HttpResponse:
    given = {"by": request.actor, "carer": carer, "round_id": asked, "about_id": about_whom(request)}
    found = actions.open_round(**given)
    form = ScoreForm(sent(request), asked=found)
    back = reverse(f"{_prefix(carer=carer)}-rounds")
    if form.is_valid():
        actions.answer(**given, given=form.answered)
        messages.success(request, _("Thank you. Nobody can see that it was you."))
        return redirect(back)
    context = {
        "measure": found.declared,
        "title": presenter.title_of(found.declared, found.about),
        "about": presenter.about(found.declared),
        "form": form,
        "back_href": back,
    }
    return show(request, "unnamed/answer.html", context, form)


def _prefix(*, carer: bool) -> str:
    return "carer" if carer else "own"
