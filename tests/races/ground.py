"""Real connections, real commits: what a test inside one transaction cannot show."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, connections, transaction

from peernotes import audit
from peernotes.errors import Refused, Stale
from peernotes.policy.facts import Actor
from tests.support.databases import as_owner
from tests.support.programme import tries as tries


def committed(make: Callable[[], Any]) -> Any:
    """As the owner, for good."""
    with transaction.atomic(), as_owner():
        return make()


def act(by: Actor, verb: Callable[[], Any]) -> Any:
    """As a request does it: one transaction, one actor."""
    with transaction.atomic():
        audit.enter(by)
        return verb()


@dataclass
class Outcome:
    """What came of one side of a race."""

    result: Any = None
    error: Exception | None = None

    @property
    def won(self) -> bool:
        return self.error is None

    @property
    def code(self) -> str:
        if isinstance(self.error, Refused):
            return str(self.error.decision.code)
        return "stale" if isinstance(self.error, Stale) else type(self.error).__name__


@dataclass
class Race:
    """Starts all sides at the same moment, each with a connection of its own."""

    sides: list[Callable[[], Any]] = field(default_factory=list)

    def run(self) -> list[Outcome]:
        outcomes = [Outcome() for _ in self.sides]
        line = threading.Barrier(len(self.sides))

        def one(number: int) -> None:
            try:
                connection.ensure_connection()
                line.wait(timeout=20)
                outcomes[number].result = self.sides[number]()
            except Exception as error:  # noqa: BLE001 - whatever it was is the outcome, and each test says which it expects
                outcomes[number].error = error
            finally:
                with suppress(Exception):
                    connections.close_all()

        threads = [threading.Thread(target=one, args=(number,)) for number in range(len(self.sides))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
        assert not any(thread.is_alive() for thread in threads), "a side of the race hangs"
        return outcomes


def race(*sides: Callable[[], Any]) -> list[Outcome]:
    return Race(list(sides)).run()


def owner_rows(statement: str, *params: object) -> list[tuple[Any, ...]]:
    with transaction.atomic(), as_owner(), connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchall()
