"""What a consumer sees on a handed-over device or by a one-time link: their note, their decision, a receipt."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.debug import sensitive_variables

from peernotes.actions import kept_forms, reading_my
from peernotes.actions.notes import my_notes, visits
from peernotes.enums import Code, NoteStatus
from peernotes.forms.notes import AgreedWords
from peernotes.policy import notes as rules
from peernotes.presenters import decide as presenter
from peernotes.presenters import my as my_presenter
from peernotes.presenters import shell, words
from peernotes.presenters import visits as lines
from peernotes.views import _visit, deciding
from peernotes.views._pages import UNPROCESSABLE, in_zone_of, local, look, open_note, page, press, sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import Visit

FOUND = 302
GONE = 410
TOO_MANY = 429


@look
@_visit.open_to_visits
def pass_over(request: HttpRequest) -> HttpResponse:
    """Between two pairs of hands: nothing of the note yet."""
    visit = visits.current(by=request.actor)
    if visit is None:
        return closed(request)
    context = {"name": words.first(visit.consumer.chosen_name), "choices": visit.note_id is None}
    context["who"] = visit.supporter.name if visit.supporter else context["name"]
    return render(request, "visits/pass.html", context)


@page
@_visit.open_to_visits
@local
def read(request: HttpRequest) -> HttpResponse:
    visit = visits.current(by=request.actor)
    if visit is None:
        return closed(request)
    if not visit.note_id:
        return redirect("visit-choices")
    found = open_note(request, visit.note_id)
    name = words.first(visit.consumer.chosen_name)
    request.shell = shell.handed(name=name, decided_for=bool(visit.supporter))
    if not rules.may_decide_sections(found.gathered.facts):
        return _finished(request, found)
    around = _around(request, name) | {"represented": visit.supporter}
    place = deciding.DecideScreen("visits/read.html", "visit-done", around)
    answer = deciding.ask(request, found, place)
    if answer.status_code == FOUND and request.POST.get("outcome") != "later":
        _visit.decided(request)
    return answer


def _finished(request: HttpRequest, found: NotePage) -> HttpResponse:
    """What is left to decide on a finished note: who reads it, and whether it stays shared at all."""
    shown = my_presenter.shown(found, reading_my.readers(found))
    deciding.refuse_words(request, found)
    if not shown.may_change or "outcome" in request.POST:
        return redirect("visit-done")
    if request.method == "POST":
        my_notes.stop_sharing(by=request.actor, note_id=found.note.pk)
        _visit.decided(request)
        return redirect("visit-done")
    decided_for = words.first(found.decided_for)
    return render(request, "visits/finished.html", {"my_note": shown, "decided_for": decided_for})


@page
@_visit.open_to_visits
@local
def readers(request: HttpRequest) -> HttpResponse:
    """Narrower or wider, part by part, as by one's own sign-in."""
    visit = visits.current(by=request.actor)
    if visit is None:
        return closed(request)
    if not visit.note_id:
        return redirect("visit-choices")
    found = open_note(request, visit.note_id)
    if not rules.may_stop_sharing(found.gathered.facts):
        return redirect("visit")
    decided_for = bool(visit.supporter)
    request.shell = shell.handed(name=words.first(visit.consumer.chosen_name), decided_for=decided_for)
    place = deciding.DecideScreen("visits/readers.html", "visit-done", {"back": reverse("visit")})
    answer = deciding.ask_readers(request, found, place)
    if answer.status_code == FOUND:
        _visit.decided(request)
    return answer


@look
@_visit.open_to_visits
@local
def done(request: HttpRequest) -> HttpResponse:
    visit = visits.current(by=request.actor)
    if visit is None:
        return closed(request)
    if not visit.note_id:
        return redirect("visit-choices")
    found = open_note(request, visit.note_id)
    name = words.first(visit.consumer.chosen_name)
    request.shell = shell.handed(name=name, decided_for=bool(visit.supporter))
    context = {
        "receipt": presenter.receipt(found, own_login=visit.consumer.user_id is not None),
        "on_device": bool(request.session.get(_visit.WORKER)),
        "worker": words.first(visit.started_by.name),
        "can_reopen": bool(rules.may_decide_sections(found.gathered.facts))
        and found.note.status != NoteStatus.DECLINED,
    }
    return render(request, "visits/done.html", context)


