"""The session of a consumer's visit: one note, nothing else, and no memory of whose device it is but a user name for
the sign-in page afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.forms.signin import USERNAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

VISIT = "visit"
WORKER = "visit_worker"
# Seconds without a request after which the visit is over.
IDLE_ON_DEVICE = 5 * 60
IDLE_BY_LINK = 30 * 60


def open_to_visits(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The few pages that a visit can reach (middleware sends it back to its note from everywhere else); they need
    nobody signed in."""
    view.open_to_visits = True  # type: ignore[attr-defined] # a mark that the middleware reads
    view.login_required = False  # type: ignore[attr-defined] # the mark of Django's own decorator
    return view


def begin(request: HttpRequest, visit: UUID, *, worker: str = "") -> None:
    """In a session that was emptied before. ``worker``: whose device this is; empty for a link."""
    request.session.cycle_key()
    request.session[VISIT] = str(visit)
    request.session[WORKER] = worker
    stay(request)


def stay(request: HttpRequest) -> None:
    """Each request gives the visit its idle time anew; without one the session itself is gone."""
    if request.session.get(VISIT):
        request.session.set_expiry(IDLE_ON_DEVICE if request.session.get(WORKER) else IDLE_BY_LINK)


def leave(request: HttpRequest) -> str:
    """Ends the session; returns the worker's user name, which the sign-in page will offer."""
    worker = request.session.get(WORKER, "")
    request.session.flush()
    if worker:
        request.session[USERNAME] = worker
    return worker
