"""Times as people read them: in the active time zone (the service's), which is named, so that nobody has to guess."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def shown(moment: datetime | None) -> str:
    """ "4 March 2026, 14:05 GMT" """
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    return f"{date_format(local, 'j F Y, H:i')} {local.tzname()}"


def zone(name: str) -> str:
    """ "GMT/BST": a zone by the letters that moments in it are shown with, in winter and in summer."""
    year, there = timezone.now().year, ZoneInfo(name)
    letters = [datetime(year, month, 1, tzinfo=there).tzname() or name for month in (1, 7)]
    return "/".join(dict.fromkeys(letters))


def clock(moment: datetime) -> str:
    """ "14:05" """
    return date_format(timezone.localtime(moment), "H:i")


def day(when: date | datetime | None) -> str:
    if when is None:
        return ""
    return date_format(timezone.localtime(when) if isinstance(when, datetime) else when, "j F Y")


def month(when: date) -> str:
    return date_format(when, "F Y")


def short_day(when: date) -> str:
    """ "4 Mar 2026", where there is little room."""
    return date_format(when, "j M Y")


def near(moment: datetime, now: datetime | None = None) -> str:
    """ "today, 14:05", "yesterday, 14:05", then the date: for lists, where the zone is named once."""
    local = timezone.localtime(moment)
    days = (timezone.localtime(now or timezone.now()).date() - local.date()).days
    time = date_format(local, "H:i")
    if days == 0:
        return _("today, %(time)s") % {"time": time}
    if days == 1:
        return _("yesterday, %(time)s") % {"time": time}
    return date_format(local, "j F Y, H:i")
