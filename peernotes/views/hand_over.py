"""How a draft reaches the consumer: on this device, by a one-time link, by their own sign-in, read aloud, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import logout
from django.shortcuts import redirect, render

from peernotes.actions import notes, supporters
from peernotes.actions.notes import decisions, visits
from peernotes.enums import NoteStatus, RepresentedDecision, Verb
from peernotes.forms.decide import DecideSpoken
from peernotes.forms.notes import HandOver, Spoken, ToWhom
from peernotes.policy import notes as rules
from peernotes.presenters import decide, words
from peernotes.presenters import hand_over as presenter
from peernotes.queries import notes as queries
from peernotes.views import _visit, deciding
from peernotes.views._pages import CONFLICT, local, look, open_note, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse, QueryDict

    from peernotes.actions.notes.reading_notes import NotePage


@page
@local
def hand_over(request: HttpRequest, note: UUID) -> HttpResponse:
    form = HandOver(sent(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        notes.hand_over(by=request.actor, note_id=note, version=said["version"])
        return _device(request, note, said["who"]) if said["who"] else WAYS[said["way"]](request, note)
    found = open_note(request, note, rules.may_hand_over, Verb.HAND_OVER)
    form = form if form.is_bound else HandOver(initial={"version": found.note.version})
    context = _about(found) | {"form": form, "own_login": found.note.consumer.user_id is not None}
    context["representatives"] = supporters.who_decide(found.gathered, RepresentedDecision.SHARE_NOTE)
    return show(request, "notes/hand_over.html", context, form)


@page
@local
def pass_over(request: HttpRequest, note: UUID) -> HttpResponse:
    """A finished note, for a consumer without a sign-in who wants to see who reads it, or to stop sharing."""
    form = ToWhom(sent(request))
    if form.is_valid():
        return _device(request, note, form.cleaned_data["who"])
    found = open_note(request, note, rules.may_open_visit, Verb.HAND_OVER)
    context = {"representatives": supporters.who_decide(found.gathered, RepresentedDecision.SHARE_NOTE), "form": form}
    return show(request, "notes/pass.html", _about(found) | context, form)


def _device(request: HttpRequest, note: UUID, who: UUID | None = None) -> HttpResponse:
    """The worker's sign-in ends before the consumer sees anything: Back leads nowhere. ``who``: a representative."""
    username = request.user.get_username()
    visit = visits.start_on_device(by=request.actor, note_id=note, supporter_id=who)
    logout(request)
    _visit.begin(request, visit, worker=username)
    return redirect("visit-pass")


def _link(request: HttpRequest, note: UUID) -> HttpResponse:
    """Shown once and stored nowhere but as hashes, so this answers the press itself and does not redirect."""
    link = visits.make_link(by=request.actor, note_id=note)
    found = open_note(request, note)
    return render(
        request, "notes/link.html", _about(found) | {"link": presenter.link(link, request.build_absolute_uri)}
    )


def _own(request: HttpRequest, note: UUID) -> HttpResponse:
    return redirect("note", note)


def _spoken(request: HttpRequest, note: UUID) -> HttpResponse:
    return redirect("note-spoken", note)


def _paper(request: HttpRequest, note: UUID) -> HttpResponse:
    return redirect("note-paper", note)


WAYS = {"device": _device, "link": _link, "own": _own, "spoken": _spoken, "paper": _paper}


@look
@local
def paper(request: HttpRequest, note: UUID) -> HttpResponse:
    """To print: the parts, with boxes to mark by pen."""
    found = open_note(request, note, rules.may_record_verbal, Verb.RECORD_VERBAL)
    form = DecideSpoken(sections=found.sections, audiences=decide.audiences(found.gathered.facts))
    return render(request, "notes/paper.html", _about(found) | {"asked": decide.of(found, form, spoken=True)})


@page
@local
def spoken(request: HttpRequest, note: UUID) -> HttpResponse:
    found = open_note(request, note, rules.may_record_verbal, Verb.RECORD_VERBAL)
    data = sent(request)
    form, witnessed = _spoken_form(found, data), _witnessed(found, data)
    if form.is_valid() and witnessed.is_valid():
        try:
            return _record(request, note, form, witnessed)
        except decisions.OtherModel:
            form, witnessed = _spoken_form(found, again=form.again()), _witnessed(found, initial=witnessed.cleaned_data)
            context = _page_of(found, form, witnessed) | {"other_model": decide.now(found)}
            return render(request, "notes/spoken.html", context, status=CONFLICT)
    context = _page_of(found, form, witnessed) | deciding.moved(found, form)
    return show(request, "notes/spoken.html", context, form, witnessed)


def _witnessed(found: NotePage, data: QueryDict | None = None, **options: Any) -> Spoken:
    return Spoken(data, vouches=lambda witness: decisions.vouches(found.gathered, witness), **options)


def _spoken_form(
    found: NotePage, data: QueryDict | None = None, again: dict[str, object] | None = None
) -> DecideSpoken:
    """``again``: what was said on a page that spoke of another model."""
    facts = found.gathered.facts
    first = {"version": found.note.version} | (again or {}) | {"model": facts.policy_id}
    return DecideSpoken(data, sections=found.sections, audiences=decide.audiences(facts), initial=first)


def _page_of(found: NotePage, form: DecideSpoken, witnessed: Spoken) -> dict[str, object]:
    return _about(found) | {"asked": decide.of(found, form, spoken=True), "form": form, "witnessed": witnessed}


def _record(request: HttpRequest, note: UUID, form: DecideSpoken, witnessed: Spoken) -> HttpResponse:
    said = form.cleaned_data
    decided = decisions.Decided(said["version"], form.answer, form.choices(), said["hard_moment"], said["model"])
    vouched = decisions.Witnessed(**witnessed.cleaned_data)
    decisions.record_spoken(by=request.actor, note_id=note, decided=decided, witnessed=vouched, key=said["key"])
    agreed = queries.status(note) == NoteStatus.AGREED and not decided.hard_moment
    return redirect("note-finish" if agreed else "note", note)


def _about(found) -> dict[str, object]:
    person = found.note.consumer
    return {
        "note": found.note,
        "person": person,
        "name": words.first(person.chosen_name),
        "concern_person": person.pk,
    }
