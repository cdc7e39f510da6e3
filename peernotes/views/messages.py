"""What there is to read, for every role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import messages as actions
from peernotes.enums import NewsBy
from peernotes.forms.messages import HearingForm
from peernotes.presenters import lines
from peernotes.presenters import messages as presenter
from peernotes.queries import messages as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import notices
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def news(request: HttpRequest) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    found = actions.open_news(by=request.actor, cursor=cursor)
    context = {
        "notices": notices.of_anybody(request) if cursor is None else [],
        "own_page": request.shell.kind == "consumer",
        "rows": [presenter.row(row) for row in found.rows],
        "zones": lines.zones(found.rows),
        "pager": links(request, found),
    }
    return render(request, "messages/news.html", context)


@page
def hearing(request: HttpRequest) -> HttpResponse:
    form = HearingForm(sent(request))
    if form.is_valid():
        actions.choose(by=request.actor, how=NewsBy(form.cleaned_data["by"]))
        messages.success(request, _("Saved."))
        return redirect("news")
    context = {"form": form, "now": presenter.hearing(queries.hearing(request.actor))}
    return show(request, "messages/hearing.html", context, form)
