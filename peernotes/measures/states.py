"""The 3,125 states of health that five answers from 1 to 5 can describe, and what a country's values may be: 1 for the best of
them, less for the others, and below 0 for some."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DIMENSIONS = ("d1", "d2", "d3", "d4", "d5")
STATES = tuple("".join(levels) for levels in product("12345", repeat=len(DIMENSIONS)))
KNOWN = frozenset(STATES)
BEST, WORTH_OF_BEST = STATES[0], 1
# Lower than any that was published.
WORST = -10


def state_of(subscores: Mapping[str, str]) -> str | None:
    """The five answers in a row, as a score keeps them; None where one is open."""
    levels = [subscores.get(code, "").removesuffix(".0") for code in DIMENSIONS]
    state = "".join(levels)
    return state if all(levels) and state in KNOWN else None
