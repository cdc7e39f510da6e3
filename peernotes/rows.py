"""Rows by the names of their columns: what a statement calls a column, the code calls it too."""

from __future__ import annotations

from functools import cache
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connections

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind")
Params = "Mapping[str, object] | None"


def read(kind: Callable[..., Kind], statement: str, params: Params = None, using: str = "default") -> list[Kind]:
    """Each row as a ``kind``. A column that it does not know, or one that it misses, is a TypeError, even if there are
    no rows."""
    names, found = _fetch(statement, params, using)
    _check(kind, names)
    return [kind(**dict(zip(names, row, strict=True))) for row in found]


def named(statement: str, params: Params = None, using: str = "default") -> list[dict[str, Any]]:
    """Each row as it is, for what is taken apart first."""
    names, found = _fetch(statement, params, using)
    return [dict(zip(names, row, strict=True)) for row in found]


def apart(row: dict[str, Any], prefix: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns of a row, and those that begin with the prefix, without it."""
    inner = {name.removeprefix(prefix): value for name, value in row.items() if name.startswith(prefix)}
    return {name: value for name, value in row.items() if not name.startswith(prefix)}, inner


def _fetch(statement: str, params: Params, using: str) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    with connections[using].cursor() as cursor:
        cursor.execute(statement, params)
        names = tuple(column.name for column in cursor.description)
        if len(set(names)) < len(names):
            raise TypeError(f"Two columns have the same name: {', '.join(names)}")
        return names, cursor.fetchall()


@cache
def _check(kind: Callable[..., Any], names: tuple[str, ...]) -> None:
    signature(kind).bind(**dict.fromkeys(names))
