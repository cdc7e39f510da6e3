"""The word list of a service: read by whoever works there, changed by two administrators, tried on a text first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peernotes.actions import services, word_lists
from peernotes.enums import Verb
from peernotes.forms.word_lists import WordListForm
from peernotes.policy.codes import may_see_code
from peernotes.policy.services import may_administer
from peernotes.policy.wording.advice import model_suggests_words
from peernotes.presenters import word_lists as presenter
from peernotes.queries import word_lists as queries
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@look
@about_service(Verb.SEE_WORDS, may_see_code)
def words(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    found = queries.of_service(gathered.service_id, request.actor.user_id)
    services.saw(gathered, Verb.SEE_WORDS)
    administers = bool(may_administer(gathered.facts.actor))
    context = {
        "service": gathered.service,
        "administers": administers,
        "acts": bool(model_suggests_words(gathered.facts.policy)),
        "page": presenter.of(found, administers=administers),
    }
    return render(request, "word_lists/words.html", context)


@page
@about_service(Verb.PROPOSE_WORDS)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Starts from the words in force. ``do``: try it, and propose nothing yet."""
    form = WordListForm(sent(request), initial=_words(request, gathered) if request.method != "POST" else None)
    tried = request.POST.get("do") == "try"
    if form.is_valid() and not tried:
        said = form.cleaned_data
        word_lists.propose(by=request.actor, service_id=gathered.service_id, text=said["text"], key=said["key"])
        messages.success(request, _("Proposed. Another administrator has to approve it."))
        return redirect("words", gathered.service.slug)
    suggestions = presenter.tried(form.cleaned_data) if tried and form.is_valid() else None
    context = {"service": gathered.service, "form": form, "suggestions": suggestions}
    return show(request, "word_lists/new.html", context, form)


def _words(request: HttpRequest, gathered: Gathered) -> dict[str, str]:
    in_force = queries.of_service(gathered.service_id, request.actor.user_id).in_force
    return {"text": in_force.text if in_force else ""}


@press
@about_service(Verb.APPROVE_WORDS)
def approve(request: HttpRequest, gathered: Gathered, words: UUID) -> HttpResponse:
    word_lists.approve(by=request.actor, service_id=gathered.service_id, words_id=words)
    messages.success(request, _("Approved. It is in use from now on."))
    return redirect("words", gathered.service.slug)
