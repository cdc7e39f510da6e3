"""One of my notes: read, decide, choose who reads, stop sharing, add a statement."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import reading_my
from peernotes.actions.notes import decisions, handing_on, my_notes
from peernotes.enums import Verb
from peernotes.forms import my as forms
from peernotes.policy import notes as rules
from peernotes.presenters import decide as decide_presenter
from peernotes.presenters import examples
from peernotes.presenters import my as presenter
from peernotes.queries import examples as example_queries
from peernotes.queries import notes as note_queries
from peernotes.views import deciding
from peernotes.views._pages import look, page, sent, show

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.forms.examples import ExamplePress


def opened(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Opens the note as its consumer, with the times on the page in the service's zone."""

    @wraps(view)
    def inner(request: HttpRequest, note: UUID) -> HttpResponse:
        found = reading_my.open_note(by=request.actor, note_id=note)
        with timezone.override(ZoneInfo(found.note.service.timezone)):
            return view(request, found)

    return inner


@page
@opened
def note(request: HttpRequest, found: NotePage) -> HttpResponse:
    facts = found.gathered.facts
    if rules.may_decide_sections(facts) and not _put_off(request, found):
        return _decide(request, found)
    if request.method == "POST":
        return _later(request, found)
    return shown(request, found, forms.Later(initial={"version": found.note.version}))


def _put_off(request: HttpRequest, found: NotePage) -> bool:
    """Unless nobody could go on with it: then the page says so, and what is left to choose."""
    stuck = request.method != "POST" and decide_presenter.frozen(found)
    return presenter.shown(found, []).may_take_up and not stuck


def _decide(request: HttpRequest, found: NotePage) -> HttpResponse:
    done = reverse("my-note-done", args=[found.note.pk])
    place = deciding.DecideScreen("my/decide.html", done, {"my_note": presenter.shown(found, [])})
    return deciding.ask(request, found, place)


def _later(request: HttpRequest, found: NotePage) -> HttpResponse:
    found.gathered.require(rules.may_decide_sections(found.gathered.facts), Verb.DECIDE_SECTIONS)
    deciding.refuse_words(request, found)
    form = forms.Later(request.POST)
    if not form.is_valid():
        return shown(request, found, form)
    said = form.cleaned_data
    decided = decisions.Decided(said["version"], said["outcome"])
    decisions.decide(by=request.actor, note_id=found.note.pk, decided=decided, key=said["key"])
    return redirect("my-note", found.note.pk)


def shown(request: HttpRequest, found: NotePage, form: forms.Later | ExamplePress) -> HttpResponse:
    readers = reading_my.readers(found) if rules.may_stop_sharing(found.gathered.facts) else []
    context = {"my_note": presenter.shown(found, readers), "note": found.note, "form": form, "later": forms.LATER}
    if rules.may_stop_sharing(found.gathered.facts):
        author = found.note.author.name
        context["examples"] = [examples.to_consumer(each, author) for each in example_queries.live(found.note)]
    return show(request, "my/note.html", context, form)


@look
@opened
def done(request: HttpRequest, found: NotePage) -> HttpResponse:
    receipt = decide_presenter.receipt(found, own_login=True)
    return render(request, "my/done.html", {"receipt": receipt, "note": found.note})


@page
@opened
def hand_on(request: HttpRequest, found: NotePage) -> HttpResponse:
    others = note_queries.who_goes_on(found.note.consumer_id)
    shown = decide_presenter.to_hand_on(found)
    form = forms.HandOnForm(
        sent(request),
        workers=[(other.id, other.name) for other in others],
        asked=[part for part, _whose in shown.asked],
        initial={"version": found.note.version},
    )
    if form.is_valid():
        key = form.cleaned_data["key"]
        goes_on = handing_on.hand_on(by=request.actor, note_id=found.note.pk, handing=form.handing, key=key)
        messages.success(request, _("Handed on. Nothing of it is agreed to or shared."))
        return redirect("my-note", goes_on)
    # Asked only here: pressed twice it is done already, and shows the same.
    found.gathered.require(rules.may_hand_on(found.gathered.facts), Verb.HAND_ON)
    context = {"note": found.note, "shown": shown, "others": others, "form": form}
    return show(request, "my/hand_on.html", context, form)


@page
@opened
def readers(request: HttpRequest, found: NotePage) -> HttpResponse:
    found.gathered.require(rules.may_stop_sharing(found.gathered.facts), Verb.STOP_SHARING)
    back = reverse("my-note", args=[found.note.pk])
    return deciding.ask_readers(request, found, deciding.DecideScreen("my/readers.html", back, {"back": back}))


@page
@opened
def stop_sharing(request: HttpRequest, found: NotePage) -> HttpResponse:
    """The second of two taps. Says first what it cannot undo: who has already read it."""
    found.gathered.require(rules.may_stop_sharing(found.gathered.facts), Verb.STOP_SHARING)
    form = forms.Press(sent(request))
    if request.method == "POST" and form.is_valid():
        my_notes.stop_sharing(by=request.actor, note_id=found.note.pk, key=form.cleaned_data["key"])
        return redirect("my-note-stopped", found.note.pk)
    shown = presenter.shown(found, reading_my.readers(found))
    return show(request, "my/stop_sharing.html", {"my_note": shown, "note": found.note, "form": form}, form)


@look
@opened
def stopped(request: HttpRequest, found: NotePage) -> HttpResponse:
    shown = presenter.shown(found, reading_my.readers(found))
    return render(request, "my/stopped.html", {"my_note": shown, "note": found.note})


@page
@opened
def statement(request: HttpRequest, found: NotePage) -> HttpResponse:
    found.gathered.require(rules.may_add_statement(found.gathered.facts), Verb.ADD_STATEMENT)
    form = forms.OwnWordsForm(sent(request))
    if form.is_added():
        said = form.cleaned_data
        my_notes.add_statement(by=request.actor, note_id=found.note.pk, text=said["text"], key=said["key"])
        messages.success(request, _("Added, word for word. Whoever reads this note reads it too."))
        return redirect("my-note", found.note.pk)
    lead = _("Your words stand beside the note, exactly as you write them. Whoever may read the note reads them too.")
    context = {"lead": lead, "back": reverse("my-note", args=[found.note.pk]), "form": form}
    return show(request, "my/statement.html", context, form)
