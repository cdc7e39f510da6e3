"""What a records officer sees of a person: rows to choose from, numbers, and what was changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from peernotes.models import Consumer
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.models import ConsumerNumber
    from peernotes.queries.details import FoundPerson, Past


def row(person: FoundPerson) -> PersonRow:
    born = _("born %(day)s") % {"day": times.day(person.date_of_birth)} if person.date_of_birth else ""
    return PersonRow(
        title=person.chosen_name,
        href=reverse("person-details", args=[person.id]),
        note=", ".join(filter(None, [person.local_identifier, born])),
    )


def number(found: ConsumerNumber) -> str:
    shown = _("%(number)s, of %(system)s") % {"number": found.value, "system": found.system}
    return shown if found.system else found.value


def history(past: Iterable[Past]) -> list[PersonRow]:
    rows = []
    for change in past:
        who = change.who or _("an import")
        title = "; ".join(_changed(*each) for each in change.changes)
        note = _("%(who)s, %(when)s. %(reason)s") % {
            "who": who,
            "when": times.shown(change.at),
            "reason": change.reason,
        }
        rows.append(PersonRow(title=title, href="", note=note))
    return rows


def _changed(name: str, was: object, now: object) -> str:
    label = capfirst(Consumer._meta.get_field(name).verbose_name)
    return _("%(field)s: %(was)s → %(now)s") % {"field": label, "was": _said(was), "now": _said(now)}


def _said(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return times.day(value) if isinstance(value, date) else str(value or _("nothing"))
