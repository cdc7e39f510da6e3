"""What I say to my team: by my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions import team_statements as actions
from peernotes.forms.my import Press
from peernotes.forms.team_statements import TeamWordsForm
from peernotes.presenters import team_statements as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@page
def team(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    form = TeamWordsForm(sent(request))
    if form.is_valid():
        actions.say(by=request.actor, words=form.said, key=form.cleaned_data["key"])
        return own.done(request, _("Sent, word for word."), "team")
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    days = found.me.answer_days
    with timezone.override(found.me.zone):
        context = {
            "said": [presenter.mine(said, own.prefix) for said in found.said.rows],
            "pager": links(request, found.said),
            "form": form,
            "own": own,
            "when": ngettext("within %(n)s day", "within %(n)s days", days) % {"n": days},
        }
        return show(request, "my/team.html", context, form)


@press
def back(request: HttpRequest, own: OwnPlace, said: UUID) -> HttpResponse:
    form = Press(request.POST)
    form.is_valid()
    actions.take_back(by=request.actor, statement_id=said, key=form.cleaned_data["key"])
    return own.done(request, _("Taken back. Nobody but you reads it now."), "team")
