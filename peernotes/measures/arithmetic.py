"""What is said of many: a mean with its spread, and a change with the interval in which it lies. No p-values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

SURE = 0.975
STEPS = 200


@dataclass(frozen=True, slots=True)
class MeanChange:
    """After minus before, of those who answered both times. ``better``: the change in the direction that is better."""

    mean: float
    low: float
    high: float
    better: bool | None


def change(*, n: int, mean: float, sd: float, higher_is_better: bool) -> MeanChange:
    """With the 95 % interval by t. ``better`` None: the interval has nought in it."""
    half = t_quantile(n - 1) * sd / math.sqrt(n)
    low, high = mean - half, mean + half
    if low <= 0 <= high:
        return MeanChange(mean, low, high, None)
    return MeanChange(mean, low, high, (mean > 0) == higher_is_better)


@lru_cache(maxsize=1024)
def t_quantile(df: int) -> float:
    """The 97.5 % quantile of Student's t for whole degrees of freedom, by halving over its closed form
    (docs/decisions/0057)."""
    low, high = 0.0, 13.0
    for _step in range(STEPS):
        middle = (low + high) / 2
        if _below(middle, df) < SURE:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _below(t: float, df: int) -> float:
    """Abramowitz and Stegun 26.7.3 and 26.7.4, a finite sum."""
    angle = math.atan2(t, math.sqrt(df))
    cosine = math.cos(angle)
    odd = df % 2
    term = cosine if odd else 1.0
    whole = term if df > 1 else 0.0
    for k in range(1 + odd, df - 2, 2):
        term *= cosine * cosine * k / (k + 1)
        whole += term
    inside = math.sin(angle) * whole
    between = (angle + inside) * 2 / math.pi if odd else inside
    return (1 + between) / 2
