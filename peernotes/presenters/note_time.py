"""How long notes take in a service: of many workers, and of none of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.note_time import TimeOfNotes


def of_service(found: TimeOfNotes) -> str:
    month = times.month(date.fromisoformat(found.since))
    if found.many is None or found.median is None or found.nine_in_ten is None:
        return _("%(month)s: too few, or mostly of one worker.") % {"month": month}
    said = {"month": month, "n": found.many, "median": _minutes(found.median), "most": _minutes(found.nine_in_ten)}
    line = _("%(month)s: of %(n)s notes half took at most %(median)s minutes, and nine in ten at most %(most)s.") % said
    if found.percent is None:
        return line
    return f"{line} " + _("That is %(percent)s %% of the time of the meetings.") % {"percent": found.percent}


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.0f}"
