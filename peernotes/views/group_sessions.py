"""The record of a group session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import attendance as marking
from peernotes.actions import group_concerns
from peernotes.actions import group_debriefs as debriefs
from peernotes.actions import group_sessions as actions
from peernotes.actions.seen import mark
from peernotes.errors import Stale
from peernotes.forms.concerns import Raise
from peernotes.forms.group_debriefs import GroupDebriefForm
from peernotes.forms.group_sessions import (
    FIRST,
    NEWER,
    STRIKE,
    AttendanceMarks,
    CorrectSession,
    SessionWords,
    SignSession,
    named,
)
from peernotes.presenters import group_debriefs
from peernotes.presenters import group_sessions as presenter
from peernotes.views import concerns
from peernotes.views._own import CARER, MINE
from peernotes.views._pages import CONFLICT, look, page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.group_sessions import SessionRecord


@page
def new(request: HttpRequest, run: UUID) -> HttpResponse:
    found = actions.open_editor(by=request.actor, run_id=run)
    with timezone.override(found.gathered.service.zone):
        first = {"version": 0, "happened_at": timezone.now(), "minutes": found.group.minutes, "mode": found.group.mode}
        form = SessionWords(sent(request), initial=first)
        if form.is_valid():
            try:
                made = actions.begin(by=request.actor, run_id=run, said=form.said, key=form.cleaned_data["key"])
            except actions.BeforeGroup as begun:
                form.is_before_group(begun.first)
            except actions.NamesSomebodyElse as found_names:
                form.names_somebody(found_names.places)
            else:
                messages.success(request, _("Saved. It is final once everybody who leads the group has signed it."))
                return redirect("group-session", run, made)
        return _editor(request, found, form)


@page
def edit(request: HttpRequest, run: UUID, group_session: UUID) -> HttpResponse:
    found = actions.open_editor(by=request.actor, run_id=run, session_id=group_session)
    with timezone.override(found.gathered.service.zone):
        form = SessionWords(request.POST) if request.method == "POST" else SessionWords.of(found.session)
        if form.is_valid():
            said, about = form.cleaned_data, {"by": request.actor, "run_id": run, "session_id": group_session}
            try:
                actions.change(**about, version=said["version"], said=form.said, key=said["key"])
            except actions.BeforeGroup as begun:
                form.is_before_group(begun.first)
            except actions.MoreCame as marked:
                form.counts_too_few(marked.came)
            except actions.NamesSomebodyElse as found_names:
                form.names_somebody(found_names.places)
            except Stale as newer:
                return _newer(request, found, form, newer)
            else:
                messages.success(request, _("Saved. Whoever had signed it before signs it anew."))
                return redirect("group-session", run, group_session)
        return _editor(request, found, form)


def _editor(request: HttpRequest, found: actions.SessionPage, form: SessionWords) -> HttpResponse:
    if not found.words:
        form.only_numbers()
    context = {"group": found.group, "form": form, "words": found.words, "session": found.session}
    return show(request, "group_sessions/edit.html", context, form)


def _newer(request: HttpRequest, found: actions.SessionPage, form: SessionWords, newer: Stale) -> HttpResponse:
    """What stands there now, and what was typed, which is based on it from here on."""
    data = form.data.copy()
    data["version"] = str(newer.current)
    stands = [*presenter.facts(found.session), *presenter.texts(found.session)]
    context = {
        "group": found.group,
        "form": SessionWords(data),
        "words": True,
        "session": found.session,
        "stands": stands,
    }
    return render(request, "group_sessions/edit.html", context, status=CONFLICT)


@page
def session(request: HttpRequest, run: UUID, group_session: UUID) -> HttpResponse:
    """To read it; whoever leads the group signs it here."""
    found = actions.open_session(by=request.actor, run_id=run, session_id=group_session)
    with timezone.override(found.gathered.service.zone):
        form = SignSession(sent(request), initial={"version": found.session.version})
        if form.is_valid() and _sign(request, found, form):
            return redirect("group-session", run, group_session)
        record = found.session
        context = _shown(record, found.earlier, inside=found.leads) | {
            "group": found.group,
            "record": record,
            "being_put_right": found.being_put_right,
            "corrects": found.leads and record.final_at and not record.struck_at,
            "signatures": presenter.signatures(record, found.group) if found.leads and not record.final_at else [],
            "signs": found.leads and not record.final_at,
            "once_more": presenter.waits_for_nobody(record, found.group),
            "leads": found.leads,
            "form": form,
        }
        return show(request, "group_sessions/session.html", context, form)


def _shown(record: SessionRecord, earlier: list[SessionRecord], *, inside: bool) -> dict[str, object]:
    """What was struck out stands under what was final before, and nowhere else."""
    return {
        "title": presenter.title(record),
        "state": presenter.state(record),
        "why": presenter.why(record),
        "facts": [] if record.struck_at else presenter.facts(record, inside=inside),
        "texts": [] if record.struck_at else presenter.texts(record),
        "earlier": presenter.earlier(earlier, inside=inside),
    }


@page
def correct(request: HttpRequest, run: UUID, group_session: UUID) -> HttpResponse:
    """A final record is opened again, or struck out."""
    about = {"run_id": run, "session_id": group_session, "pressed": request.method == "POST"}
    found = actions.open_correction(by=request.actor, **about)
    with timezone.override(found.gathered.service.zone):
        form = CorrectSession(sent(request), initial={"version": found.session.version})
        if not found.words:
            form.only_strike()
        if form.is_valid() and (done := _correct(request, found, form)):
            messages.success(request, done)
            return redirect("group-session", run, group_session)
        context = {"group": found.group, "session": found.session, "words": found.words, "form": form}
        return show(request, "group_sessions/correct.html", context, form)


def _correct(request: HttpRequest, found: actions.SessionPage, form: CorrectSession) -> str:
    said, strikes = form.cleaned_data, form.cleaned_data["how"] == STRIKE
    about = {"run_id": found.group.id, "session_id": found.session.id, "version": said["version"]}
    does = actions.strike if strikes else actions.put_right
    try:
        does(by=request.actor, **about, reason=said["reason"], key=said["key"])
    except actions.NamesSomebodyElse as found_names:
        form.names_somebody(found_names.places)
        return ""
    except Stale:
        form.add_error(None, NEWER)
        return ""
    return _("Struck out.") if strikes else _("It is open again. Change it, and sign it anew.")


@page
def attendance(request: HttpRequest, run: UUID, group_session: UUID) -> HttpResponse:
    """Who came, for those who lead the group."""
    found = marking.open_marks(by=request.actor, run_id=run, session_id=group_session)
    with timezone.override(found.gathered.service.zone):
        form = AttendanceMarks(sent(request), marks=found.marks, initial={"seen": mark(marking.shown(found.marks))})
        if form.is_valid():
            about = {"run_id": run, "session_id": group_session, "said": form.said, "seen": form.cleaned_data["seen"]}
            try:
                marking.mark(by=request.actor, **about, key=form.cleaned_data["key"])
            except actions.MoreCame as marked:
                form.counts_too_many(found.session.number_present, marked.came)
            except Stale:
                return _marked_elsewhere(request, form, group_session, run)
            else:
                messages.success(request, _("Saved."))
                return redirect("group-session", run, group_session)
        worries = [each for each in found.marks if each.consumer_id]
        context = {"group": found.group, "session": found.session, "form": form, "worries": worries}
        return show(request, "group_sessions/attendance.html", context, form)


def _marked_elsewhere(request: HttpRequest, typed: AttendanceMarks, group_session: UUID, run: UUID) -> HttpResponse:
    """What is marked now, and what was chosen, which is based on it from here on."""
    found = marking.open_marks(by=request.actor, run_id=run, session_id=group_session)
    data = typed.data.copy()
    data["seen"] = mark(marking.shown(found.marks))
    context = {
        "group": found.group,
        "session": found.session,
        "form": AttendanceMarks(data, marks=found.marks),
        "worries": [each for each in found.marks if each.consumer_id],
        "theirs": presenter.marked(found.marks, typed.said),
    }
    return render(request, "group_sessions/attendance.html", context, status=CONFLICT)


@page
def debrief(request: HttpRequest, run: UUID, group_session: UUID) -> HttpResponse:
    """How it was for those who lead the group."""
    found = debriefs.open_debrief(by=request.actor, run_id=run, session_id=group_session)
    with timezone.override(found.gathered.service.zone):
        leaders = [(each["user_id"], each["name"]) for each in found.group.leaders]
        form = GroupDebriefForm(sent(request), leaders=leaders, initial={"held_at": timezone.now()})
        if form.is_valid():
            try:
                about = {"run_id": run, "session_id": group_session, "said": form.said}
                debriefs.hold(by=request.actor, **about, key=form.cleaned_data["key"])
            except debriefs.BeforeSession:
                form.is_before_session()
            except actions.NamesSomebodyElse as found_names:
                form.names_somebody(found_names.places)
            else:
                messages.success(request, _("Saved. Thank you for taking the time."))
                return redirect("group-session", run, group_session)
        context = {
            "group": found.group,
            "session": found.session,
            "facts": group_debriefs.facts(found.done) if found.done else [],
            "note": found.done.private_note if found.done else "",
            "form": form,
        }
        return show(request, "group_sessions/debrief.html", context, form)


@page
def worry(request: HttpRequest, run: UUID, group_session: UUID, inside: UUID) -> HttpResponse:
    """Something worries me about one member."""
    about = {"run_id": run, "session_id": group_session, "participation_id": inside}
    found = group_concerns.prepare(by=request.actor, **about)
    with timezone.override(found.gathered.service.zone):
        form = Raise(sent(request), expects=found.expects_telling)
        if form.is_valid():
            said = concerns.said(form)
            try:
                group_concerns.raise_concern(by=request.actor, page=found, said=said, key=form.cleaned_data["key"])
            except actions.NamesSomebodyElse as found_names:
                named(form, found_names.places)
            else:
                messages.success(
                    request, _("Thank you. It now stands first on the list of every clinician of the service.")
                )
                return redirect("group-session-attendance", run, group_session)
        context = {"group": found.group, "session_id": group_session, "called": found.member.called, "duty": found.duty}
        return show(request, "group_sessions/worry.html", {**context, "form": form}, form)


def _sign(request: HttpRequest, found: actions.SessionRead, form: SignSession) -> bool:
    said, about = form.cleaned_data, {"run_id": found.group.id, "session_id": found.session.id}
    try:
        actions.sign(by=request.actor, **about, version=said["version"], key=said["key"])
    except actions.NamesSomebodyElse as found_names:
        form.names_somebody(found_names.places)
        return False
    except actions.DebriefFirst:
        form.add_error(None, FIRST)
        return False
    except Stale:
        form.add_error(None, NEWER)
        return False
    messages.success(request, _("Signed."))
    return True


@look
def mine(request: HttpRequest, run: UUID, group_session: UUID, *, carer: bool) -> HttpResponse:
    """A member who was there reads it."""
    found = actions.open_mine(by=request.actor, run_id=run, session_id=group_session, carer=carer)
    with timezone.override(found.me.zone):
        context = _shown(found.session, found.earlier, inside=True)
        context |= {"run": run, "own": CARER if carer else MINE, "being_put_right": found.being_put_right}
        return render(request, "my/group_session.html", context)
