"""How old the figures of an evaluation are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peernotes.queries.evaluation import Period


@dataclass(frozen=True)
class FiguresAge:
    """``when``: the worker kept some last. ``waits``: those of a period that was closed since."""

    when: str
    waits: bool


def age(periods: Sequence[Period]) -> FiguresAge:
    kept = [one.worked_out_at for one in periods if one.worked_out_at]
    return FiguresAge(times.shown(max(kept)) if kept else "", any(one.waits for one in periods))
