"""Somebody's own page, and where it stands: by a consumer's sign-in, by a carer's, or on a device that was handed to a consumer. A view
says it once, for each of them:

    *both("carers/", my_carers.carers, "carers"),"""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_http_methods

from peernotes.actions import reading_my
from peernotes.presenters import words
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.http import HttpRequest, HttpResponse

    from peernotes.enums import Verb
    from peernotes.models import Visit


@dataclass(frozen=True)
class OwnPlace:
    """``prefix``: of the names of the pages. ``visit``: on which they are, if they are on one."""

    prefix: str
    visit: Visit | None = None

    @property
    def on_device(self) -> bool:
        return self.visit is not None

    @property
    def as_carer(self) -> bool:
        return self is CARER

    @property
    def home(self) -> str:
        return {"carer": "carer", "visit": "visit-choices"}.get(self.prefix, "my")

    @property
    def lender(self) -> str:
        """Whose device it is."""
        return words.first(self.visit.started_by.name) if self.visit else ""

    def whose(self, request: HttpRequest, verb: Verb) -> UUID:
        return self.visit.consumer_id if self.visit else reading_my.me(request.actor, verb).id

    def name(self, page: str) -> str:
        return f"{self.prefix}-{page}"

    def href(self, page: str, *args: object) -> str:
        return reverse(self.name(page), args=args)

    def done(self, request: HttpRequest, said: object, page: str, *args: object) -> HttpResponse:
        messages.success(request, str(said))
        return redirect(self.href(page, *args))

    def veiled(self, key: UUID) -> UUID:
        """How an address says which one it is. The browser of a device keeps addresses, so on a visit nobody can tell by one."""
        if self.visit is None:
            return key
        secret = salted_hmac("peernotes.views.own", str(self.visit.pk)).digest()
        return uuid5(UUID(bytes=secret[:16]), str(key))

    def unveiled(self, said: UUID, among: Iterable[UUID]) -> UUID:
        """Which of ``among`` an address means; what nothing has for an id, if none."""
        return next((key for key in among if self.veiled(key) == said), self.veiled(said))


MINE, CARER = OwnPlace("my"), OwnPlace("carer")


def by_sign_in(view: Callable[..., HttpResponse], own: OwnPlace = MINE) -> Callable[..., HttpResponse]:
    @wraps(view)
    def inner(request: HttpRequest, **ids: object) -> HttpResponse:
        return view(request, own, **ids)

    return inner


def on_visit(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def inner(request: HttpRequest, visit: Visit, **ids: object) -> HttpResponse:
        return view(request, OwnPlace("visit", visit), **ids)

    return require_http_methods(view.methods)(at_choices(inner))  # type: ignore[attr-defined] # the mark of _pages


def both(address: str, view: Callable[..., HttpResponse], name: str) -> list[URLPattern]:
    """The same page by one's own sign-in, and on a device."""
    return [
        path(f"my/{address}", by_sign_in(view), name=f"my-{name}"),
        path(f"visit/{address}", on_visit(view), name=f"visit-{name}"),
    ]
