"""My supporters: who helps me to decide, or decides for me by law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import reading_my
from peernotes.actions import supporters as actions
from peernotes.enums import Verb
from peernotes.forms.supporters import SupporterEnd
from peernotes.presenters import supporters as presenter
from peernotes.queries import supporters as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@page
def supporters(request: HttpRequest) -> HttpResponse:
    form = SupporterEnd(sent(request))
    if form.is_valid():
        me, said = reading_my.me(request.actor, Verb.END_SUPPORTER), form.cleaned_data
        actions.end(by=request.actor, consumer_id=me.id, supporter_id=said["supporter"], key=said["key"])
        messages.success(request, _("Done. From now on they decide nothing for you."))
        return redirect("my-supporters")
    me, found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after"), queries.SHAPE))
    with timezone.override(me.zone):
        cards = [presenter.card(line) for line in found.rows]
        context = {"supporters": cards, "pager": links(request, found), "form": form}
        return show(request, "my/supporters.html", context, form)
