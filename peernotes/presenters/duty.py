"""The duty roster: a week, day by day, and when nobody is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.duty import RosterShift

DAYS = timedelta(days=7)


@dataclass(frozen=True)
class Week:
    first: date

    @property
    def since(self) -> datetime:
        return _midnight(self.first)

    @property
    def until(self) -> datetime:
        return _midnight(self.first + DAYS)

    @property
    def before(self) -> str:
        return f"?week={self.first - DAYS}"

    @property
    def after(self) -> str:
        return f"?week={self.first + DAYS}"


@dataclass(frozen=True)
class DayShown:
    title: str
    rows: list[PersonRow]


def week(text: str) -> Week:
    """From that day, or from today."""
    today = timezone.localdate()
    try:
        wanted = date.fromisoformat(text)
    except ValueError:
        wanted = today
    return Week(wanted if abs(wanted - today) < timedelta(days=3660) else today)


def days(found: list[RosterShift], shown: Week, slug: str) -> list[DayShown]:
    """Each under every day that it is in. ``slug``: of the service, for whoever may change them."""
    each = [shown.first + timedelta(days=n) for n in range(DAYS.days)]
    return [DayShown(_day(day), [_row(shift, day, slug) for shift in found if _is_on(shift, day)]) for day in each]


def _is_on(shift: RosterShift, day: date) -> bool:
    return shift.starts_at < _midnight(day + timedelta(days=1)) and shift.ends_at > _midnight(day)


def _row(shift: RosterShift, day: date, slug: str) -> PersonRow:
    now = shift.starts_at <= timezone.now() < shift.ends_at
    may_change = slug and shift.ends_at > timezone.now()
    return PersonRow(
        title=shift.name,
        href=reverse("shift", args=[slug, shift.id]) if may_change else "",
        note=_span(shift.starts_at, shift.ends_at, day),
        tag=_("On duty now") if now else "",
        tone="shared",
    )


def gap(begins: datetime, ends: datetime) -> str:
    day = timezone.localtime(begins).date()
    return f"{_day(day)}, {_span(begins, ends, day)}"


def _span(begins: datetime, ends: datetime, day: date) -> str:
    """ "08:00 to 20:00", on that day; of another one the day too."""
    return _("%(from)s to %(to)s") % {"from": _at(begins, day), "to": _at(ends, day)}


def _at(moment: datetime, day: date) -> str:
    own = timezone.localtime(moment).date()
    return times.clock(moment) if own == day else f"{_day(own)}, {times.clock(moment)}"


def _day(day: date) -> str:
    return date_format(day, "l j F")


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
