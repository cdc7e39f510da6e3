"""Floor 8: where SECOND_STEP_REQUIRED is set, whoever works in a service sets a second step up before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render

from peernotes.actions import sign_ins
from peernotes.presenters import given_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


class SecondStepFirst:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        if not request.session.get(sign_ins.NEEDS_SECOND_STEP):
            return None
        if view.__module__.startswith("allauth.") or not getattr(view, "login_required", True):
            return None
        if sign_ins.needs_second_step(request.user):
            return _first(request)
        del request.session[sign_ins.NEEDS_SECOND_STEP]
        return None


def _first(request: HttpRequest) -> HttpResponse:
    """A form from before the sign-in is refused, and so kept (keeping.py): led on, it would count as sent."""
    if request.method in {"GET", "HEAD"}:
        return redirect("mfa_index")
    return render(request, "errors/second_step.html", given_back.of(request), status=403)
