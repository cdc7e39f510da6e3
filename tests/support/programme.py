"""How much is asked. Where every combination of things would be asked, `make test` asks a part that is chosen so that each
thing is met, and `make prove` (PEERNOTES_PROVE=1) asks all of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

T = TypeVar("T")
PROVE = bool(os.environ.get("PEERNOTES_PROVE"))


def tries(number: int, proved: int = 0) -> int:
    """So many in every run; to prove it ``proved``, or ten times as many."""
    return (proved or number * 10) if PROVE else number


def in_turn(every: Sequence[T], turn: int, few: int = 1) -> list[T]:
    """Of a list that is asked again and again, ``few`` each time: the next ones at the next turn."""
    if PROVE or few >= len(every):
        return list(every)
    start = turn * few % len(every)
    return [*every[start:], *every[:start]][:few]


def witnesses(every: Iterable[T], shows: Callable[[T], set[Hashable]]) -> list[T]:
    """Each that shows something which none before it has shown."""
    return list(every) if PROVE else list(_new(every, shows))


def _new(cases: Iterable[T], shows: Callable[[T], set[Hashable]]) -> Iterator[T]:
    met: set[Hashable] = set()
    for case in cases:
        shown = shows(case)
        if not shown <= met:
            met |= shown
            yield case
