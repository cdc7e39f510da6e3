"""Floor 8: each request is one transaction, rendering included, with one actor. Domain errors become HTTP here and
nowhere else."""

from __future__ import annotations

import logging
import time
import uuid
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, transaction
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from peernotes import audit, opened
from peernotes.enums import Code, Rule, Verb
from peernotes.errors import AuditFailed, Missing, Refused, Stale
from peernotes.policy import people
from peernotes.policy.decision import deny
from peernotes.policy.facts import Actor
from peernotes.presenters import given_back, refusals, shell, window
from peernotes.sessions import IDLE_SECONDS, LONGEST_SECONDS, QUIET, RECORD, SEEN, SINCE, VISIT, VISITED

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision

NO_SUCH_METHOD, SERVER_ERROR = 405, 500
NOTE_SEEN_EVERY = 60  # so it may end up to a minute sooner, and never later
log = logging.getLogger("peernotes")


def login_not_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Marks the few pages that need nobody signed in; everything else does by default."""
    view.login_required = False  # type: ignore[attr-defined] # the attribute Django's own decorator sets
    return view


class IdleLimit:
    """Ends what nobody has asked anything of for too long, a sign-in or a visit (which says how long), and a sign-in
    LONGEST_SECONDS after it began. Before ActorTransaction, after authentication. ``seconds_left`` is what the page may
    count on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        session = request.session
        if request.user.is_authenticated or VISIT in session:
            now, limit = time.time(), session.get(QUIET, IDLE_SECONDS)
            idle = now - session.get(SEEN, now if VISIT in session else 0)
            longest = limit if VISIT in session else LONGEST_SECONDS - (now - session.get(SINCE, 0))
            if idle >= limit or longest <= 0:
                self._end(request)
            elif idle > min(NOTE_SEEN_EVERY, limit // 10) or SEEN not in session:
                session[SEEN], idle = now, 0
            request.seconds_left = int(min(limit - idle, longest))
        return self.get_response(request)

    def _end(self, request: HttpRequest) -> None:
        """The page that says that a visit is over still has to know which it was."""
        if VISIT in request.session:
            request.session[VISITED] = request.session.pop(VISIT)
        else:
            logout(request)


class ActorTransaction:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)
        request.shell = shell.lazy(request.actor)
        request.window = window.of(request.actor, getattr(request, "seconds_left", 0))
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
        if response.status_code == NO_SUCH_METHOD and not response.content:
            response.content = render(None, "errors/405.html", given_back.of(request)).content
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
        return redirect(f"{reverse(settings.LOGIN_URL)}?next={quote(opened.way_back(request))}")

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
            context = {"refusal": refusals.of(deny(Code.STALE, Rule.TEXT)), **given_back.of(request)}
            return render(request, "errors/409.html", context, status=409)

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
            service = gathered.service.slug if gathered else ""
            about = {"about": error.context.get("about", ""), "group": _group(request)}
            refusal = refusals.of(_as_known(request, error.decision), _open_person(gathered), service, **about)
            if "X-Autosave" in request.headers:
                return JsonResponse({"message": f"{refusal.message} {refusal.next_step}"}, status=403)
            context = {"refusal": refusal, "decision": error.decision, "gathered": gathered, **given_back.of(request)}
            return render(request, "errors/403.html", context, status=403)


def _group(request: HttpRequest) -> tuple[str, UUID] | None:
    """Which one the address is about, and how the names of such addresses begin for whom it is."""
    match = request.resolver_match
    run = match.kwargs.get("run") if match else None
    if match is None or run is None:
        return None
    whose = next((each for each in ("my-", "carer-", "visit-") if str(match.url_name).startswith(each)), "")
    return whose, run


def _as_known(request: HttpRequest, decision: Decision) -> Decision:
    """Consumers and carers have a place here, and no role: nobody could give them one."""
    frame = getattr(request, "shell", shell.OUT)
    no_staff = frame.at == shell.CARER or frame.kind == "consumer"
    return deny(Code.FOR_STAFF, Rule.ROLE) if no_staff and decision.code is Code.NOT_A_MEMBER else decision


def _open_person(gathered: Gathered | None) -> UUID | None:
    """Whose page this worker may open instead."""
    if gathered is None or not people.in_care(gathered.facts):
        return None
    return gathered.consumer_id


def actor_of(request: HttpRequest) -> Actor:
    visit, record = request.session.get(VISIT), request.session.get(RECORD)
    user = request.user
    return Actor(
        user_id=user.pk if user.is_authenticated and not visit else None,
        visit_id=uuid.UUID(visit) if visit else None,
        request_id=uuid.uuid4(),
        purpose=request.session.get("purpose", ""),
        record_id=uuid.UUID(record) if record else None,
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Byte for byte the same for what does not exist and for what a person may not know of: of the request it has
    nothing but where its sender may go."""
    context = {"shell": getattr(request, "shell", shell.OUT), **given_back.of(request)}
    return private(render(None, "404.html", context, status=404))


def old_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Its token does not fit: drawn before somebody signed in, or by another site, which can have nothing given back."""
    return private(render(None, "errors/old_form.html", given_back.of(request, again=True), status=403))


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return private(render(None, "errors/413.html", status=413))
    return private(render(None, "errors/400.html", given_back.of(request), status=400))


def broken(request: HttpRequest) -> HttpResponse:
    return private(render(None, "500.html", given_back.of(request, again=True), status=500))


def unavailable(request: HttpRequest, error: Exception) -> HttpResponse:
    """Names the kind of failure and the request, never what was asked for."""
    log.warning("unavailable: %s %s", type(error.__cause__ or error).__name__, request.actor.request_id)
    return private(render(None, "503.html", given_back.of(request, again=True), status=503))


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
