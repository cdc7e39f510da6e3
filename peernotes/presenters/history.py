"""Changes of a row, as a list shows them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from django.db.models import Field

    from peernotes.queries.history import Past


def row(change: Past) -> PersonRow:
    changed = "; ".join(_changed(*each) for each in change.changes)
    said = {"who": change.who or _("an import"), "when": times.shown(change.at), "why": change.reason}
    return PersonRow(title=changed, href="", note=_("%(who)s, %(when)s. %(why)s") % said)


def _changed(field: Field, was: object, now: object) -> str:
    said = {"field": capfirst(field.verbose_name), "was": _said(field, was), "now": _said(field, now)}
    return _("%(field)s: %(was)s → %(now)s") % said


def _said(field: Field, value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return times.day(value)
    return str(dict(field.flatchoices).get(value, value) or _("nothing"))
