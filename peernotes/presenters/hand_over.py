"""A one-time link as text, words, and a picture that a phone can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import segno
from django.urls import reverse

from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from peernotes.actions.notes.visits import OneTimeLink

# The white margin that the standard asks for, in modules.
QUIET = 4


@dataclass(frozen=True)
class LinkShown:
    """``squares`` is the path of an SVG of ``size`` by ``size`` units."""

    url: str
    words: str
    expires: str
    squares: str
    size: int


def link(made: OneTimeLink, absolute: Callable[[str], str]) -> LinkShown:
    return shown(absolute(reverse("visit-link", args=[made.token])), made.expires_at, made.words)


def shown(url: str, expires_at: datetime, words: str = "") -> LinkShown:
    rows = [list(row) for row in segno.make(url, micro=False, error="m").matrix]
    return LinkShown(url, words, times.shown(expires_at), _path(rows), len(rows) + 2 * QUIET)


def _path(rows: list[list[int]]) -> str:
    return "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
