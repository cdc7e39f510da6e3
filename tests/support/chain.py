"""The chain of middleware, put together once for a process, as a server does: every new client of a test would put one
together, and each time WhiteNoise looks at all static files."""

from __future__ import annotations

from typing import Any

from django.core.handlers.base import BaseHandler
from django.core.signals import setting_changed
from django.test.client import ClientHandler

_kept: list[Any] = []


def keep() -> None:
    setting_changed.connect(_forget)
    ClientHandler.load_middleware = _load_middleware


def _load_middleware(handler: ClientHandler, is_async: bool = False) -> None:
    if not _kept:
        BaseHandler.load_middleware(handler, is_async=is_async)
        _kept.append(handler._middleware_chain)
    handler._middleware_chain = _kept[0]


def _forget(**_signal: object) -> None:
    """Another setting may be another chain, and so may the one from before."""
    _kept.clear()
