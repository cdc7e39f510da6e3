"""The ways in: the application as in production, Django as the owner (for stock guardian and brute force; and prepared, for
the bare page), and a bare connection as the owner for the limit."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import psycopg
from django.conf import settings
from django.db import connections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

APP, OWNER, BARE = "default", "owner", "bare"


@cache
def bare() -> psycopg.Connection:
    """With one plan for all parameters, as the application has it."""
    return psycopg.connect(
        settings.DATABASE_ACCESS.owner,
        autocommit=True,
        prepare_threshold=0,
        options="-c plan_cache_mode=force_generic_plan",
    )


@cache
def _asking() -> psycopg.Connection:
    return psycopg.connect(settings.DATABASE_ACCESS.owner, autocommit=True, prepare_threshold=None)


def pid(alias: str) -> int:
    connections[alias].ensure_connection()
    return int(connections[alias].connection.info.backend_pid)


def limit(statement: str, params: Sequence[Any] | Mapping[str, Any]) -> list[tuple[Any, ...]]:
    return bare().execute(statement, params, prepare=True).fetchall()


def brute(statement: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
    """By the owner, whom row-level security does not bind, and never prepared."""
    return _asking().execute(statement, params).fetchall()


@contextmanager
def counted(alias: str = APP) -> Iterator[list[str]]:
    """The statements that Django sends meanwhile, without BEGIN and COMMIT."""
    sent: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        sent.append(sql)
        return execute(sql, params, many, context)

    with connections[alias].execute_wrapper(note):
        yield sent
