"""Designs of the same page, shuffled request by request, so that whatever disturbs the machine disturbs all alike.

CPU is what counts: the client's by its thread's clock, the server's from the scheduler's account of its process (to the
nanosecond, /proc/<pid>/schedstat). Wall times stand beside it for orientation."""

from __future__ import annotations

import gc
import random
import statistics
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

LIMIT, AGAIN = "limit", "limit, again"
WARM_UP = 3
MOST_ROUNDS = 300
SEED = 20


class WrongRows(AssertionError):
    """A design that answers otherwise than brute force is not measured at all."""


def nothing() -> None:
    pass


@dataclass(frozen=True)
class Design:
    """``run`` is one request and returns what it found. ``before`` and ``after`` are not on the clock."""

    name: str
    run: Callable[[], Any]
    pid: int
    before: Callable[[], Any] = nothing
    after: Callable[[], Any] = nothing
    queries: int = 0


@dataclass(frozen=True)
class Subject:
    """One line of the table. ``expected``: what every design must find, as a set that does not depend on order."""

    title: str
    designs: tuple[Design, ...]
    goal: str = ""
    rows: int = 0


@dataclass
class Cost:
    """Seconds of each request."""

    wall: list[float] = field(default_factory=list)
    client: list[float] = field(default_factory=list)
    server: list[float] = field(default_factory=list)

    @property
    def cpu(self) -> list[float]:
        return [client + server for client, server in zip(self.client, self.server, strict=True)]


def server_seconds(pid: int) -> float:
    """Once the server sleeps: what it did for a request is booked only then."""
    for _ in range(2000):
        if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "S":
            break
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def once(design: Design, cost: Cost) -> None:
    design.before()
    server = server_seconds(design.pid)
    wall, client = time.perf_counter(), time.thread_time()
    design.run()
    client, wall = time.thread_time() - client, time.perf_counter() - wall
    cost.server.append(server_seconds(design.pid) - server)
    cost.wall.append(wall)
    cost.client.append(client)
    design.after()


def interleave(subject: Subject, seconds: float) -> dict[str, Cost]:
    costs = {design.name: Cost() for design in subject.designs}
    for design in subject.designs:
        for _ in range(WARM_UP):
            once(design, Cost())
    order, rng = list(subject.designs), random.Random(SEED)
    until = time.monotonic() + seconds
    gc.collect()
    for done in range(MOST_ROUNDS):
        if done >= WARM_UP and time.monotonic() > until:
            break
        rng.shuffle(order)
        for design in order:
            once(design, costs[design.name])
    return costs


def same_rows(title: str, expected: Iterable[Hashable], found: Iterable[Hashable], who: str) -> None:
    wanted, got = list(expected), list(found)
    if sorted(map(str, wanted)) != sorted(map(str, got)):
        missing, extra = set(wanted) - set(got), set(got) - set(wanted)
        raise WrongRows(f"{title}: {who} lacks {list(missing)[:3]} and shows {list(extra)[:3]} ({len(got)} rows)")


def figures(subject: Subject, costs: dict[str, Cost]) -> list[dict[str, Any]]:
    """Milliseconds, requests that a core can answer in a second, and how many times the limit by CPU (client and server
    together)."""
    controls = [statistics.median(costs[name].cpu) for name in (LIMIT, AGAIN) if name in costs]
    limit = statistics.mean(controls) if controls else 0.0
    return [
        {
            "subject": subject.title,
            "design": design.name,
            "goal": subject.goal,
            "rows": subject.rows,
            "queries": design.queries,
            "requests": len(costs[design.name].wall),
            "wall_ms": statistics.median(costs[design.name].wall) * 1e3,
            "p95_ms": percentile(costs[design.name].wall, 0.95) * 1e3,
            "client_ms": statistics.median(costs[design.name].client) * 1e3,
            "server_ms": statistics.median(costs[design.name].server) * 1e3,
            "cpu_ms": statistics.median(costs[design.name].cpu) * 1e3,
            "per_core": 1 / statistics.median(costs[design.name].cpu),
            "ratio": statistics.median(costs[design.name].cpu) / limit if limit else None,
        }
        for design in subject.designs
    ]


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Rotating:
    """Several cases of one page in turn, the same for every design that asks in the same order."""

    def __init__(self, run: Callable[..., Any], cases: list[Any]) -> None:
        self.run, self.cases, self.at = run, cases, 0

    def __call__(self) -> Any:
        self.at = (self.at + 1) % len(self.cases)
        return self.run(self.cases[self.at])


class Transaction:
    """Opened before the clock starts and rolled back after it: what stays is the page's own statements."""

    def __init__(self, opening: Callable[[], Any], using: str = "default") -> None:
        self.opening, self.using = opening, using
        self.stack = ExitStack()

    def begin(self) -> None:
        from django.db import transaction

        self.stack.enter_context(transaction.atomic(using=self.using))
        self.opening()

    def end(self) -> None:
        self.stack.close()
