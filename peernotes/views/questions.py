"""What people ask about their record, for those who answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import questions as actions
from peernotes.enums import CorrectionOutcome
from peernotes.forms.questions import ReplyForm
from peernotes.policy.people import may_read_record
from peernotes.presenters import lines
from peernotes.presenters import questions as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

ANSWERED = "answered"


@look
def questions(request: HttpRequest) -> HttpResponse:
    answered = request.GET.get("show") == ANSWERED
    cursor = Cursor.read(request.GET.get("after"))
    found = actions.open_list(by=request.actor, cursor=cursor, answered=answered)
    context = {
        "rows": [presenter.row(question) for question in found.rows],
        "answered": answered,
        "zones": lines.zones(found.rows),
        "pager": links(request, found),
    }
    return render(request, "questions/questions.html", context)


@page
def question(request: HttpRequest, question: UUID) -> HttpResponse:
    found = actions.open_question(by=request.actor, question_id=question)
    asked = found.question
    form = ReplyForm(sent(request), correction=asked.entry_id is not None)
    if form.is_valid():
        return _reply(request, question, form)
    with timezone.override(ZoneInfo(asked.timezone)):
        context = {
            "question": asked,
            "shown": presenter.of(asked),
            "form": form if found.may_answer or form.is_bound else None,
            "entry": asked.entry_id if may_read_record(found.gathered.facts) else None,
        }
        return show(request, "questions/question.html", context, form)


def _reply(request: HttpRequest, question: UUID, form: ReplyForm) -> HttpResponse:
    said = form.cleaned_data
    outcome = CorrectionOutcome(said["outcome"]) if said.get("outcome") else None
    reply = actions.Reply(said["reply"], outcome)
    actions.answer(by=request.actor, question_id=question, said=reply, key=said["key"])
    messages.success(request, _("Thank you. They can read it on their own page."))
    return redirect("questions")
