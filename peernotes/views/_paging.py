"""Links to the pages before and after, which keep what else stands in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.queries.keyset import Page


def links(request: HttpRequest, page: Page, **more: str) -> dict[str, str]:
    """``more``: parameters that the address gets besides."""
    return {name: _link(request, getattr(page, name), more) for name in ("older", "newer")}


def _link(request: HttpRequest, cursor: str, more: dict[str, str]) -> str:
    if not cursor:
        return ""
    wanted = request.GET.copy()
    for name, value in {**more, "after": cursor}.items():
        wanted[name] = value
    return f"?{wanted.urlencode()}"
