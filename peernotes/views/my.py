"""A consumer's own pages: what waits, their notes, About Me, their record. Their choices and who looked stand in
``my_choices`` and ``who_looked``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import consents, reading_my
from peernotes.enums import ConsentScope, Verb
from peernotes.errors import Stale
from peernotes.forms import my as forms
from peernotes.presenters import absences, choices, emergency_access, my_concerns, notices, services, times, words
from peernotes.presenters import my as presenter
from peernotes.queries.keyset import Cursor
from peernotes.queries.my import NOTE_SHAPE
from peernotes.views import record as record_view
from peernotes.views._pages import CONFLICT, look, page, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def home(request: HttpRequest) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), NOTE_SHAPE)
    found = reading_my.open_home(by=request.actor, cursor=cursor)
    version, counts = found.gathered.version, found.counts
    with timezone.override(found.me.zone):
        context = {
            "me": found.me,
            "name": words.first(found.me.chosen_name),
            "groups": presenter.home(found),
            "first": cursor is None,
            "pager": links(request, found.notes),
            "model": version and version.model,
            "model_name": services.model_name(version.model) if version else "",
            "one_line": services.ONE_LINE[version.model] if version else "",
            "concerns": counts.concerns,
            "offers": counts.offers,
            "notices": [notices.shown(notice) for notice in found.notices if not notice.is_read],
            "again": choices.again(found.notices),
            "own_page": True,
            "asked": counts.asked,
            "answered": counts.answered,
            "two_records": counts.two_records,
            "agreement_with": counts.agreement_with,
            "away": absences.for_consumer(json.loads(counts.away)),
            "opened": emergency_access.for_consumer(json.loads(counts.emergencies)),
        }
        return render(request, "my/home.html", context)


@look
def record(request: HttpRequest) -> HttpResponse:
    """The same page that the team reads: nothing is kept for staff alone."""
    return record_view.record(request, reading_my.me(request.actor, Verb.READ_RECORD).id)


@look
def concerns(request: HttpRequest) -> HttpResponse:
    found = reading_my.open_concerns(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        concerns = [my_concerns.of(one, found.holds) for one in found.seen.rows]
        context = {"me": found.me, "concerns": concerns, "pager": links(request, found.seen)}
        return render(request, "my/concerns.html", context)


@page
def about_me(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _save_about_me(request)
    found = reading_my.open_about_me(by=request.actor)
    return _about_me(request, found, forms.AboutMeForm(initial=_stored(found)))


def _stored(found: reading_my.MyAboutMe) -> dict[str, object]:
    about = found.about_me
    texts = {name: getattr(about, name) for name in forms.ABOUT_ME} if about else {}
    return {"version": about.version if about else 0, **texts}


def _save_about_me(request: HttpRequest) -> HttpResponse:
    form = forms.AboutMeForm(request.POST)
    me = reading_my.me(request.actor, Verb.READ_ABOUT_ME)
    if not form.is_valid():
        return _about_me(request, reading_my.open_about_me(by=request.actor), form)
    try:
        consents.write_about_me(
            by=request.actor, consumer_id=me.id, version=form.cleaned_data["version"], texts=form.texts
        )
    except Stale:
        return _about_me_elsewhere(request, form)
    messages.success(request, _("Saved."))
    return redirect("my-about-me")


def _about_me_elsewhere(request: HttpRequest, sent: forms.AboutMeForm) -> HttpResponse:
    """What was typed stays in the fields; what is stored stands beside it. Saving again keeps what was typed."""
    found = reading_my.open_about_me(by=request.actor)
    stored = _stored(found)
    form = forms.AboutMeForm(initial={"version": stored["version"], **sent.texts})
    theirs = [(label, stored.get(name, "")) for name, (label, _hint) in forms.ABOUT_ME.items()]
    changed = [(label, text) for (label, text), name in zip(theirs, forms.ABOUT_ME, strict=True)
               if text != sent.texts[name]]  # fmt: skip
    return _about_me(request, found, form, theirs=changed)


def _about_me(request: HttpRequest, found: reading_my.MyAboutMe, form: forms.AboutMeForm, theirs=None) -> HttpResponse:
    with timezone.override(found.me.zone):
        saved = times.shown(found.about_me.updated_at) if found.about_me else ""
        readers = choices.by_model(ConsentScope.READ_ABOUT_ME, found.policy)
        context = {"form": form, "saved": saved, "theirs": theirs, "readers": readers}
        if theirs is not None:
            return render(request, "my/about_me.html", context, status=CONFLICT)
        return show(request, "my/about_me.html", context, form)
