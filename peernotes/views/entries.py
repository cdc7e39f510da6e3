"""An entry of the clinical record: read, written, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from peernotes.actions import entries, reading, risk
from peernotes.actions.wording import PRESSED, SHOWN
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms import entries as forms
from peernotes.forms.wording import PressedHint
from peernotes.policy import people as rules
from peernotes.presenters import entries as presenter
from peernotes.presenters import wording as wording_words
from peernotes.presenters import words
from peernotes.queries import people as queries
from peernotes.views._pages import CONFLICT, look, page, press, sent, show
from peernotes.views._wording import suggested

WORDS = ("title", "text")

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.access import Gathered
    from peernotes.presenters.wording import Suggestions


@look
def entry(request: HttpRequest, entry: UUID) -> HttpResponse:
    found = reading.open_entry(by=request.actor, entry_id=entry, other_id=_other(request))
    with timezone.override(ZoneInfo(found.person.timezone)):
        context = {**_about(found.person), "page": presenter.of(found), "entry": entry}
        return render(request, "entries/entry.html", context)


@look
def file(request: HttpRequest, entry: UUID, position: int) -> HttpResponse:
    """Other systems' files are saved, never shown here: whatever is in them runs nowhere near what is signed in."""
    found = reading.open_file(by=request.actor, entry_id=entry, position=position)
    response = HttpResponse(bytes(found.content), content_type=found.media_type)
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=presenter.file_name(found)
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _other(request: HttpRequest) -> UUID | None:
    """What is no id is no version to compare with."""
    try:
        return UUID(request.GET.get("with", ""))
    except ValueError:
        return None


def _about(person: queries.Person) -> dict:
    return {"person": person, "tab": words.tab(person), "concern_person": person.id}


@page
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    asked = request.POST.get("kind") or request.GET.get("kind", "")
    gathered, kinds = entries.writer(by=request.actor, consumer_id=person, kind=asked)
    peer = not rules.is_clinician(gathered.facts)
    pressed = PressedHint.of(request.POST)
    looks = PRESSED in request.POST
    first = pressed.data.dict() if looks else {"kind": asked}
    form = forms.EntryForm(None if looks else sent(request), kinds=kinds, peer=peer, initial=first)
    suggestions = suggested(gathered, pressed, pressed.texts(*WORDS), form, WORDS)
    if form.is_valid():
        made = entries.write(by=request.actor, consumer_id=person, text=_text(form), key=form.cleaned_data["key"])
        _say_how_many(request, gathered, suggestions)
        return redirect("entry", made) if rules.may_read_record(gathered.facts) else redirect("person", person)
    context = {**_about(queries.person(person)), "form": form, "suggestions": suggestions}
    return show(request, "entries/new.html", context, form)


def _say_how_many(request: HttpRequest, gathered: Gathered, suggestions: Suggestions | None) -> None:
    """After saving, to whoever has not been shown them while they wrote and may correct it."""
    if suggestions and suggestions.rows and SHOWN not in request.POST and rules.may_write_entry(gathered.facts):
        messages.info(request, wording_words.after_saving(suggestions))


def _text(form: forms.EntryForm, kind: str = "") -> entries.Text:
    said = form.cleaned_data
    return entries.Text(kind or said["kind"], said["title"], said["text"], sensitive=said["sensitive"])


@page
def correct(request: HttpRequest, entry: UUID) -> HttpResponse:
    found = reading.open_entry(by=request.actor, entry_id=entry)
    found.gathered.require(rules.may_write_entry(found.gathered.facts), Verb.WRITE_ENTRY)
    old = found.entry
    first = {"title": old.title, "text": old.text, "sensitive": old.sensitive}
    pressed = PressedHint.of(request.POST)
    looks = PRESSED in request.POST
    form = forms.Correct(None if looks else sent(request), initial=pressed.data.dict() if looks else first)
    texts = pressed.texts(*WORDS) if form.is_bound or looks else {name: first[name] for name in WORDS}
    suggestions = suggested(found.gathered, pressed, texts, form, WORDS)
    context = {**_about(found.person), "form": form, "entry": old, "suggestions": suggestions}
    if not form.is_valid():
        return show(request, "entries/correct.html", context, form)
    said = form.cleaned_data
    try:
        made = entries.correct(
            by=request.actor, entry_id=entry, text=_text(form, old.kind), reason=said["reason"], key=said["key"]
        )
    except Stale:
        newest = found.versions[0]
        return render(request, "entries/correct.html", {**context, "newest": newest}, status=CONFLICT)
    return redirect("entry", made)


@page
def withhold(request: HttpRequest, entry: UUID) -> HttpResponse:
    """Keep it from its person for a time, or show it to them before that is over; ``do`` says which."""
    found = reading.open_entry(by=request.actor, entry_id=entry)
    with timezone.override(ZoneInfo(found.person.timezone)):
        if request.POST.get("do") == "show":
            entries.show(by=request.actor, entry_id=entry)
            return redirect("entry", entry)
        entries.may_withhold(found)
        form = forms.Withhold(sent(request))
        if form.is_valid():
            return redirect("entry", entries.withhold(by=request.actor, entry_id=entry, **form.cleaned_data))
        return show(request, "entries/withhold.html", {**_about(found.person), "entry": entry, "form": form}, form)


@page
def contribute(request: HttpRequest, entry: UUID) -> HttpResponse:
    found = risk.open_contributing(by=request.actor, entry_id=entry)
    form = forms.Contribute(sent(request))
    if form.is_valid():
        key = form.cleaned_data.pop("key")
        observation = risk.Observation(**form.cleaned_data)
        risk.contribute(by=request.actor, entry_id=entry, observation=observation, key=key)
        return redirect("entry", entry)
    with timezone.override(ZoneInfo(found.person.timezone)):
        context = {**_about(found.person), "entry": entry, "form": form, "line": presenter.line(found.entry)}
        return show(request, "entries/contribute.html", context, form)


@press
def countersign(request: HttpRequest, entry: UUID) -> HttpResponse:
    risk.countersign(by=request.actor, entry_id=entry)
    return redirect("entry", entry)
