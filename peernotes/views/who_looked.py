"""Who looked: every read of my record and every refusal, and whom to ask about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone

from peernotes.actions import reading_my
from peernotes.forms.my import Looked
from peernotes.presenters import who_looked as presenter
from peernotes.queries.keyset import Cursor
from peernotes.queries.who_looked import SHAPE
from peernotes.views._pages import look, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def who_looked(request: HttpRequest) -> HttpResponse:
    form = Looked(request.GET)
    wanted, cursor = form.wanted(), Cursor.read(request.GET.get("after"), SHAPE)
    found = reading_my.open_who_looked(by=request.actor, wanted=wanted, cursor=cursor)
    with timezone.override(found.me.zone):
        context = {
            "form": form,
            "active": wanted.used,
            "quick": presenter.quick(wanted),
            "events": presenter.events(found.lines.rows),
            "pager": links(request, found.lines),
        }
        return show(request, "my/who_looked.html", context, form)


@look
def question(request: HttpRequest, event: int) -> HttpResponse:
    found = reading_my.open_question(by=request.actor, event_id=event)
    with timezone.override(found.me.zone):
        context = {
            "event": {**presenter.event(found.line), "href": ""},
            "number": found.line.id,
            "to_ask": [(name, presenter.role(role)) for name, role in found.to_ask],
            "service": found.me.service_name,
        }
        return render(request, "my/question.html", context)
