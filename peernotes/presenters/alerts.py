"""What a privacy officer looks at, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import Verb
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.alerts import AlertLine


def row(slug: str, alert: AlertLine) -> PersonRow:
    said = {"what": Verb(alert.verb).label, "number": alert.number, "when": times.near(alert.created_at)}
    tag, tone = (_("Looked at"), "done") if alert.answered_at else (_("Waiting"), "waiting")
    return PersonRow(
        title=alert.who,
        href=reverse("alert", args=[slug, alert.id]),
        note=_("%(what)s: %(number)s, %(when)s") % said,
        tag=tag,
        tone=tone,
    )


def facts(alert: AlertLine) -> list[tuple[str, str]]:
    """For the component "summary"."""
    return [
        (_("Who"), alert.who),
        (_("What they wanted"), str(Verb(alert.verb).label)),
        (_("Whose record"), alert.number),
        (_("When"), times.shown(alert.created_at)),
        (_("What came of it"), _("It did not open to them.")),
    ]


def answered(alert: AlertLine) -> str:
    said = {"who": alert.answered_by, "when": times.shown(alert.answered_at)}
    return _("%(who)s, %(when)s") % said if alert.answered_at else ""
