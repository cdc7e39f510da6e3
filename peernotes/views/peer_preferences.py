"""What a consumer says of peer support, and who would like a peer worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.forms.models import model_to_dict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import peer_preferences as actions
from peernotes.forms.peer_preferences import CONTACT, PreferenceForm
from peernotes.presenters import peer_preferences as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.peer_preferences import MyPreference


@page
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor)
    form = PreferenceForm(sent(request), initial=_stored(found))
    if form.is_valid():
        actions.say(by=request.actor, said=form.said, wishes=form.wishes, key=form.cleaned_data["key"])
        messages.success(request, _("Saved. You can change it whenever you like."))
        return redirect("my-peer-support")
    with timezone.override(found.me.zone):
        again_on = presenter.again_on(found.preference) if found.gathered.facts.wants_no_peer else ""
        return show(request, "peer_preferences/mine.html", {"form": form, "again_on": again_on}, form)


def _stored(found: MyPreference) -> dict[str, object]:
    if found.preference is None:
        return {}
    contact = {said: name for name, said in CONTACT.items()}.get(found.preference.contact_ok, "")
    wishes = model_to_dict(found.wishes) if found.wishes else {}
    return wishes | model_to_dict(found.preference) | {"contact_ok": contact}


@look
def looking(request: HttpRequest, slug: str) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    gathered, found = actions.open_looking(by=request.actor, slug=slug, cursor=cursor)
    with timezone.override(gathered.service.zone):
        cards = [presenter.looking(slug, each) for each in found.rows]
        context = {"service": gathered.service, "cards": cards, "pager": links(request, found)}
        return render(request, "peer_preferences/looking.html", context)
