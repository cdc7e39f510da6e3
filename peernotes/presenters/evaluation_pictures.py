"""A measure over time, as a picture: means with their spread, and a labelled line at each change of the model. What it shows
stands in the table beside it as well; no colour means anything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from math import ceil, floor
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.measures import MEASURES
from peernotes.measures.declaration import Range
from peernotes.presenters import times
from peernotes.presenters.drawing import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from django.utils.safestring import SafeString
    from matplotlib.axes import Axes

    from peernotes.queries.evaluation import MeasuredChange, ModelSince, Period

SIZE = (360, 300)
# No two changes beside each other have their two lines of words at the same height.
LETTERS, LABELS = 17, 2


@dataclass(frozen=True)
class Mark:
    """One mean. ``low``, ``high``: where its spread ends."""

    day: date
    said: str
    mean: float
    low: float
    high: float

    @property
    def text(self) -> str:
        return f"{self.mean:.1f}"


@dataclass(frozen=True)
class Line:
    """A change of the model."""

    day: date
    text: str
    since: str


@dataclass(frozen=True)
class Picture:
    """``svg``: to be written into a page as it is."""

    id: str
    title: str
    svg: SafeString


def pictures(found: Sequence[MeasuredChange], periods: Iterable[Period], models: Sequence[ModelSince]) -> list[Picture]:
    """Of each measure that has one total which is told."""
    known = {one.id: one for one in periods}
    told = [one for one in found if not one.scale and one.many is not None]
    codes = dict.fromkeys(one.measure for one in told)
    return [_picture(code, [one for one in told if one.measure == code], known, models) for code in codes]


def _picture(code: str, found: list[MeasuredChange], known: dict, models: Sequence[ModelSince]) -> Picture:
    whole = MEASURES[code].total or _of_all(found)
    pairs = tuple(
        (
            _mark(known[one.before_id], one.before_mean, one.before_sd, whole),
            _mark(known[one.later_id], one.later_mean, one.later_sd, whole),
        )
        for one in found
    )
    days = [mark.day for pair in pairs for mark in pair]
    lines = tuple(_line(one) for one in models if min(days) <= one.since <= max(days))
    name, title = f"picture-{code.replace('_', '-')}", _("%(what)s over time") % {"what": MEASURES[code].title}
    return Picture(name, title, _drawn(name, title, pairs, lines, whole))


@lru_cache(maxsize=64)
def _drawn(
    name: str, title: str, pairs: tuple[tuple[Mark, Mark], ...], lines: tuple[Line, ...], whole: Range
) -> SafeString:
    paint = partial(_paint, pairs=pairs, lines=lines, whole=whole)
    return drawn(paint, name=name, size=SIZE, title=title, said=_said(pairs, lines))


def _paint(axes: Axes, *, pairs: tuple[tuple[Mark, Mark], ...], lines: tuple[Line, ...], whole: Range) -> None:
    marks = [mark for pair in pairs for mark in pair]
    for pair in pairs:
        spread = [one.mean - one.low for one in pair], [one.high - one.mean for one in pair]
        days, means = [one.day for one in pair], [one.mean for one in pair]
        axes.errorbar(days, means, spread, color="k", marker="o", elinewidth=1, clip_on=False)
    for one in dict.fromkeys(marks):
        axes.annotate(one.text, (one.day, one.high), (0, 5), textcoords="offset points", ha="center")
    said = {one.day: one.said for one in marks}
    days = sorted(said)
    ends = float(whole.low), float(whole.high)
    axes.set_xticks(days, [said[day] for day in days])
    axes.set_yticks(ends, [f"{whole.low}", f"{whole.high}"])
    axes.set_ylim(*ends)
    axes.margins(x=0.2)
    for place, line in enumerate(lines):
        axes.axvline(line.day, color="k", linestyle="--")
        left = line.day - days[0] > days[-1] - line.day
        for text, down in ((line.text, LETTERS), (line.since, 0)):
            beside = (-6 if left else 6, 20 + place % LABELS * 2 * LETTERS + down)
            axes.annotate(
                text,
                (line.day, 1),
                beside,
                xycoords=("data", "axes fraction"),
                textcoords="offset points",
                ha="right" if left else "left",
            )


def _mark(period: Period, mean: float | None, sd: float | None, whole: Range) -> Mark:
    value, spread = mean or 0.0, sd or 0.0
    low, high = max(float(whole.low), value - spread), min(float(whole.high), value + spread)
    low, high = min(low, value), max(high, value)
    day = _until(period)
    return Mark(day, times.short_day(day), value, low, high)


def _until(period: Period) -> date:
    """Up to when people were asked: its last day, or that on which it was closed before it."""
    closed = timezone.localdate(period.closed_at) if period.closed_at else period.ends_on
    return min(period.ends_on, closed)


def _line(model: ModelSince) -> Line:
    text = _("Version %(n)s of the model") % {"n": model.number}
    return Line(model.since, text, _("from %(day)s") % {"day": times.day(model.since)})


def _said(pairs: Iterable[tuple[Mark, Mark]], lines: Iterable[Line]) -> str:
    """For whoever hears it."""
    said = [
        _("From %(before)s around %(first)s to %(later)s around %(then)s.")
        % {"before": one.text, "first": one.said, "later": other.text, "then": other.said}
        for one, other in pairs
    ]
    return " ".join([*said, *(f"{line.text} {line.since}." for line in lines)])


def _of_all(found: list[MeasuredChange]) -> Range:
    """Of a measure whose range the service gave: as far as means and spreads go."""
    ends = [
        end
        for one in found
        for mean, sd in ((one.before_mean, one.before_sd), (one.later_mean, one.later_sd))
        for end in ((mean or 0.0) - (sd or 0.0), (mean or 0.0) + (sd or 0.0))
    ]
    low = floor(min(ends))
    return Range(low, max(low + 1, ceil(max(ends))))
