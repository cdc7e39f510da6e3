"""What makes peer support work in a service, by five themes (Begum-Meades 2026, table 2): of each what the product knows, which
way it should go, and which way it went where that was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.measures import MEASURES
from peernotes.measures.arithmetic import change
from peernotes.presenters import note_time, speaking_up
from peernotes.presenters.evaluation import TOO_FEW
from peernotes.queries.note_time import TimeOfNotes
from peernotes.queries.speaking_up import ReportsCounted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from peernotes.queries.evaluation import AskedOnce, FiguresOfService, MeasuredChange

UP, DOWN = "↑", "↓"
PERCENT, NUMBER, MEAN = "percent", "number", "mean"
FILE_HEAD = ("theme", "value", "unit")


@dataclass(frozen=True)
class ThemeCount:
    """By its name in what the database counts. ``percent``: of a whole."""

    name: str
    label: str
    should: str = UP
    percent: bool = True


@dataclass(frozen=True)
class ThemeMeasure:
    """A scale of a measure that staff or people answer; the mean of the latest period, and what changed."""

    measure: str
    scale: str
    label: str
    should: str = UP


THEMES = (
    (
        gettext_lazy("Support by the service"),
        ThemeMeasure("role5", "i2", gettext_lazy("“The team values what I do”, 1 to 5")),
        ThemeMeasure("role5", "i5", gettext_lazy("“I want to stay”, 1 to 5")),
        ThemeCount("stayed", gettext_lazy("Peer workers of the last year who are still here")),
        ThemeMeasure("cbi", "work", gettext_lazy("Worn out by work, 0 to 100"), DOWN),
        ThemeCount("both_sides", gettext_lazy("People with a peer worker who have a clinician too")),
    ),
    (
        gettext_lazy("Training"),
        ThemeCount("trained", gettext_lazy("Peer workers trained in all that the model asks for")),
        ThemeMeasure("role5", "i4", gettext_lazy("“I feel prepared”, 1 to 5")),
        ThemeMeasure("cbi", "personal", gettext_lazy("Worn out altogether, 0 to 100"), DOWN),
        ThemeCount("all_parts", gettext_lazy("Notes without an empty part")),
        ThemeMeasure("satisfied2", "i1", gettext_lazy("People who are satisfied")),
    ),
    (
        gettext_lazy("Supervision"),
        ThemeCount("supervised", gettext_lazy("Peer workers supervised in time")),
        ThemeMeasure("role5", "i3", gettext_lazy("“I am supervised well”, 1 to 5")),
        ThemeCount("debriefs", gettext_lazy("Times a peer worker debriefed with somebody"), percent=False),
        ThemeCount("concerns", gettext_lazy("Safety concerns taken on in time")),
    ),
    (
        gettext_lazy("Clear roles"),
        ThemeMeasure("role5", "i1", gettext_lazy("“My role is clear to me”, 1 to 5")),
        ThemeMeasure("together5", "i4", gettext_lazy("“I knew what my peer worker’s role is”, 1 to 5")),
        ThemeCount("read_model", gettext_lazy("Peer workers who have read the model")),
        ThemeCount("questions", gettext_lazy("Readers of the model who want to talk about it"), DOWN),
        ThemeCount("outside", gettext_lazy("Contacts outside what the two had agreed"), DOWN, percent=False),
    ),
    (
        gettext_lazy("Made together"),
        ThemeCount("by_both", gettext_lazy("Notes in which the person wrote themselves")),
        ThemeCount("own_voice", gettext_lazy("Parts of notes in the person’s voice")),
        ThemeMeasure("together5", "i3", gettext_lazy("“We decided together what was written”, 1 to 5")),
        ThemeMeasure("together5", "", gettext_lazy("How it is with the peer worker, 5 to 25")),
        ThemeMeasure("views1", "i1", gettext_lazy("People who say “My views counted”")),
        ThemeMeasure("views1_carer", "i1", gettext_lazy("Family and friends who say “My views counted”")),
        ThemeCount("active", gettext_lazy("Trainings, workshops and meetings with peer workers"), percent=False),
    ),
)


@dataclass(frozen=True)
class ThemeShown:
    title: str
    rows: list[list[dict[str, object]]]


def head() -> list[dict[str, object]]:
    number = {"number": True}
    return [
        {"text": _("What")},
        {"text": _("Figure"), **number},
        {"text": _("Better is")},
        {"text": _("It went")},
    ]


def themes(figures: FiguresOfService, changes: Sequence[MeasuredChange], once: Sequence[AskedOnce]) -> list[ThemeShown]:
    known = _Known.of(figures, changes, once)
    return [ThemeShown(str(theme), [_row(line, known.figure(line)) for line in lines]) for theme, *lines in THEMES]


def file_rows(
    rows: Sequence[list[object]],
    figures: FiguresOfService,
    changes: Sequence[MeasuredChange],
    once: Sequence[AskedOnce],
) -> list[list[object]]:
    """Below what was compared, under the same head and three columns more."""
    known, (head, *others) = _Known.of(figures, changes, once), rows
    empty: list[object] = [""] * len(FILE_HEAD)
    found = [
        [*_about(line), *[""] * (len(head) - len(_about(line))), str(theme), *known.figure(line).in_file]
        for theme, *lines in THEMES
        for line in lines
    ]
    return [[*head, *FILE_HEAD], *([*row, *empty] for row in others), *found]


def time(figures: FiguresOfService) -> str:
    return note_time.of_service(TimeOfNotes(**json.loads(figures.time)))


def reports(figures: FiguresOfService) -> str:
    return speaking_up.counted(ReportsCounted(**json.loads(figures.reports)))


@dataclass(frozen=True)
class _Figure:
    """``value`` empty: too few. ``went``: which way it moved, where that was measured."""

    value: str
    unit: str
    went: str = ""

    @property
    def shown(self) -> str:
        if not self.value:
            return _("too few")
        return f"{self.value} %" if self.unit == PERCENT else self.value

    @property
    def in_file(self) -> tuple[str, str]:
        return self.value or TOO_FEW, self.unit


@dataclass(frozen=True)
class _Known:
    counts: Mapping[str, int | None]
    said: Mapping[tuple[str, str], AskedOnce]
    told: Mapping[tuple[str, str], MeasuredChange]

    @classmethod
    def of(cls, figures: FiguresOfService, changes: Sequence[MeasuredChange], once: Sequence[AskedOnce]) -> _Known:
        """Of the latest period in which each was asked."""
        return cls(
            json.loads(figures.counts),
            {(one.measure, one.scale): one for one in reversed(once) if not one.apart},
            {(one.measure, one.scale): one for one in reversed(changes)},
        )

    def figure(self, line: ThemeCount | ThemeMeasure) -> _Figure:
        if isinstance(line, ThemeCount):
            value = self.counts[line.name]
            return _Figure("" if value is None else str(value), PERCENT if line.percent else NUMBER)
        said, told = (each.get((line.measure, line.scale)) for each in (self.said, self.told))
        if line.scale in MEASURES[line.measure].cuts:
            return _Figure("" if said is None or said.percent is None else str(said.percent), PERCENT)
        if told is None or told.many is None:
            return _Figure("", MEAN)
        return _Figure(f"{told.later_mean or 0.0:.1f}", MEAN, _moved(told))


def _row(line: ThemeCount | ThemeMeasure, found: _Figure) -> list[dict[str, object]]:
    shown = {"text": found.shown, "number": True}
    return [{"text": str(line.label)}, shown, {"text": _way(line.should)}, {"text": found.went}]


def _about(line: ThemeCount | ThemeMeasure) -> list[object]:
    """The first columns of a file."""
    name, scale = (line.name, "") if isinstance(line, ThemeCount) else (line.measure, line.scale)
    return [name, str(line.label), scale, "better" if line.should == UP else "worse"]


def _moved(one: MeasuredChange) -> str:
    measure = MEASURES[one.measure]
    scale = measure.scale(one.scale)
    by = {"n": one.many or 0, "mean": one.change_mean or 0.0, "sd": one.change_sd or 0.0}
    better = change(**by, higher_is_better=measure.is_better_higher(scale)).better
    return _went(better, up=(one.change_mean or 0.0) > 0)


def _way(arrow: str) -> str:
    return _("↑ more") if arrow == UP else _("↓ less")


def _went(better: bool | None, *, up: bool) -> str:
    if better is None:
        return _("No clear change")
    said = {"arrow": UP if up else DOWN}
    return _("%(arrow)s better") % said if better else _("%(arrow)s worse") % said
