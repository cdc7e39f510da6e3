"""What a privacy officer looks at, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import EmergencyOutcome, Verb
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
        *_more(alert),
    ]


def _more(alert: AlertLine) -> list[tuple[str, str]]:
    if alert.emergency_id:
        return _of_emergency(alert)
    if alert.hold_until is None:
        return [(_("What came of it"), _("It did not open to them."))]
    why = alert.reason or ""
    if alert.danger_to_other:
        why = f"{why} {_('Telling them could put somebody else in danger.')}"
    knows = (
        _("Yes")
        if alert.knows
        else _("Not yet. They can read it after %(day)s.") % {"day": times.day(alert.hold_until)}
    )
    return [(_("Why they do not know yet"), why), (_("Does the person know?"), knows)]


def _of_emergency(alert: AlertLine) -> list[tuple[str, str]]:
    closed = alert.outcome == EmergencyOutcome.NOT_FITTING and not alert.ended_at
    end = alert.answered_at if closed else alert.ended_at or alert.ends_at
    rows = [(_("Why, as they wrote it"), alert.reason or ""), (_("Open until"), times.shown(end))]
    return [*rows, (_("Was it fitting?"), str(EmergencyOutcome(alert.outcome).label))] if alert.outcome else rows


def title(alert: AlertLine) -> str:
    if alert.emergency_id:
        return _("Opened in an emergency")
    return _("Kept from somebody for long") if alert.hold_id else _("Somebody tried")


def answered(alert: AlertLine) -> str:
    said = {"who": alert.answered_by, "when": times.shown(alert.answered_at)}
    return _("%(who)s, %(when)s") % said if alert.answered_at else ""
