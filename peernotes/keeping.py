"""Floor 8: what was typed is not lost. Around ActorTransaction: a form that comes when its session is over, or by
somebody else, is kept and not sent; so is one that was refused or failed. The pages' script keeps drafts the same way
(``X-Keep``)."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _

from peernotes import opened
from peernotes.actions import kept_forms as actions
from peernotes.forms import kept
from peernotes.queries import kept_forms as queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from peernotes.opened import Opened

LEADS_ON, REFUSED, SHOWN_AGAIN = 300, 400, 422
NOT_OURS = ("/accounts/", "/invitation/", "/set-up/")  # passwords are typed there
STANDS, BANNER = b"<!-- kept -->", re.compile(rb"<!-- kept -->(.*?)<!-- /kept -->", re.DOTALL)
log = logging.getLogger("peernotes")


class Keeping:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            response = self.get_response(request)
            found = None if request.path.startswith(NOT_OURS) else opened.of(request)
            return self._sent(request, response, found) if found and hasattr(request, "actor") else response
        request.kept = kept.Offer(lambda: queries.at(request.actor, request.path))
        with kept.offering(request.kept):
            return _said_truly(request, self.get_response(request))

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        """A form of somebody else never reaches its page; neither does a draft."""
        found = None if request.path.startswith(NOT_OURS) else opened.of(request)
        if found is None or ("X-Keep" not in request.headers and found.is_of(request.actor)):
            return None
        request.is_astray = True
        return HttpResponse(status=204)

    def _sent(self, request: HttpRequest, response: HttpResponse, found: Opened) -> HttpResponse:
        is_mine = found.is_of(request.actor)
        if hasattr(request, "is_astray") or (response.status_code >= REFUSED and not is_mine):
            return self._astray(request, found)
        if _went_well(request, response):
            _forget(request, found)
        elif response.status_code >= REFUSED and response.status_code != SHOWN_AGAIN and _keep(request, found):
            _say(request, waits=True)
        return response

    def _astray(self, request: HttpRequest, found: Opened) -> HttpResponse:
        is_kept, is_mine = _keep(request, found), found.is_of(request.actor)
        if "X-Keep" in request.headers or "X-Autosave" in request.headers:
            return JsonResponse({"kept": is_kept}, status=200 if is_mine else 401)
        if request.actor.user_id or request.actor.visit_id:
            return render(None, "errors/somebody_else.html", {"of_visit": found.by.visit_id is not None}, status=409)
        return _to_sign_in(request, is_kept=is_kept) if found.by.user_id else redirect("visit-over")


def _said_truly(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The page says that what was kept stands below, before anybody knows whether it does: where its form is no longer
    drawn, the words are shown instead."""
    form = request.kept.found
    if form is None or response.streaming or STANDS not in response.content:
        return response
    fields = actions.typed(dict(form.fields))
    if any(f'name="{escape(name)}"'.encode() in response.content for name in fields):
        return response
    above, _banner, below = re.split(BANNER, response.content, maxsplit=1)
    instead = render(request, "kept/_gone.html", {"form": form, "words": actions.words(dict(form.fields))})
    response.content = above + instead.content + below
    return response


def _to_sign_in(request: HttpRequest, *, is_kept: bool) -> HttpResponse:
    if is_kept:
        said = _(
            "You were signed out, so nothing was sent. What you typed is kept: sign in, and it stands there again."
        )
        messages.info(request, said)
    return redirect(f"{reverse('account_login')}?next={quote(opened.way_back(request))}")


def _went_well(request: HttpRequest, response: HttpResponse) -> bool:
    """A page that leads on, or a note that saved itself; not one that leaves unsent what was typed before."""
    if getattr(request, "keeps_words", False):
        return False
    return response.status_code < REFUSED and (response.status_code >= LEADS_ON or "X-Autosave" in request.headers)


def _keep(request: HttpRequest, found: Opened) -> bool:
    """Whether there was something to keep, and it is. That it cannot be must not hide what went wrong before."""
    fields = {name: values for name, values in request.POST.lists() if name not in {opened.NAME, "csrfmiddlewaretoken"}}
    try:
        return actions.keep(by=found.by, form_id=found.form, path=request.path, fields=fields)
    except DatabaseError as error:
        log.warning("not kept: %s", type(error).__name__)
        return False


def _forget(request: HttpRequest, found: Opened) -> None:
    try:
        actions.sent(by=found.by, form_id=found.form, path=request.path)
        if request.session.get(actions.WAITING):
            _say(request, waits=actions.waiting(by=found.by) is not None)
    except DatabaseError as error:
        log.warning("not forgotten: %s", type(error).__name__)


def _say(request: HttpRequest, *, waits: bool) -> None:
    if request.actor.user_id and request.session.get(actions.WAITING, False) != waits:
        request.session[actions.WAITING] = waits
