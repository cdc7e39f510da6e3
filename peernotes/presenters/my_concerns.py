"""A safety concern as the person it is about sees it, once a clinician has seen it and they know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import ConcernBasis, ConcernStatus
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.concerns import Concern, Hold


@dataclass(frozen=True)
class MyConcernShown:
    title: str
    fact: str
    tag: str
    tone: str
    rows: list[tuple[str, str]]


def of(concern: Concern, holds: list[Hold]) -> MyConcernShown:
    closed = concern.status == ConcernStatus.CLOSED
    return MyConcernShown(
        title=times.day(concern.created_at),
        fact=concern.fact,
        tag=str(ConcernStatus(concern.status).label),
        tone="done" if closed else "shared",
        rows=_rows(concern, [hold for hold in holds if hold.concern_id == concern.id]),
    )


def _rows(concern: Concern, holds: list[Hold]) -> list[tuple[str, str]]:
    rows = [
        (_("Passed on by"), f"{concern.raised_by or _('Somebody')}, {times.shown(concern.created_at)}"),
        (_("Passed on because"), _because(concern)),
        (_("Were you told?"), _whether_told(concern)),
        *((_("Kept from you until %(day)s") % {"day": times.day(hold.until)}, _held(hold)) for hold in holds),
        (_("Seen by"), f"{concern.acknowledged_by}, {times.shown(concern.acknowledged_at)}"),
    ]
    if concern.closed_at:
        rows.append((_("What was done"), concern.outcome or _("Nothing is written down.")))
        rows.append((_("Closed by"), f"{concern.closed_by}, {times.shown(concern.closed_at)}"))
    return rows


def _because(concern: Concern) -> str:
    if concern.basis == ConcernBasis.CONSENTED:
        return _("You agreed to it")
    if concern.basis == ConcernBasis.RAISED_BY_CARER:
        return _("Somebody close to you is worried")
    return str(ConcernBasis(concern.basis).label)


def _held(hold: Hold) -> str:
    return _("%(who)s, %(when)s. The reason given: %(why)s") % {
        "who": hold.by,
        "when": times.day(hold.day),
        "why": hold.reason,
    }


def _whether_told(concern: Concern) -> str:
    if concern.told_consumer:
        return _("Yes")
    if concern.not_told_reason:
        return _("Not at that time. The reason given: %(why)s") % {"why": concern.not_told_reason}
    return _("Not at that time")
