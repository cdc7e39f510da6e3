"""Who looked: every read of my record and every refusal, and a question about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import questions as actions
from peernotes.actions import reading_my
from peernotes.forms.my import Looked
from peernotes.forms.questions import AskForm
from peernotes.presenters import who_looked as presenter
from peernotes.queries.keyset import Cursor
from peernotes.queries.who_looked import SHAPE
from peernotes.views._pages import look, page, sent, show
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


@page
def question(request: HttpRequest, event: int) -> HttpResponse:
    form = AskForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.ask_about_look(by=request.actor, event_id=event, text=said["text"], key=said["key"])
        messages.success(request, _("Sent. The answer will stand here."))
        return redirect("my-questions")
    found = reading_my.open_question(by=request.actor, event_id=event)
    with timezone.override(found.me.zone):
        context = {"event": presenter.event(found.line), "to_ask": found.to_ask, "form": form}
        return show(request, "my/question.html", context, form)
