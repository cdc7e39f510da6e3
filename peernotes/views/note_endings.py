"""What ends a note, or follows on an agreed or finished one: a hard moment, finish, close, let go, amend, entered in error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.actions import notes
from peernotes.actions.notes import decisions, reading_notes
from peernotes.enums import SHARED_STATUSES, ContactMode, Verb
from peernotes.forms.notes import Reason, Version
from peernotes.policy import notes as rules
from peernotes.presenters import notes as presenter
from peernotes.presenters import words
from peernotes.views._pages import local, open_note, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts


@page
@local
def finish(request: HttpRequest, note: UUID) -> HttpResponse:
    form = Version(sent(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        notes.finalise(by=request.actor, note_id=note, version=said["version"], key=said["key"])
        return redirect("note-finish", note)
    found = open_note(request, note, _finished_or_may_finish, Verb.FINALISE)
    done = found.note.status in SHARED_STATUSES
    context = _about(found) | {"form": Version(initial={"version": found.note.version})}
    context |= {"receipt": presenter.receipt(found), "attestation": presenter.attestation(found, authors=True)}
    context["wrong"] = form if form.is_bound else None
    return show(request, "notes/finished.html" if done else "notes/finish.html", context, form)


def _finished_or_may_finish(facts: Facts) -> Decision:
    """Its author's page: a consumer who may finish it has one of their own. The receipt stays with the author."""
    author = rules.is_staff_author(facts)
    finished = rules.note_of(facts).status in SHARED_STATUSES
    return author if finished or not author else rules.may_finalise(facts)


@page
@local
def hard_moment(request: HttpRequest, note: UUID) -> HttpResponse:
    form = Version(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        decisions.mark_hard_moment(by=request.actor, note_id=note, version=said["version"], key=said["key"])
        return redirect("note", note)
    found = open_note(request, note, _author_may_mark, Verb.MARK_HARD_MOMENT)
    context = _about(found) | {"form": Version(initial={"version": found.note.version})}
    context["wrong"] = form if form.is_bound else None
    return show(request, "notes/hard_moment.html", context, form)


def _author_may_mark(facts: Facts) -> Decision:
    """Its author's page: its consumer says so where they decide."""
    author = rules.is_staff_author(facts)
    return rules.may_mark_hard_moment(facts) if author else author


@page
@local
def close(request: HttpRequest, note: UUID) -> HttpResponse:
    if request.method == "POST":
        notes.close_unagreed(by=request.actor, note_id=note)
        return redirect("note", note)
    found = open_note(request, note, rules.may_close_unagreed, Verb.CLOSE_UNAGREED)
    stays = _("What stays is the contact: the date, how long, and how. No words.")
    if rules.may_leave_entry(found.gathered.facts, ContactMode(found.note.mode)):
        stays = _("What stays is the contact in the log, and one line in the record that says you met. No words.")
    return render(request, "notes/close.html", _about(found) | {"stays": stays})


@page
@local
def discard(request: HttpRequest, note: UUID) -> HttpResponse:
    if request.method == "POST":
        notes.discard(by=request.actor, note_id=note)
        return redirect("note", note)
    found = open_note(request, note, rules.may_discard, Verb.DISCARD)
    return render(request, "notes/discard.html", _about(found))


@page
@local
def amend(request: HttpRequest, note: UUID) -> HttpResponse:
    form = Reason(sent(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        draft = notes.amend(by=request.actor, note_id=note, reason=said["reason"], key=said["key"])
        return redirect("note-edit", draft)
    found = open_note(request, note, rules.may_amend, Verb.AMEND)
    return show(request, "notes/amend.html", _about(found) | {"form": form}, form)


@page
@local
def strike(request: HttpRequest, note: UUID) -> HttpResponse:
    form = Reason(sent(request))
    if request.method == "POST" and form.is_valid():
        notes.strike(by=request.actor, note_id=note, reason=form.cleaned_data["reason"])
        return redirect("/")
    if reading_notes.unseen(by=request.actor, note_id=note, rule=rules.may_strike):
        return show(request, "notes/strike.html", {"form": form, "back": "/"}, form)
    found = open_note(request, note, rules.may_strike, Verb.STRIKE)
    context = _about(found) | {"form": form, "back": reverse("note", args=[note])}
    return show(request, "notes/strike.html", context, form)


def _about(found) -> dict[str, object]:
    person = found.note.consumer
    return {
        "note": found.note,
        "person": person,
        "name": words.first(person.chosen_name),
        "when": presenter.when(found.note),
        "concern_person": person.pk,
    }
