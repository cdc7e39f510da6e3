"""The word list of a service: read by whoever works there, changed by two administrators, tried on a text first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import services
from peernotes.actions.service_texts import WORDS
from peernotes.actions.service_texts import approve as approve_text
from peernotes.enums import Verb
from peernotes.forms.word_lists import WordListForm
from peernotes.policy.codes import may_see_code
from peernotes.policy.services import may_administer
from peernotes.policy.wording.advice import model_suggests_words
from peernotes.presenters import word_lists as presenter
from peernotes.views import _service_texts
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
@about_service(Verb.SEE_WORDS, may_see_code)
def words(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    found = _service_texts.read(gathered, WORDS)
    services.saw(gathered, Verb.SEE_WORDS)
    administers = bool(may_administer(gathered.facts.actor))
    context = {
        "service": gathered.service,
        "administers": administers,
        "acts": bool(model_suggests_words(gathered.facts.policy)),
        "page": presenter.of(found.rows.in_force.text if found.rows.in_force else ""),
        "in_force": found.in_force,
        "waiting": found.waiting,
        "before": found.before if administers else [],
    }
    return render(request, "word_lists/words.html", context)


@page
@about_service(Verb.PROPOSE_WORDS)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Starts from the words in force. ``do``: try it, and propose nothing yet."""
    form = WordListForm(sent(request), initial=_service_texts.starts_from(request, gathered, WORDS))
    tried = request.POST.get("do") == "try"
    if form.is_valid() and not tried:
        _service_texts.propose(request, gathered, WORDS, form)
        return redirect("words", gathered.service.slug)
    context = {
        "service": gathered.service,
        "form": form,
        "suggestions": presenter.tried(form.cleaned_data) if tried and form.is_valid() else None,
        "title": _("Propose other words"),
        "lead": _("They are added to the list that comes with peernotes. Another administrator approves them."),
        "back": "words",
        "back_to": _("Word list"),
    }
    return show(request, "word_lists/new.html", context, form)


@press
@about_service(Verb.APPROVE_WORDS)
def approve(request: HttpRequest, gathered: Gathered, words: UUID) -> HttpResponse:
    approve_text(by=request.actor, kind=WORDS, service_id=gathered.service_id, text_id=words)
    messages.success(request, _("Approved. It is in use from now on."))
    return redirect("words", gathered.service.slug)
