"""What I say about entries of my record: words beside them, a wish that one be corrected; and what I have asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import entries, reading_my
from peernotes.actions import questions as actions
from peernotes.forms.my import OwnWordsForm
from peernotes.forms.questions import CorrectionForm
from peernotes.presenters import entries as entry_presenter
from peernotes.presenters import questions as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def withheld(request: HttpRequest, withholding: UUID) -> HttpResponse:
    """What is kept from me for a time is questioned like any line of "Who looked"."""
    return redirect("my-question", reading_my.withheld(by=request.actor, withholding_id=withholding))


@look
def questions(request: HttpRequest) -> HttpResponse:
    found = reading_my.open_questions(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        asked = [presenter.of(question) for question in found.asked.rows]
        return render(request, "my/questions.html", {"asked": asked, "pager": links(request, found.asked)})


@page
def statement(request: HttpRequest, entry: UUID) -> HttpResponse:
    reading_my.open_entry(by=request.actor, entry_id=entry)
    form = OwnWordsForm(sent(request))
    if form.is_added():
        said = form.cleaned_data
        entries.add_statement(by=request.actor, entry_id=entry, text=said["text"], key=said["key"])
        messages.success(request, _("Added, word for word. Whoever reads this entry reads it too."))
        return redirect("entry", entry)
    lead = _("Your words stand beside the entry, exactly as you write them. Whoever may read the entry reads them too.")
    context = {"lead": lead, "back": reverse("entry", args=[entry]), "form": form}
    return show(request, "my/statement.html", context, form)


@page
def correction(request: HttpRequest, entry: UUID) -> HttpResponse:
    form = CorrectionForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.ask_for_correction(by=request.actor, entry_id=entry, text=said["text"], key=said["key"])
        messages.success(request, _("Sent. The answer will stand here."))
        return redirect("my-questions")
    found = reading_my.open_correction(by=request.actor, entry_id=entry)
    with timezone.override(ZoneInfo(found.page.person.timezone)):
        context = {"entry": entry, "line": entry_presenter.line(found.page.entry), "to_ask": found.to_ask, "form": form}
        return show(request, "my/correction.html", context, form)
