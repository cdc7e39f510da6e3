"""What people say to their team, for those whom they say it to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import team_statements as actions
from peernotes.forms.team_statements import TeamReplyForm
from peernotes.presenters import lines, words
from peernotes.presenters import team_statements as presenter
from peernotes.queries import people
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@look
def waiting(request: HttpRequest) -> HttpResponse:
    found = actions.open_waiting(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "rows": [presenter.row(said) for said in found.rows],
        "zones": lines.zones(found.rows),
        "pager": links(request, found),
    }
    return render(request, "team_statements/waiting.html", context)


@look
def of_person(request: HttpRequest, person: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=cursor)
    context = _about(person)
    with timezone.override(ZoneInfo(context["person"].timezone)):
        more = {"said": [presenter.of_person(said) for said in found.rows], "pager": links(request, found)}
        return render(request, "team_statements/of_person.html", context | more)


@page
def one(request: HttpRequest, person: UUID, said: UUID) -> HttpResponse:
    form = TeamReplyForm(sent(request))
    if form.is_valid():
        reply = form.cleaned_data
        actions.answer(
            by=request.actor, consumer_id=person, statement_id=said, text=reply["reply"], key=reply["key"]
        )  # fmt: skip
        messages.success(request, _("Thank you. They can read it on their own page."))
        return redirect("person-said", person)
    found = actions.open_one(by=request.actor, consumer_id=person, statement_id=said)
    with timezone.override(ZoneInfo(found.said.timezone)):
        shown = {"said": presenter.of_person(found.said), "form": form if found.may_answer or form.is_bound else None}
        return show(request, "team_statements/one.html", _about(person) | shown, form)


def _about(consumer_id: UUID) -> dict[str, object]:
    found = people.person(consumer_id)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": consumer_id}
