"""The 3,125 states of health that five answers from 1 to 5 can describe, and what a country's values may be: 1 for the best of
them, less for the others, and below 0 for some."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

DIMENSIONS = ("d1", "d2", "d3", "d4", "d5")
STATES = tuple("".join(levels) for levels in product("12345", repeat=len(DIMENSIONS)))
KNOWN = frozenset(STATES)
BEST, WORTH_OF_BEST = STATES[0], 1
# Lower than any that was published.
WORST = -10


@dataclass(frozen=True, slots=True)
class Shape:
    """What one looks at before a set of values counts. ``turned``: pairs of states that differ in one answer, the worse one first, where
    the better one is worth less. ``lowest``: the state that is worth least."""

    states: int
    best: Decimal
    worst: Decimal
    lowest: str
    least: Decimal
    below_zero: int
    turned: tuple[tuple[str, str], ...]


def shape(values: Mapping[str, Decimal]) -> Shape:
    lowest = min(values, key=lambda state: (values[state], state))
    turned = [(state, better) for state in values for better in _one_better(state) if values[better] < values[state]]
    return Shape(
        states=len(values),
        best=values[BEST],
        worst=values[STATES[-1]],
        lowest=lowest,
        least=values[lowest],
        below_zero=sum(1 for value in values.values() if value < 0),
        turned=tuple(sorted(turned)),
    )


def _one_better(state: str) -> Iterator[str]:
    """Every state with one answer that is better by one."""
    for place, level in enumerate(state):
        if level > "1":
            yield f"{state[:place]}{int(level) - 1}{state[place + 1 :]}"


def state_of(subscores: Mapping[str, str]) -> str | None:
    """The five answers in a row, as a score keeps them; None where one is open."""
    levels = [subscores.get(code, "").removesuffix(".0") for code in DIMENSIONS]
    state = "".join(levels)
    return state if all(levels) and state in KNOWN else None
