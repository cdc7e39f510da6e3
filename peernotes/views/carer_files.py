"""Carers' own files, for who works with them; and a note in it, for the carer."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions import carer_files as actions
from peernotes.actions.wording import OF_WORKER, PRESSED
from peernotes.enums import CarerNoteChange, CarerNotePart, CarerNoteState
from peernotes.errors import Missing, Stale
from peernotes.forms import carer_files as forms
from peernotes.forms.seen import again, differing
from peernotes.forms.wording import PressedHint
from peernotes.policy import carer_files as rules
from peernotes.policy.carer_requests import may_offer_to_carer
from peernotes.presenters import carer_files as presenter
from peernotes.presenters import carer_requests, refusals, words
from peernotes.queries import assignments
from peernotes.queries.carer_files import SHAPE
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._taking_back import taking_back
from peernotes.views._wording import suggested_about_carer

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.forms.kept import Form
    from peernotes.queries.carer_files import NoteOfCarer

SAVED = {
    CarerNoteChange.WRITE: gettext_lazy("Saved."),
    CarerNoteChange.HAND_OVER: gettext_lazy("Saved, and handed to them."),
    CarerNoteChange.FINISH: gettext_lazy("Finished."),
    CarerNoteChange.DECLINE: gettext_lazy("Done. The words are gone, and nobody can read them."),
}
STAYS = gettext_lazy("Done. You can see it here whenever you like.")
WRITTEN = ("kind", *CarerNotePart.values, "in_confidence")


@look
def carers(request: HttpRequest) -> HttpResponse:
    found = actions.open_list(by=request.actor, cursor=Cursor.read(request.GET.get("after"), SHAPE))
    rows = [presenter.listed(one, found.closed.get(one.service_id)) for one in found.page.rows]
    context = {"rows": rows, "pager": links(request, found.page)}
    return render(request, "carer_files/carers.html", context)


@page
def carer(request: HttpRequest, carer: UUID) -> HttpResponse:
    """Contact is noted here too, and who works with them is arranged here."""
    found = actions.open_file(by=request.actor, carer_id=carer)
    facts, service = found.gathered.facts, found.gathered.service
    with timezone.override(service.zone):
        arranges, writes = bool(rules.may_arrange(facts)), rules.may_write_carer_note(facts)
        assigns = "worker" in request.POST
        here = assignments.workers(service.id, facts.at) if arranges else []
        worker = forms.CarerWorkerForm(sent(request) if assigns else None, workers=here, auto_id="id_worker_%s")
        contact = forms.CarerContactForm(None if assigns else sent(request))
        if worker.is_valid():
            actions.assign(by=request.actor, carer_id=carer, user_id=worker.chosen, key=worker.cleaned_data["key"])
            messages.success(request, _("Saved. They work together from now on."))
            return redirect("carer-file", carer)
        if contact.is_valid():
            actions.log(by=request.actor, carer_id=carer, made=contact.made, key=contact.cleaned_data["key"])
            messages.success(request, _("Noted."))
            return redirect("carer-file", carer)
        context = {
            "carer": found.seen,
            "workers": json.loads(found.seen.workers),
            "arranges": arranges,
            "reads": found.reads,
            "offers": bool(may_offer_to_carer(facts)),
            "passes_on": bool(rules.may_pass_on_worry(facts)),
            "writes": bool(writes),
            "stopped": "" if writes or not found.notes_kept else refusals.in_words(writes),
            "notes": [presenter.note(one, own=False) for one in found.notes if one.is_author],
            "opened": [presenter.opened(part) for part in found.opened],
            "asked": [carer_requests.of_carer(one) for one in found.asked],
            "contacts": [(presenter.contact(one), "" if one.taken_back_at else one.id) for one in found.contacts],
            "worker_form": worker,
            "form": contact,
        }
        return show(request, "carer_files/carer.html", context, worker, contact)


@press
def end(request: HttpRequest, carer: UUID, worker: UUID) -> HttpResponse:
    actions.end(by=request.actor, carer_id=carer, user_id=worker)
    return redirect("carer-file", carer)


@page
def contact_error(request: HttpRequest, carer: UUID, contact: UUID) -> HttpResponse:
    about = {"by": request.actor, "carer_id": carer, "contact_id": contact}
    gathered, found = actions.open_contact(**about)
    if request.method != "POST":
        gathered.require(rules.may_take_back_contact(gathered.facts, found.facts), actions.Verb.TAKE_BACK_NOTED)
    with timezone.override(gathered.service.zone):
        context, back = {"line": presenter.contact(found)}, reverse("carer-file", args=[carer])
        return taking_back(request, context, back=back, do=partial(actions.take_back, **about))


@page
def new_note(request: HttpRequest, carer: UUID) -> HttpResponse:
    found = actions.open_file(by=request.actor, carer_id=carer)
    found.gathered.require(rules.may_write_carer_note(found.gathered.facts), actions.Verb.WRITE_CARER_NOTE)
    pressed, looks = PressedHint.of(request.POST), PRESSED in request.POST
    first = pressed.data.dict() if looks else {"version": 0}
    form = forms.CarerNoteForm(None if looks else sent(request), initial=first)
    suggestions = suggested_about_carer(found.gathered, carer, pressed, pressed.texts(*OF_WORKER), form)
    if form.is_valid():
        note = actions.write(by=request.actor, carer_id=carer, words=form.words, key=form.cleaned_data["key"])
        messages.success(request, _("Saved as a draft. The carer sees it too."))
        return redirect("carer-file-note", note)
    context = {"carer": found.seen, "form": form, "writes": True, "suggestions": suggestions}
    return show(request, "carer_files/note.html", context, form)


@page
def note(request: HttpRequest, note: UUID) -> HttpResponse:
    """By its author: written in until it is final, handed over, finished. What was typed is saved with each press."""
    seen, gathered, found = actions.open_note(by=request.actor, note_id=note)
    if seen.own:
        raise Missing(actor=request.actor)
    with timezone.override(gathered.service.zone):
        form, theirs, pressed = _note_form(request, found), None, PressedHint.of(request.POST)
        if form.is_bound and form.is_valid():
            try:
                said, words = form.cleaned_data, form.words if form.writes else None
                given = {"version": said["version"], "change": form.change, "words": words, "key": said["key"]}
                actions.change(by=request.actor, note_id=note, **given)
            except Stale:
                found = actions.open_note(by=request.actor, note_id=note)[2]
                theirs = differing(form, {name: getattr(found, name) for name in WRITTEN if name in form.fields})
                form = again(form, found.version) if form.writes else forms.CarerNoteForm.of(found)
            else:
                messages.success(request, SAVED[form.change])
                return redirect("carer-file-note", note)
        may = {each: bool(rules.may_change_carer_note(gathered.facts, found.facts, each)) for each in CarerNoteChange}
        context = {
            "carer": seen,
            "note": presenter.note(found, own=False),
            "in_confidence": found.in_confidence,
            "parts": presenter.parts(found),
            "writes": may[CarerNoteChange.WRITE],
            "hands_over": may[CarerNoteChange.HAND_OVER],
            "finishes": may[CarerNoteChange.FINISH],
            "agreed": found.state == CarerNoteState.AGREED,
            "form": form,
            "theirs": theirs,
            "suggestions": suggested_about_carer(gathered, found.carer_id, pressed, _texts(form), form),
        }
        return _shown(request, "carer_files/note.html", context, form)


def _note_form(request: HttpRequest, found: NoteOfCarer) -> forms.CarerNoteForm:
    """As it was sent, as a suggestion left it, or as it stands."""
    data = sent(request)
    if data is None:
        return forms.CarerNoteForm.of(found)
    if PRESSED in data:
        return forms.CarerNoteForm(initial=PressedHint.of(data).data.dict())
    return forms.CarerNoteForm(data, note=found)


def _texts(form: forms.CarerNoteForm) -> dict[str, str]:
    return {name: str(form[name].value() or "") for name in OF_WORKER if name in form.fields}


@page
def my_note(request: HttpRequest, note: UUID) -> HttpResponse:
    """By the carer: yes or no, and, once it is final, who may read of it."""
    seen, gathered, found = actions.open_note(by=request.actor, note_id=note)
    if not seen.own:
        raise Missing(actor=request.actor)
    with timezone.override(gathered.service.zone):
        final = found.state == CarerNoteState.FINAL
        stands = {"version": found.version, "in_own_words": found.in_own_words}
        stands |= {"open_parts": found.open_parts, "in_confidence": found.in_confidence}
        form, theirs = (forms.CarerOpens if final else forms.CarerAnswer)(sent(request), initial=stands), None
        if form.is_valid():
            key, version = form.cleaned_data["key"], form.cleaned_data["version"]
            try:
                actions.say(by=request.actor, note_id=note, version=version, said=form.said, key=key)
            except Stale:
                gathered, found = actions.open_note(by=request.actor, note_id=note)[1:]
                theirs = differing(form, {name: getattr(found, name) for name in stands if name in form.asked})
                form = again(form, found.version)
            else:
                messages.success(request, SAVED.get(form.said.change, STAYS))
                return redirect("carer-note", note)
        left = found.left_behind and words.first(found.author)
        answers = {
            each.value: bool(rules.may_change_carer_note(gathered.facts, found.facts, each))
            for each in (CarerNoteChange.AGREE, CarerNoteChange.DECLINE)
        }
        context = {"note": presenter.note(found, own=True), "parts": presenter.parts(found, own=True), "form": form}
        answers["agree"] = answers["agree"] and not left
        stands = {"final": final, "agreed": found.state == CarerNoteState.AGREED, "left": left}
        stands["gone"] = found.state == CarerNoteState.DECLINED
        return _shown(request, "carer/note.html", context | answers | stands | {"theirs": theirs}, form)


def _shown(request: HttpRequest, template: str, context: dict[str, object], *asked: Form) -> HttpResponse:
    """``theirs``: what somebody else saved in between, beside what was typed."""
    if context["theirs"] is None:
        return show(request, template, context, *asked)
    return render(request, template, context, status=CONFLICT)
