"""A measure over time, as a picture that the page draws: means with their spread, and a labelled line at each change of the
model. What it shows stands in the table beside it as well; no colour means anything."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.measures import MEASURES
from peernotes.measures.declaration import Range
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from peernotes.queries.evaluation import MeasuredChange, ModelSince, Period

# As wide as a phone, where letters keep their size.
LEFT, RIGHT, TOP, BOTTOM = 36, 350, 96, 270
# Two lines for each change, and no two changes beside each other at the same height.
LABEL, LABELS = 36, 2


@dataclass(frozen=True)
class Mark:
    """One mean. ``low``, ``high``: where its spread ends."""

    x: str
    y: str
    low: str
    high: str
    text: str
    day: str


@dataclass(frozen=True)
class Line:
    """A change of the model, in two lines of words. ``anchor``: to which side they are written."""

    x: str
    text_y: str
    text_x: str
    anchor: str
    text: str
    since: str


@dataclass(frozen=True)
class Picture:
    id: str
    title: str
    said: str
    top: str
    bottom: str
    pairs: list[tuple[Mark, Mark]]
    lines: list[Line]


def pictures(found: Sequence[MeasuredChange], periods: Iterable[Period], models: Sequence[ModelSince]) -> list[Picture]:
    """Of each measure that has one total which is told."""
    known = {one.id: one for one in periods}
    told = [one for one in found if not one.scale and one.many is not None]
    codes = dict.fromkeys(one.measure for one in told)
    return [_picture(code, [one for one in told if one.measure == code], known, models) for code in codes]


def _picture(code: str, found: list[MeasuredChange], known: dict, models: Sequence[ModelSince]) -> Picture:
    whole = MEASURES[code].total or _of_all(found)
    middles = [_middle(known[key]) for one in found for key in (one.before_id, one.later_id)]
    days = _Days(min(middles), max(middles))
    pairs = [
        (
            _mark(days.x(_middle(known[one.before_id])), one.before_mean, one.before_sd, whole, known[one.before_id]),
            _mark(days.x(_middle(known[one.later_id])), one.later_mean, one.later_sd, whole, known[one.later_id]),
        )
        for one in found
    ]
    inside = [one for one in models if days.first <= one.since <= days.last]
    lines = [_line(days.x(one.since), place, one) for place, one in enumerate(inside)]
    return Picture(
        id=f"picture-{code.replace('_', '-')}",
        title=_("%(what)s over time") % {"what": MEASURES[code].title},
        said=_said(pairs, lines),
        top=f"{whole.high}",
        bottom=f"{whole.low}",
        pairs=pairs,
        lines=lines,
    )


@dataclass(frozen=True)
class _Days:
    first: date
    last: date

    def x(self, day: date) -> float:
        whole = (self.last - self.first).days or 1
        return LEFT + 44 + (RIGHT - LEFT - 88) * (day - self.first).days / whole


def _mark(x: float, mean: float | None, sd: float | None, whole: Range, period: Period) -> Mark:
    value, spread = mean or 0.0, sd or 0.0
    low, high = max(float(whole.low), value - spread), min(float(whole.high), value + spread)
    return Mark(
        f"{x:.1f}", _y(value, whole), _y(low, whole), _y(high, whole), f"{value:.1f}", times.short_day(_middle(period))
    )


def _y(value: float, whole: Range) -> str:
    part = (value - float(whole.low)) / float(whole.high - whole.low)
    return f"{BOTTOM - (BOTTOM - TOP) * part:.1f}"


def _line(x: float, place: int, model: ModelSince) -> Line:
    left = x > (LEFT + RIGHT) / 2
    text = _("Version %(n)s of the model") % {"n": model.number}
    since = _("from %(day)s") % {"day": times.day(model.since)}
    text_x, text_y = x - 6 if left else x + 6, 14 + place % LABELS * LABEL
    return Line(f"{x:.1f}", f"{text_y}", f"{text_x:.1f}", "end" if left else "start", text, since)


def _said(pairs: list[tuple[Mark, Mark]], lines: list[Line]) -> str:
    """For whoever hears it."""
    said = [
        _("From %(before)s around %(first)s to %(later)s around %(then)s.")
        % {"before": one.text, "first": one.day, "later": other.text, "then": other.day}
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
    return Range(floor(min(ends)), ceil(max(ends)))


def _middle(period: Period) -> date:
    return period.starts_on + (period.ends_on - period.starts_on) / 2
