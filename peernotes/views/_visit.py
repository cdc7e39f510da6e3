"""The session of a consumer's visit: one note, nothing else, and no memory of whose device it is but a user name for
the sign-in page afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes.forms.signin import USERNAME
from peernotes.policy.facts import Actor
from peernotes.sessions import QUIET, VISIT, VISITED

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

WORKER = "visit_worker"
DECIDED = "visit_decided"
CHOICES = "visit_choices"
TRIED = "visit_tried"
# How often a name may be said by which somebody goes in a group, right or wrong.
TRIES = 5
# Seconds without a request after which the visit is over.
IDLE_ON_DEVICE = 5 * 60
IDLE_BY_LINK = 30 * 60
# Longer than any visit: the page at its end still says what became of it.
REMEMBERED = 3 * 60 * 60


@dataclass(frozen=True)
class Left:
    """A visit that is over. ``worker``: whose device it was on; empty for a link, and where nothing is known."""

    by: Actor | None = None
    worker: str = ""
    decided: bool = False
    choices: bool = False


def open_to_visits(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The few pages that a visit can reach (middleware sends it back to its note from everywhere else); they need
    nobody signed in."""
    view.open_to_visits = True  # type: ignore[attr-defined] # a mark that the middleware reads
    view.login_required = False  # type: ignore[attr-defined] # the mark of Django's own decorator
    return view


def begin(request: HttpRequest, visit: UUID, *, worker: str = "", choices: bool = False) -> None:
    """In a session that was emptied before. ``worker``: whose device this is; empty for a link. ``choices``: it is at
    their standing choices and no note."""
    request.session.cycle_key()
    request.session[VISIT] = str(visit)
    request.session[WORKER] = worker
    request.session[CHOICES] = choices
    request.session[QUIET] = IDLE_ON_DEVICE if worker else IDLE_BY_LINK
    request.session.set_expiry(REMEMBERED)


def decided(request: HttpRequest) -> None:
    request.session[DECIDED] = True


def may_try(request: HttpRequest) -> bool:
    request.session[TRIED] = request.session.get(TRIED, 0) + 1
    return bool(request.session[TRIED] <= TRIES)


def went_quiet(request: HttpRequest) -> bool:
    """Whether the middleware has ended it, because nobody asked for anything."""
    return VISITED in request.session and VISIT not in request.session


def leave(request: HttpRequest) -> Left:
    """Ends the session, if it is a visit's, but for what the page about its end says. The sign-in page will offer the
    worker's user name."""
    session = request.session
    which = session.get(VISIT) or session.get(VISITED)
    if not which or request.user.is_authenticated:
        return Left()
    said = {name: session[name] for name in (WORKER, DECIDED, CHOICES) if name in session}
    session.flush()
    session.update(said | {VISITED: which})
    left = Left(Actor(visit_id=UUID(which)), said.get(WORKER, ""), said.get(DECIDED, False), said.get(CHOICES, False))
    if left.worker:
        session[USERNAME] = left.worker
    return left
