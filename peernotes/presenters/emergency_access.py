"""A record that was opened in an emergency, said to who opened it and to its person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import EmergencyOutcome
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.emergency_access import OpenRecord, Tried

FOUND = {
    "": gettext_lazy("A privacy officer looks at each time that this is done. That is still to come."),
    EmergencyOutcome.FITTING: gettext_lazy("A privacy officer looked at it, and says that it was fitting."),
    EmergencyOutcome.NOT_FITTING: gettext_lazy(
        "A privacy officer looked at it, and says that it was not fitting. It is closed."
    ),
}


@dataclass(frozen=True)
class OpenedForMe:
    """For the person whose record it is."""

    title: str
    when: str
    reason: str
    found: str


def row(opened: OpenRecord) -> PersonRow:
    until = _("Open to you until %(when)s") % {"when": times.near(opened.ends_at)}
    return PersonRow(title=opened.chosen_name, href=reverse("person", args=[opened.consumer_id]), note=until)


def until(opened: OpenRecord) -> str:
    said = {"when": times.shown(opened.ends_at)}
    return _("You opened this record in an emergency. It is open to you until %(when)s, to read.") % said


def for_consumer(opened: Iterable[dict[str, str | None]]) -> list[OpenedForMe]:
    return [_for_me(one) for one in opened]


def _for_me(one: dict[str, str | None]) -> OpenedForMe:
    said = {"who": one["who"], "when": times.shown(_moment(one["created_at"]))}
    return OpenedForMe(
        title=_("%(who)s opened your record in an emergency") % said,
        when=_("They do not usually work with you. It was on %(when)s. %(until)s") % (said | {"until": _until(one)}),
        reason=str(one["reason"]),
        found=str(FOUND[one["outcome"] or ""]),
    )


def _until(one: dict[str, str | None]) -> str:
    if one["ended_at"]:
        return _("They closed it on %(when)s.") % {"when": times.shown(_moment(one["ended_at"]))}
    if one["outcome"] == EmergencyOutcome.NOT_FITTING:
        return ""
    when = {"when": times.shown(_moment(one["ends_at"]))}
    return _("It is open to them until %(when)s.") % when if one["open"] else _("It closed on %(when)s.") % when


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def tried(found: Tried) -> PersonRow:
    said = {"times": found.times, "when": times.near(found.last_at)}
    return PersonRow(title=found.who, href="", note=_("%(times)s in 90 days, the last one %(when)s") % said)
