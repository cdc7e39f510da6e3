"""Three figures of a service with where they came from, for an administrator's first page: of all together, and of nobody."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.checklist import Started

LABELS = {
    "agreed": gettext_lazy("Notes that both agreed to"),
    "supervised": gettext_lazy("Peer workers supervised in time"),
    "concerns": gettext_lazy("Safety concerns answered in time"),
}
LONGER_THAN_A_QUARTER = timedelta(days=93)


@dataclass(frozen=True)
class HomeFigures:
    """``caption``: of which months."""

    caption: str
    head: list[dict[str, object]]
    rows: list[list[dict[str, object]]]


def shown(found: Started) -> HomeFigures | None:
    """Nothing to whoever may not know."""
    if not found.figures:
        return None
    figures = json.loads(found.figures)
    first = date.fromisoformat(figures[0]["since"])
    last = (first + LONGER_THAN_A_QUARTER).replace(day=1) - timedelta(days=1)
    return HomeFigures(
        _("How it went, %(first)s to %(last)s") % {"first": times.month(first), "last": times.month(last)},
        [{"text": _("What")}, {"text": _("Figure"), "number": True}, {"text": _("Three months before")}],
        [_row(one["figure"], one["percent"], one["before"]) for one in figures],
    )


def _row(figure: str, now: int | None, before: int | None) -> list[dict[str, object]]:
    label, value = str(LABELS[figure]), {"text": _percent(now), "number": True}
    return [{"text": label}, value, {"text": _trend(now, before)}]


def _trend(now: int | None, before: int | None) -> str:
    said = _percent(before)
    if now is None or before is None:
        return said
    if now == before:
        return _("as now")
    return _("up from %(before)s") % {"before": said} if now > before else _("down from %(before)s") % {"before": said}


def _percent(value: int | None) -> str:
    return _("too few") if value is None else f"{value} %"
