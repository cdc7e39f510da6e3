"""A consumer's decision, wherever they make it: the same form, the same conflict page, the same care with a second
press. ``views.visits`` and the consumer's own page call it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import notes
from peernotes.actions.notes import decisions, my_notes
from peernotes.enums import KEPT_DECISIONS, Verb
from peernotes.errors import Stale
from peernotes.forms.decide import AGREEING, Decide, DecideFor, has_own_words, said_for_somebody
from peernotes.forms.my import ReadersForm
from peernotes.policy import notes as rules
from peernotes.presenters import decide as presenter
from peernotes.presenters import my as my_presenter
from peernotes.presenters import words
from peernotes.views._pages import CONFLICT, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from peernotes.actions.notes.reading_notes import NotePage

GOING_ON = decisions.GOING_ON.union(AGREEING)
DECLINE = "decline"  # without a note there are no words of it
FINISH = "finish"  # what its author cannot any more


@dataclass(frozen=True)
class DecideScreen:
    """Where the decision is made: the template around ``notes/_decide.html``, and where a decision leads."""

    template: str
    done: str
    context: dict[str, object] = field(default_factory=dict)


def ask(request: HttpRequest, page: NotePage, place: DecideScreen) -> HttpResponse:
    form = _form(page, _said(request, page))
    if request.method == "POST" and form.is_valid() and form.cleaned_data["outcome"] != "stay":
        try:
            _decide(request, page, form)
        except Stale:
            return _changed_meanwhile(request, page, place, form)
        except decisions.OtherModel:
            return _other_model(request, page, place, form)
        return redirect(place.done)
    return show(request, place.template, _context(page, place, form) | moved(page, form), form)


def _said(request: HttpRequest, page: NotePage) -> QueryDict | dict[str, str] | None:
    """What was sent. A note that froze while the page was open can go or stay as it is, and nothing else of the form is
    looked at: what was typed is given back, unless it shall go too."""
    said = sent(request)
    if said is None or not presenter.frozen(page):
        return said
    if said.get("outcome") in GOING_ON or _has_words(page, said):
        page.gathered.require(rules.may_go_on(page.gathered.facts), Verb.DECIDE_SECTIONS)
    request.keeps_words = said.get("outcome") != DECLINE
    return {name: said[name] for name in ("key", "version", "outcome") if name in said}


def refuse_words(request: HttpRequest, page: NotePage) -> None:
    """What was typed into the decision of a note that is not to be decided any more is given back."""
    if _has_words(page, request.POST):
        page.gathered.require(rules.may_decide_sections(page.gathered.facts), Verb.DECIDE_SECTIONS)
        raise Stale(page.note.version)


def _has_words(page: NotePage, said: QueryDict) -> bool:
    return said.get("outcome") != DECLINE and has_own_words(page.sections, said)


def _form(page: NotePage, data=None, **options) -> Decide:
    readers = presenter.audiences(page.gathered.facts)
    options.setdefault("initial", {"version": page.note.version, "model": page.gathered.facts.policy_id})
    kind = Decide if page.gathered.facts.actor.represents is None else DecideFor
    return kind(data, sections=page.sections, audiences=readers, **options)


def _decide(request: HttpRequest, page: NotePage, form: Decide) -> None:
    said = form.cleaned_data
    if said["outcome"] == FINISH:
        notes.finalise(by=request.actor, note_id=page.note.pk, version=said["version"], key=said["key"])
        return
    decided = decisions.Decided(said["version"], form.answer, form.choices(), said["hard_moment"], said["model"])
    decisions.decide(by=request.actor, note_id=page.note.pk, decided=decided, key=said["key"])


def _changed_meanwhile(request: HttpRequest, page: NotePage, place: DecideScreen, sent: Decide) -> HttpResponse:
    """The note as it is now, with the consumer's own words kept and every choice to be made afresh."""
    first = {"version": page.note.version, "model": page.gathered.facts.policy_id} | sent.own_texts()
    context = _context(page, place, _form(page, initial=first)) | {"changed_meanwhile": True}
    return render(request, place.template, context, status=CONFLICT)


def _other_model(request: HttpRequest, page: NotePage, place: DecideScreen, sent: Decide) -> HttpResponse:
    """The note as it was read, with what is different and all that was said: one press sends it."""
    first = sent.again() | {"model": page.gathered.facts.policy_id}
    context = _context(page, place, _form(page, initial=first)) | {"other_model": presenter.now(page)}
    return render(request, place.template, context, status=CONFLICT)


def moved(page: NotePage, form: Decide) -> dict[str, object]:
    """Where what was sent is shown again and the model is another one."""
    seen = form.cleaned_data.get("model") if form.is_bound else None
    return {"other_model": presenter.now(page)} if decisions.says_otherwise(page.gathered, seen) else {}


def _context(page: NotePage, place: DecideScreen, form: Decide) -> dict[str, object]:
    return {"asked": presenter.of(page, form), "form": form, "note": page.note, **place.context}


def ask_readers(request: HttpRequest, page: NotePage, place: DecideScreen) -> HttpResponse:
    """Who may read each part of a finished note."""
    kept = [section for section in page.sections if section.text and section.decision in KEPT_DECISIONS]
    form = ReadersForm(sent(request), sections=kept, audiences=presenter.audiences(page.gathered.facts))
    if page.decided_for:
        said_for_somebody(form)
    if form.is_valid():
        wanted = my_notes.ReadersChosen(form.audiences, form.tell)
        my_notes.choose_readers(by=request.actor, note_id=page.note.pk, readers=wanted, key=form.cleaned_data["key"])
        messages.success(request, _("Done. It counts from now on."))
        return redirect(place.done)
    context = {"note": page.note, "form": form, "parts": my_presenter.readers_form(page, form)}
    context["audiences"] = presenter.audiences_for(page, words.first(page.note.author.name))
    return show(request, place.template, {**context, "count_now": my_presenter.count_now(page), **place.context}, form)