@press
@_visit.open_to_visits
def end(request: HttpRequest) -> HttpResponse:
    visit = visits.current(by=request.actor)
    left = _leave(request)
    if not left.worker:
        return redirect("visit-over")
    back = _where(visit) if visit else "/"
    return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")


def _where(visit: Visit) -> str:
    """The worker's own page of what it was at; the first page, if it was chosen that they see no more of it."""
    if visit.note_id:
        return reverse("note", args=[visit.note_id])
    return reverse("person", args=[visit.consumer_id]) if visits.still_open_to_worker(visit) else "/"


@look
@_visit.open_to_visits
def over(request: HttpRequest) -> HttpResponse:
    return closed(request)


def closed(request: HttpRequest) -> HttpResponse:
    """Ended, or left alone for too long: what became of it, as far as that is known. Looking ends nothing that was not
    over."""
    left = _leave(request) if _visit.went_quiet(request) else _visit.leave(request)
    request.shell = shell.handed()
    kept = kept_forms.waiting(by=left.by) if left.by and not left.choices else None
    return render(request, "visits/over.html", {"left": left, "kept": kept})


def at_choices(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of a visit at what somebody chooses and writes for good: ``view`` gets the visit, too. A visit at a note leads
    back to it."""

    @wraps(view)
    def inner(request: HttpRequest, **ids) -> HttpResponse:
        visit = visits.current(by=request.actor)
        if visit is None:
            return closed(request)
        if visit.note_id:
            return redirect("visit")
        if visit.supporter_id:
            return redirect("visit-represented")
        in_zone_of(visit.service)
        request.shell = shell.handed(name=words.first(visit.consumer.chosen_name))
        return view(request, visit, **ids)

    return _visit.open_to_visits(local(inner))


def _leave(request: HttpRequest) -> _visit.Left:
    """Takes the visit out of the session, so that signing in works again."""
    left = _visit.leave(request)
    if left.by:
        visits.end(by=left.by, decided=left.decided)
    return left


@page
@sensitive_variables("token")
@_visit.open_to_visits
def link(request: HttpRequest, token: str) -> HttpResponse:
    """GET tells only whether the link can still be opened, and uses nothing up: scanners open links too."""
    request.shell = shell.handed()
    if request.user.is_authenticated:
        return render(request, "visits/signed_in.html", {"who": request.user.name}, status=409)
    form = AgreedWords(sent(request))
    if not visits.waiting(token=token):
        return render(request, "visits/used.html", status=GONE)
    if request.method == "POST" and form.is_valid():
        return _open(request, token, form)
    wrong = form.is_bound and form.errors
    return render(request, "visits/link.html", {"form": form}, status=UNPROCESSABLE if wrong else 200)


@sensitive_variables("token")
def _open(request: HttpRequest, token: str, form: AgreedWords) -> HttpResponse:
    opened = visits.open_link(token=token, words=form.cleaned_data["words"], request_id=request.actor.request_id)
    if opened.code is Code.ALLOWED:
        request.session.flush()
        _visit.begin(request, opened.visit_id)
        return redirect("visit")
    if opened.code is Code.RATE_LIMITED:
        return render(request, "visits/used.html", {"too_many": True}, status=TOO_MANY)
    if opened.code is not Code.WITNESS_NEEDED:
        return render(request, "visits/used.html", status=GONE)
    form.add_error("words", lines.wrong_words())
    return render(request, "visits/link.html", {"form": form}, status=UNPROCESSABLE)


def _around(request: HttpRequest, name: str) -> dict[str, object]:
    on_device = bool(request.session.get(_visit.WORKER))
    quiet = _visit.IDLE_ON_DEVICE if on_device else _visit.IDLE_BY_LINK
    return {"name": name, "minutes": quiet // 60, "on_device": on_device}
