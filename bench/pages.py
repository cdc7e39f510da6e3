"""A page of a list: its rows against brute force, then beside the same rows by primary key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench.connections import APP, bare, brute, counted, limit, pid
from bench.measure import AGAIN, LIMIT, Design, Subject, Transaction, same_rows
from peernotes import audit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from peernotes.policy.facts import Actor


@dataclass(frozen=True)
class Listed:
    """``rows`` asks for the page's rows, ``request`` is the whole of it, ``expected`` finds their ids by brute force in
    the order of the page, ``by_key`` finds the rows again by ``keys`` of them. An id is what stands first in a row."""

    title: str
    actor: Actor
    rows: Callable[[], Sequence[Any]]
    request: Callable[[], object]
    expected: tuple[str, dict[str, Any]]
    by_key: str
    goal: str = ""
    keys: Callable[[Sequence[Any]], dict[str, Any]] = lambda rows: {"ids": [row.id for row in rows]}


def listed(page: Listed) -> Subject:
    opening = Transaction(partial(audit.enter, page.actor))
    opening.begin()
    with counted() as sent:
        rows = page.rows()
    opening.end()
    found, keys = [row.id for row in rows], page.keys(rows)
    wanted = [row[0] for row in brute(*page.expected)]
    if wanted != found:
        same_rows(page.title, wanted, found, "our page")
        raise AssertionError(f"{page.title}: the same rows in another order")
    same_rows(page.title, wanted, [row[0] for row in limit(page.by_key, keys)], "the limit")
    with counted() as whole:
        _request(page)
    least = partial(limit, page.by_key, keys)
    designs = (
        Design(LIMIT, least, bare().info.backend_pid, queries=1),
        Design(AGAIN, least, bare().info.backend_pid, queries=1),
        Design("rows, row-level security on", page.rows, pid(APP), opening.begin, opening.end, len(sent)),
        Design("whole request", partial(_request, page), pid(APP), queries=len(whole)),
    )
    return Subject(page.title, designs, page.goal, len(found))


def _request(page: Listed) -> None:
    with transaction.atomic():
        audit.enter(page.actor)
        page.request()
