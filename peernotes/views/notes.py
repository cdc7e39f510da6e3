"""A peer note for the staff: asked first, written, read, its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from peernotes.actions import notes, wording
from peernotes.actions.group_sessions import NamesSomebodyElse
from peernotes.actions.notes import asking_first, naming, of_plan, reading_notes, timing
from peernotes.actions.notes.carers_mentioned import NamesAnotherCarer, carers_in_own_words
from peernotes.actions.notes.from_groups import named_in_own_words
from peernotes.actions.wording import SHOWN
from peernotes.enums import NoteKind, Verb
from peernotes.errors import BeforeBirth, Stale
from peernotes.forms import notes as forms
from peernotes.forms.fields import before_birth
from peernotes.forms.wording import PressedHint
from peernotes.policy.notes import kinds_in_use, may_start_note
from peernotes.policy.wording.advice import may_be_advised
from peernotes.presenters import asking_first as asking_words
from peernotes.presenters import editor, times
from peernotes.presenters import note_history as history
from peernotes.presenters import notes as presenter
from peernotes.presenters import wording as wording_words
from peernotes.queries import zones
from peernotes.views import my_notes
from peernotes.views._pages import CONFLICT, UNPROCESSABLE, in_zone_of, local, look, open_note, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
@local
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    found = asking_first.open_page(by=request.actor, consumer_id=person)
    in_zone_of(found.consumer.service)
    if request.POST.get("kind") == NoteKind.GROUP:
        found.gathered.require(may_start_note(found.gathered.facts, NoteKind.GROUP), Verb.START_NOTE)
    kinds = kinds_in_use(found.gathered.facts.policy, from_groups=bool(found.sessions) or request.method == "POST")
    form = forms.Ask(sent(request), kinds=kinds, sessions=asking_words.sessions(found))
    if form.is_valid():
        try:
            return _start(request, person, form)
        except BeforeBirth:
            before_birth(form, "happened_at")
    context = {"ask": asking_words.of(found, request.user.name), "form": form, "concern_person": person}
    return show(request, "notes/new.html", context, form)


def _start(request: HttpRequest, person: UUID, form: forms.Ask) -> HttpResponse:
    said = form.cleaned_data
    later = said["answer"] == "not_today"
    details = notes.Details(
        said["kind"], said["happened_at"], said["minutes"], said["mode"], said["revisit_on"] if later else None
    )
    about = {"consumer_id": person, "details": details, "session_id": form.session_id}
    note = notes.start(by=request.actor, **about, answer=said["answer"], key=said["key"])
    if said["answer"] == "together":
        return redirect("note-edit", note)
    return redirect("note", note)


@look
@local
def note(request: HttpRequest, note: UUID) -> HttpResponse:
    if request.shell.kind == "consumer":
        return my_notes.note(request, note)
    found = open_note(request, note)
    context = {"note": found.note, "person": found.note.consumer, "page": presenter.of(found)}
    return render(request, "notes/note.html", {**context, "concern_person": found.note.consumer_id})


@page
@local
def edit(request: HttpRequest, note: UUID) -> HttpResponse:
    if request.method == "POST":
        return _save(request, note)
    found = _open_editor(request, note)
    return _editor(request, found, _form(found))


def _open_editor(request: HttpRequest, note: UUID) -> reading_notes.NotePage:
    found = reading_notes.open_editor(by=request.actor, note_id=note)
    in_zone_of(found.note.service)
    return found


def _form(found, mine: dict | None = None) -> forms.NoteForm:
    return forms.NoteForm.of(found.note, found.sections, kinds_in_use(found.gathered.facts.policy), mine)


def _editor(
    request: HttpRequest, found, form: forms.NoteForm, *, status: int = 200, mine: dict | None = None, suggestions=None
) -> HttpResponse:
    asking = bool(may_be_advised(found.gathered.facts))
    shown = editor.of(found, form, mine, asking=asking)
    context = {"note": found.note, "person": found.note.consumer, "editor": shown, "suggestions": suggestions}
    return render(request, "notes/edit.html", {**context, "concern_person": found.note.consumer_id}, status=status)


def _save(request: HttpRequest, note: UUID) -> HttpResponse:
    timezone.activate(zones.of_note(note))
    automatic = request.headers.get("X-Autosave") == "1"
    pressed = PressedHint.of(request.POST)
    form = forms.NoteForm.sent(pressed.data)
    if not form.is_valid() and not (automatic and form.only_facts_wrong):
        return _not_saved(request, note, form, automatic=automatic)
    try:
        version = _stored(request, note, form, automatic=automatic)
    except (BeforeBirth, NamesSomebodyElse) as wrong:
        return _not_saved(request, note, form, automatic=automatic, wrong=wrong)
    except Stale:
        return _conflict(request, note, form, automatic=automatic)
    if automatic:
        return JsonResponse({"version": version, "saved_at": times.clock(timezone.now())})
    _tell_of_own_words(request, note)
    if "hand-over" in request.POST:
        return redirect("note-hand-over", note)
    return _with_suggestions(request, note, form, pressed) or redirect("note", note)


def _stored(request: HttpRequest, note: UUID, form: forms.NoteForm, *, automatic: bool) -> int:
    said = {"version": form.cleaned_data["version"], "sections": form.texts, "automatic": automatic}
    try:
        version = notes.save(by=request.actor, note_id=note, **said, details=form.details)
    except BeforeBirth:
        if not automatic:
            raise
        version = notes.save(by=request.actor, note_id=note, **said)  # the words all the same
    _keep_time(request, note)
    if form.naming:
        version = naming.name_goal(by=request.actor, note_id=note, version=version, goal=form.naming)
    if form.about:
        version = of_plan.name_item(by=request.actor, note_id=note, version=version, about=form.about)
    return version


def _keep_time(request: HttpRequest, note: UUID) -> None:
    counted = forms.Seconds(request.POST)
    if counted.is_valid():
        timing.keep(by=request.actor, note_id=note, spent=counted.spent)


def _tell_of_own_words(request: HttpRequest, note: UUID) -> None:
    if named := named_in_own_words(by=request.actor, note_id=note):
        messages.warning(request, presenter.named(named))
    if named := carers_in_own_words(by=request.actor, note_id=note):
        messages.warning(request, presenter.carers_named(named))


def _with_suggestions(
    request: HttpRequest, note: UUID, form: forms.NoteForm, pressed: PressedHint
) -> HttpResponse | None:
    """Saved already. To whoever has not been shown them while they wrote, the editor once more."""
    if SHOWN in request.POST:
        return None
    advice = wording.on_note(by=request.actor, note_id=note, texts=form.texts, left=pressed.skipped)
    if not advice and not pressed.pressed:
        return None
    found = _open_editor(request, note)
    return _editor(request, found, _form(found), suggestions=wording_words.of(advice, pressed.left))


def _not_saved(
    request: HttpRequest,
    note: UUID,
    form: forms.NoteForm,
    *,
    automatic: bool,
    wrong: NamesSomebodyElse | BeforeBirth | None = None,
) -> HttpResponse:
    """``wrong``: somebody else of a group is named, or somebody who is no carer; or it lies before the person was born."""
    named, carers = getattr(wrong, "places", []), isinstance(wrong, NamesAnotherCarer)
    if automatic:
        form.names_somebody(named, carers=carers)
        return JsonResponse({"message": form.first_error}, status=UNPROCESSABLE)
    stored = _open_editor(request, note)
    again = form.again(stored.sections)
    again.names_somebody(named, carers=carers)
    if isinstance(wrong, BeforeBirth):
        before_birth(again, "happened_at")
    return _editor(request, stored, again, status=UNPROCESSABLE)


def _conflict(request: HttpRequest, note: UUID, form: forms.NoteForm, *, automatic: bool) -> HttpResponse:
    """Both versions side by side. What is sent from that page is based on the newer one."""
    if automatic:
        return JsonResponse({"message": editor.stale()}, status=CONFLICT)
    found = _open_editor(request, note)
    mine, again = form.texts, _form(found, form.texts)
    again.initial |= {name: form.cleaned_data[name] for name in ("goal", "plan_item")}
    return _editor(request, found, again, status=CONFLICT, mine=mine)


@look
@local
def past(request: HttpRequest, note: UUID) -> HttpResponse:
    found = reading_notes.open_history(by=request.actor, note_id=note)
    in_zone_of(found.note.service)
    shown = history.of(found, request.GET.get("from"), request.GET.get("to"))
    context = {"note": found.note, "person": found.note.consumer, "history": shown}
    return render(request, "notes/history.html", {**context, "concern_person": found.note.consumer_id})
