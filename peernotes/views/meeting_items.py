"""What meetings talk about of one person, for who works with them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import meeting_items as actions
from peernotes.actions import meeting_speakers
from peernotes.actions.seen import mark
from peernotes.actions.wording import PRESSED
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms import meeting_items as forms
from peernotes.forms.wording import PressedHint
from peernotes.policy.people import is_peer, may_add
from peernotes.presenters import meeting_items as presenter
from peernotes.presenters import refusals, team_meetings, words
from peernotes.queries import people
from peernotes.queries import team_meetings as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._wording import suggested

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

QUESTION, DECIDED = ("question",), ("decided",)


@page
def of_person(request: HttpRequest, person: UUID) -> HttpResponse:
    """And bringing something to a meeting."""
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=Cursor.read(request.GET.get("after")))
    gathered, may = found.gathered, may_add(found.gathered.facts)
    if request.method == "POST":
        gathered.require(may, Verb.BRING_TO_MEETING)
    with timezone.override(gathered.service.zone):
        pressed, looks = PressedHint.of(request.POST), PRESSED in request.POST
        meetings = team_meetings.choices(queries.open_for_items(gathered.service_id)) if may else []
        first = pressed.data.dict() if looks else {"meeting": request.GET.get("to", "")} | _again(request, found)
        form = forms.BringItem(None if looks else sent(request), meetings=meetings, initial=first)
        suggestions = suggested(gathered, pressed, pressed.texts(*QUESTION), form, QUESTION)
        if form.is_valid():
            said = form.cleaned_data
            about = {"consumer_id": person, "meeting_id": UUID(said["meeting"]), "question": said["question"]}
            made = actions.bring(by=request.actor, **about, again_of=said["again"], key=said["key"])
            messages.success(request, _("Brought. They can read it on their own page, and say what they think."))
            return redirect("person-meeting-item", person, made)
        context = _about(person) | {
            "rows": [presenter.row(item) for item in found.items.rows],
            "pager": links(request, found.items),
            "closed": None if may else refusals.of(may),
            "meetings": meetings,
            "slug": gathered.service.slug,
            "form": form,
            "suggestions": suggestions,
        }
        return show(request, "meeting_items/of_person.html", context, form)


def _again(request: HttpRequest, found: actions.ItemsOfPerson) -> dict[str, object]:
    """What a meeting that was called off would have talked about."""
    wanted = request.GET.get("again", "")
    item = next((item for item in found.items.rows if str(item.id) == wanted), None)
    return {"again": item.id, "question": item.question} if item and actions.rules.may_bring_again(item.facts) else {}


@page
def one(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    """And what was decided."""
    found = actions.open_one(by=request.actor, consumer_id=person, item_id=item)
    gathered = found.gathered
    with timezone.override(gathered.service.zone):
        pressed, looks = PressedHint.of(request.POST), PRESSED in request.POST
        form = forms.DecideItem(None if looks else sent(request), initial=pressed.data.dict() if looks else None)
        suggestions = suggested(gathered, pressed, pressed.texts(*DECIDED), form, DECIDED)
        if form.is_valid():
            said = form.cleaned_data
            about = {"consumer_id": person, "item_id": item, "decided": said["decided"], "tell_by": said["tell_by"]}
            actions.decide(by=request.actor, **about, key=said["key"])
            messages.success(request, _("Written down. They can read it on their own page."))
            return redirect("person-meeting-item", person, item)
        context = _about(person) | {
            "item": presenter.shown(found.item),
            "key": item,
            "brings": bool(found.may_bring),
            "hears": found.may_hear_yes,
            "speaks": found.may_speak,
            "tells": found.may_tell,
            "corrects": found.may_correct,
            "again": bool(actions.rules.may_bring_again(found.facts)),
            "told": found.item.begun and bool(is_peer(gathered.facts)),
            "form": form if found.may_decide or form.is_bound else None,
            "suggestions": suggestions,
        }
        return show(request, "meeting_items/one.html", context, form)


@page
def correct(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    """By who wrote it."""
    found = actions.open_one(by=request.actor, consumer_id=person, item_id=item)
    gathered = found.gathered
    gathered.require(actions.rules.may_correct_item(gathered.facts, found.facts), Verb.CORRECT_MEETING_ITEM)
    with timezone.override(gathered.service.zone):
        stands = actions.written_of(found.item)
        drawn = {name: "" for name in (*QUESTION, *DECIDED) if name in request.POST} or stands
        form = forms.CorrectItem(sent(request), written=drawn, initial=stands | {"seen": mark(stands)})
        context = _about(person) | {"item": presenter.shown(found.item), "key": item}
        if form.is_valid():
            said = form.cleaned_data
            about = {"consumer_id": person, "item_id": item, "words": {name: said[name] for name in drawn}}
            try:
                actions.correct(by=request.actor, **about, seen=said["seen"], key=said["key"])
            except Stale:
                return _put_right_elsewhere(request, person, item, form)
            messages.success(request, _("Put right. They read it, that it was put right, and what it said before."))
            return redirect("person-meeting-item", person, item)
        return show(request, "meeting_items/correct.html", context | {"form": form}, form)


def _put_right_elsewhere(request: HttpRequest, person: UUID, item: UUID, typed: forms.CorrectItem) -> HttpResponse:
    """What was typed stays on the page, also where it was decided meanwhile and there is no field for it any more."""
    found = actions.open_one(by=request.actor, consumer_id=person, item_id=item).item
    now = actions.written_of(found)
    form = forms.CorrectItem(written=now, initial=now | typed.texts | {"seen": mark(now)})
    theirs = [(form.fields[name].label, text) for name, text in now.items() if typed.texts.get(name) != text]
    late = [(typed.fields[name].label, text) for name, text in typed.texts.items() if name not in now]
    context = {"item": presenter.shown(found), "key": item, "form": form, "theirs": theirs, "late": late}
    return render(request, "meeting_items/correct.html", _about(person) | context, status=CONFLICT)


@page
def view(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    """What the person thinks, brought word for word."""
    found = actions.open_one(by=request.actor, consumer_id=person, item_id=item)
    gathered = found.gathered
    gathered.require(found.may_bring, Verb.BRING_VIEW)
    with timezone.override(gathered.service.zone):
        before = presenter.said_before(found.said_before)
        form = forms.ViewForm(sent(request), before=before, writes=is_peer(gathered.facts))
        if form.is_valid():
            about = {"consumer_id": person, "item_id": item, "words": form.words, "key": form.cleaned_data["key"]}
            actions.bring_view(by=request.actor, **about)
            messages.success(request, _("Brought, word for word."))
            return redirect("person-meeting-item", person, item)
        context = _about(person) | {"item": presenter.shown(found.item), "key": item, "form": form}
        return show(request, "meeting_items/view.html", context, form)


@page
def said(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    """Whether they let the peer worker speak for them, as they said aloud or ticked on paper."""
    found = actions.open_one(by=request.actor, consumer_id=person, item_id=item)
    gathered = found.gathered
    gathered.require(actions.rules.may_hear_yes(gathered.facts, found.facts), Verb.RECORD_CHOICE)
    with timezone.override(gathered.service.zone):
        form = forms.SpeakerSaid(
            sent(request),
            changes=forms.SAID,
            vouches=lambda witness: meeting_speakers.has_no_part(gathered, True, witness),
        )
        if form.is_valid():
            about = {"consumer_id": person, "item_id": item, "yes": form.yes, "witnessed": form.witnessed}
            meeting_speakers.hear_yes(by=request.actor, **about, key=form.cleaned_data["key"])
            messages.success(request, _("Written down. They can change it until something is decided."))
            return redirect("person-meeting-item", person, item)
        context = _about(person) | {"item": presenter.shown(found.item), "key": item, "form": form}
        return show(request, "meeting_items/said.html", context, form)


def tell(request: HttpRequest, person: UUID, item: UUID) -> HttpResponse:
    actions.tell(by=request.actor, consumer_id=person, item_id=item, key=None)
    messages.success(request, _("Noted that they were told."))
    return redirect("person-meeting-item", person, item)


tell = press(tell)


def _about(person: UUID) -> dict[str, object]:
    found = people.person(person)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": person}
