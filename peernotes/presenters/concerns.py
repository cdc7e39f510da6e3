"""Safety concerns as rows and as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import ConcernBasis, ConcernStatus
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.concerns import Concern
    from peernotes.queries.people import Person

TONES = {ConcernStatus.OPEN: "waiting", ConcernStatus.ACKNOWLEDGED: "shared", ConcernStatus.CLOSED: "done"}


def row(concern: Concern) -> PersonRow:
    """In a list: about whom and since when, not what."""
    with timezone.override(ZoneInfo(concern.timezone)):
        facts = {"who": concern.raised_by or _("Somebody"), "when": times.near(concern.created_at)}
        note = _("Raised by %(who)s, %(when)s.") % facts
        if concern.status == ConcernStatus.OPEN:
            note = f"{note} " + _("To be seen by %(due)s.") % {"due": times.near(concern.due_at)}
    tag, tone = label(concern)
    return PersonRow(
        title=f"{concern.chosen_name}, {concern.local_identifier}",
        href=reverse("concern", args=[concern.id]),
        note=note,
        tag=tag,
        tone=tone,
    )


def label(concern: Concern) -> tuple[str, str]:
    status = ConcernStatus(concern.status)
    if status is ConcernStatus.OPEN and concern.late:
        return _("Waiting too long"), "attention"
    return str(status.label), TONES[status]


def taken_on(concern: Concern) -> str:
    """For whoever raised it."""
    if not concern.acknowledged_at:
        return _("No clinician has taken it on yet. It stands first on the list of every clinician of the service.")
    who = {"who": concern.acknowledged_by, "when": times.near(concern.acknowledged_at)}
    return _("%(who)s took it on, %(when)s.") % who


def facts(concern: Concern) -> list[tuple[str, str]]:
    rows = [
        (_("About"), f"{concern.chosen_name}, {concern.local_identifier}"),
        (_("Raised by"), f"{concern.raised_by or _('Somebody')}, {times.shown(concern.created_at)}"),
        (_("Passed on because"), str(ConcernBasis(concern.basis).label)),
        (_("Does the person know?"), knows(concern)),
    ]
    if concern.status == ConcernStatus.OPEN:
        rows.append((_("To be seen by a clinician by"), times.shown(concern.due_at)))
    if concern.acknowledged_at:
        rows.append((_("Seen by"), f"{concern.acknowledged_by}, {times.shown(concern.acknowledged_at)}"))
    if concern.review_on and not concern.told_at:
        rows.append((_("They will be told by"), times.day(concern.review_on)))
    if concern.closed_at:
        rows.append((_("Closed by"), f"{concern.closed_by}, {times.shown(concern.closed_at)}"))
        rows.append((_("What was done"), concern.outcome))
    return rows


def knows(concern: Concern) -> str:
    if concern.told_consumer:
        return _("Yes")
    if concern.told_at:
        return _("Yes, since %(when)s") % {"when": times.shown(concern.told_at)}
    if concern.not_told_reason:
        return _("Not yet: %(why)s") % {"why": concern.not_told_reason}
    return _("Not yet")


def choose(person: Person) -> str:
    return reverse("person-concern-new", args=[person.id])
