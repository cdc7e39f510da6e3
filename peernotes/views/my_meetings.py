"""What the team's meetings talk about of me: what I think myself, who may say it there, who was there, what was decided. By
my own sign-in, or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import meeting_items as actions
from peernotes.actions import meeting_speakers
from peernotes.actions.seen import mark
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms import meeting_items as forms
from peernotes.presenters import meeting_items as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@look
def meetings(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        rows = [presenter.row_of_mine(item, own.prefix) for item in found.items.rows]
        return render(request, "my/meetings.html", {"rows": rows, "pager": links(request, found.items), "own": own})


@page
def meeting(request: HttpRequest, own: OwnPlace, item: UUID) -> HttpResponse:
    """And what I think myself."""
    found = actions.open_mine_one(by=request.actor, item_id=item)
    with timezone.override(found.me.zone):
        first = {
            "view": found.item.consumer_view if found.item.view_own else "",
            "seen": mark(actions.view_of(found.item)),
        }
        form = forms.MyView(sent(request), before=presenter.said_before(found.said_before), initial=first)
        if form.is_valid():
            said = form.cleaned_data
            try:
                actions.say_mine(by=request.actor, item_id=item, words=form.words, seen=said["seen"], key=said["key"])
            except Stale:
                return _said_elsewhere(request, own, item, form)
            return own.done(request, _("Done. It stands there exactly as you wrote it."), "meeting", item)
        if form.is_bound:
            found.gathered.require(found.may_say, Verb.BRING_VIEW)
        context = _around(found, own) | {
            "form": form if found.may_say else None,
            "seen": first["seen"],
            "again_key": uuid4(),
        }
        return show(request, "my/meeting.html", context, form)


def _around(found: actions.MyMeeting, own: OwnPlace) -> dict[str, object]:
    return {
        "own": own,
        "item": presenter.shown(found.item, mine=True),
        "key": found.item.id,
        "names": found.may_name,
        "speaks": found.item.speaker,
        "earlier": presenter.earlier(found.earlier),
        "said_then": found.item.said_then if found.may_say and not found.item.consumer_view else "",
    }


def _said_elsewhere(request: HttpRequest, own: OwnPlace, item: UUID, typed: forms.MyView) -> HttpResponse:
    """What stands there now is on the page; what was typed stays in the field, based on that from here on."""
    found = actions.open_mine_one(by=request.actor, item_id=item)
    data = typed.data.copy()
    data["seen"] = mark(actions.view_of(found.item))
    form = forms.MyView(data, before=presenter.said_before(found.said_before))
    context = _around(found, own) | {"form": form, "theirs": [(form.fields["view"].label, found.item.consumer_view)]}
    return render(request, "my/meeting.html", context, status=CONFLICT)


@page
def speaker(request: HttpRequest, own: OwnPlace, item: UUID) -> HttpResponse:
    found = meeting_speakers.open_speaker(by=request.actor, item_id=item)
    with timezone.override(found.me.zone):
        form = forms.SpeakerForm(sent(request), peers=found.peers)
        if form.is_valid():
            meeting_speakers.let_speak(
                by=request.actor, item_id=item, worker_id=form.worker_id, key=form.cleaned_data["key"]
            )
            return own.done(request, _("Done. You can change it until something is decided."), "meeting", item)
        context = {
            "own": own,
            "item": presenter.shown(found.item, mine=True),
            "key": item,
            "speaks": found.item.speaker,
            "form": form,
        }
        return show(request, "my/meeting_speaker.html", context, form)
