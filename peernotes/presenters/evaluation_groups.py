"""What came of asking after groups: by programme, and never by group (docs/decisions/0088)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.measures import MEASURES
from peernotes.presenters import evaluation, times

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from peernotes.queries.evaluation import AskedOnce, Period


@dataclass(frozen=True)
class AfterProgramme:
    """A table. ``waits``: of what fewer than five have said something so far."""

    caption: str
    rows: list[list[dict[str, object]]]
    waits: list[str]


def tables(told: Sequence[AskedOnce], periods: Sequence[Period]) -> list[AfterProgramme]:
    known = {one.id: one for one in periods}
    waiting = _waiting(told, periods)
    titles = sorted({*(one.programme for one in told), *waiting})
    return [
        AfterProgramme(
            _("After groups: %(programme)s") % {"programme": title},
            [_row(one, known) for one in told if one.programme == title],
            [_waits(MEASURES[code].title) for code in waiting.get(title, [])],
        )
        for title in titles
    ]


def file_rows(told: Sequence[AskedOnce], periods: Sequence[Period]) -> list[list[object]]:
    """Under the same head as what was asked once."""
    known = {one.id: one for one in periods}
    rows = []
    for one in told:
        since, until = _ends(one, known)
        label = _("After groups: %(programme)s") % {"programme": one.programme}
        rows.append(evaluation.once_file_row(one, "free", since, until, label))
    return rows


def _row(one: AskedOnce, known: dict[UUID, Period]) -> list[dict[str, object]]:
    since, until = _ends(one, known)
    days = _("%(since)s to %(until)s") % {"since": times.day(since), "until": times.day(until)}
    return [{"text": evaluation.title(one.measure, one.scale)}, {"text": days}, *evaluation.once_cells(one)]


def _ends(one: AskedOnce, known: dict[UUID, Period]) -> tuple[date, date]:
    """The first and the last day on which it was asked, whatever the number of groups."""
    found = [known[key] for key in one.periods]
    return min(each.starts_on for each in found), max(each.ends_on for each in found)


def _waiting(told: Sequence[AskedOnce], periods: Sequence[Period]) -> dict[str, list[str]]:
    """By programme, the measures of groups that are closed and told of nowhere."""
    known = {(one.measure, key) for one in told for key in one.periods}
    found: dict[str, list[str]] = {}
    for one in periods:
        if one.programme is None or one.closed_at is None or one.called_off or one.waits:
            continue
        codes = found.setdefault(one.programme, [])
        codes.extend(code for code in one.measures if (code, one.id) not in known and code not in codes)
    return {title: codes for title, codes in found.items() if codes}


def _waits(what: str) -> str:
    return _("%(what)s: too few so far. It is shown with the next groups, once five people have answered.") % {
        "what": what
    }
