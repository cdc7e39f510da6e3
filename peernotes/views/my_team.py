"""What I say to my team: by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions import team_statements as actions
from peernotes.forms.my import Press
from peernotes.forms.team_statements import TeamWordsForm
from peernotes.presenters import team_statements as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views import _visit
from peernotes.views._pages import page, press, sent, show
from peernotes.views._paging import links
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import Visit

MINE, ON_VISIT = "my", "visit"


@page
def team(request: HttpRequest) -> HttpResponse:
    return _team(request, MINE)


@press
def back(request: HttpRequest, said: UUID) -> HttpResponse:
    return _back(request, said, MINE)


@page
@at_choices
def team_on_visit(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _team(request, ON_VISIT)


@press
@at_choices
def back_on_visit(request: HttpRequest, visit: Visit, said: UUID) -> HttpResponse:
    return _back(request, said, ON_VISIT)


def _team(request: HttpRequest, prefix: str) -> HttpResponse:
    """``prefix``: of the names of the pages."""
    form = TeamWordsForm(sent(request))
    if form.is_valid():
        actions.say(by=request.actor, words=form.said, key=form.cleaned_data["key"])
        return _done(request, prefix, _("Sent, word for word."))
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    days = found.me.answer_days
    with timezone.override(found.me.zone):
        context = {
            "said": [presenter.mine(said, prefix) for said in found.said.rows],
            "pager": links(request, found.said),
            "form": form,
            "on_device": prefix == ON_VISIT,
            "back_href": reverse("visit-choices" if prefix == ON_VISIT else "my"),
            "when": ngettext("within %(n)s day", "within %(n)s days", days) % {"n": days},
        }
        return show(request, "my/team.html", context, form)


def _back(request: HttpRequest, said: UUID, prefix: str) -> HttpResponse:
    form = Press(request.POST)
    form.is_valid()
    actions.take_back(by=request.actor, statement_id=said, key=form.cleaned_data["key"])
    return _done(request, prefix, _("Taken back. Nobody but you reads it now."))


def _done(request: HttpRequest, prefix: str, said: str) -> HttpResponse:
    if prefix == ON_VISIT:
        _visit.decided(request)
    messages.success(request, said)
    return redirect(f"{prefix}-team")
