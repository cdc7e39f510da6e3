"""Floor 8: each request is one transaction, rendering included, with one actor. Domain errors become HTTP here and
nowhere else."""

from __future__ import annotations

import logging
import time
import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import logout
from django.db import DatabaseError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from peernotes import audit
from peernotes.enums import Code, Rule, Verb
from peernotes.errors import AuditFailed, Missing, Refused, Stale
from peernotes.policy import people
from peernotes.policy.decision import deny
from peernotes.policy.facts import Actor
from peernotes.presenters import refusals, shell
from peernotes.sessions import LONGEST_SECONDS, SEEN, SINCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest

    from peernotes.access import Gathered

VISIT = "visit"
SERVER_ERROR = 500
# A sign-in ends after this long without a page (screens.md 32); what was typed has been saved by then.
IDLE_SECONDS = 15 * 60
NOTE_SEEN_EVERY = 60  # so it may end up to a minute sooner, and never later
log = logging.getLogger("peernotes")


def login_not_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Marks the few pages that need nobody signed in; everything else does by default."""
    view.login_required = False  # type: ignore[attr-defined] # the attribute Django's own decorator sets
    return view


class IdleLimit:
    """Signs out who has not asked for anything for IDLE_SECONDS, and everybody LONGEST_SECONDS after they signed in. Before
    ActorTransaction, after authentication."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = time.time()
            idle, signed_in = now - request.session.get(SEEN, 0), now - request.session.get(SINCE, 0)
            if idle >= IDLE_SECONDS or signed_in >= LONGEST_SECONDS:
                logout(request)
            elif idle > NOTE_SEEN_EVERY:
                request.session[SEEN] = now
        return self.get_response(request)


class ActorTransaction:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)
        request.shell = shell.lazy(request.actor)
        try:
            with transaction.atomic():
                audit.enter(request.actor)
                response = self.get_response(request)
                if hasattr(response, "render") and not response.is_rendered:
                    response = response.render()
                failed = getattr(request, "refusal", None)
                if failed is not None or getattr(request, "broke", False) or response.status_code >= SERVER_ERROR:
                    transaction.set_rollback(True)
        except (AuditFailed, DatabaseError) as error:
            return unavailable(request, error)
        if failed is not None:
            response = self.refuse(request, failed)
        return private(response)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        if request.actor.visit_id and not getattr(view, "open_to_visits", False):
            return redirect("visit")
        if getattr(view, "login_required", True) is False or view.__module__.startswith("allauth."):
            return None
        if request.user.is_authenticated or request.actor.visit_id:
            return None
        if request.headers.get("HX-Request"):
            response = render(request, "errors/signed_out.html", status=401)
            response["HX-Redirect"] = settings.LOGIN_URL
            return response
        return redirect(f"{reverse(settings.LOGIN_URL)}?next={request.path}")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer is rendered after the rollback, so that the refusal's event outlives what was refused."""
        if isinstance(error, Refused | Stale | AuditFailed | DatabaseError):
            request.refusal = error
            return HttpResponse()
        request.broke = True
        return None

    def refuse(self, request: HttpRequest, error: Exception) -> HttpResponse:
        try:
            if isinstance(error, Refused):
                return self._refused(request, error)
            if isinstance(error, Stale):
                return self._stale(request)
        except (AuditFailed, DatabaseError) as failure:
            return unavailable(request, failure)
        return unavailable(request, error)

    def _stale(self, request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            audit.enter(request.actor)
            return render(request, "errors/409.html", {"refusal": refusals.of(deny(Code.STALE, Rule.TEXT))}, status=409)

    def _refused(self, request: HttpRequest, error: Refused) -> HttpResponse:
        gathered, verb = error.context.get("gathered"), error.context.get("verb", Verb.SEE_PERSON)
        if gathered is not None:
            audit.record_refusal(verb, gathered, error.decision)
        else:
            with transaction.atomic():
                audit.enter(request.actor)
                audit.record_plain(
                    verb, request.actor, allowed=False, code=error.decision.code, rule=error.decision.rule
                )
        with transaction.atomic():
            audit.enter(request.actor)
            if isinstance(error, Missing) or not error.known:
                return not_found(request)
            context = {
                "refusal": refusals.of(error.decision, _open_person(gathered)),
                "decision": error.decision,
                "gathered": gathered,
            }
            return render(request, "errors/403.html", context, status=403)


def _open_person(gathered: Gathered | None) -> UUID | None:
    """Whose page this worker may open instead."""
    if gathered is None or not people.in_care(gathered.facts):
        return None
    return gathered.consumer_id


def actor_of(request: HttpRequest) -> Actor:
    visit = request.session.get(VISIT)
    user = request.user
    return Actor(
        user_id=user.pk if user.is_authenticated and not visit else None,
        visit_id=uuid.UUID(visit) if visit else None,
        request_id=uuid.uuid4(),
        purpose=request.session.get("purpose", ""),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Byte for byte the same for what does not exist and for what a person may not know of."""
    return private(render(None, "404.html", status=404))


def unavailable(request: HttpRequest, error: Exception) -> HttpResponse:
    """Names the kind of failure and the request, never what was asked for."""
    log.warning("unavailable: %s %s", type(error.__cause__ or error).__name__, request.actor.request_id)
    return private(render(None, "503.html", status=503))


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
