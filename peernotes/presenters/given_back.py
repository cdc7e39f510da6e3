"""What was typed into a form that was refused or that failed, for the one who sent it: to copy, and to send again where
that can help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.middleware.csrf import get_token

from peernotes import opened
from peernotes.actions import kept_forms

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True)
class GivenBack:
    words: list[str]
    path: str
    fields: list[tuple[str, str]]


def of(request: HttpRequest, *, again: bool = False) -> dict[str, object]:
    """For the context of an error page. Nothing for somebody else's form; where nobody could be looked up at all, the
    words go back to where they came from."""
    found = opened.mine(request) if hasattr(request, "actor") else opened.of(request)
    words = kept_forms.words(dict(request.POST.lists())) if found else []
    if not words:
        return {}
    fields = [(name, value) for name, values in request.POST.lists() for value in values]
    again_with = [pair for pair in fields if pair[0] != "csrfmiddlewaretoken"] if again else []
    return {"given_back": GivenBack(words, request.path, again_with), "csrf_token": get_token(request)}
