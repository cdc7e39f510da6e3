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
    from peernotes.queries.concerns import Concern, ConcernState, Hold
    from peernotes.queries.people import Person

TONES = {ConcernStatus.OPEN: "waiting", ConcernStatus.ACKNOWLEDGED: "shared", ConcernStatus.CLOSED: "done"}


def row(concern: Concern) -> PersonRow:
    """In a list: about whom and since when, not what."""
    with timezone.override(ZoneInfo(concern.timezone)):
        facts = {"who": concern.raised_by or _("Somebody"), "when": times.near(concern.created_at)}
        note = _("Raised by %(who)s, %(when)s.") % facts
        if concern.status == ConcernStatus.OPEN:
            note = f"{note} " + _("To be seen by %(due)s.") % {"due": times.near(concern.due_at)}
        if concern.status != ConcernStatus.CLOSED:
            note = f"{note} {whose(concern)}"
    tag, tone = label(concern)
    return PersonRow(
        title=f"{concern.chosen_name}, {concern.local_identifier}",
        href=reverse("concern", args=[concern.id]),
        note=note,
        tag=tag,
        tone=tone,
    )


def whose(concern: Concern) -> str:
    if concern.mine:
        return _("It is with you.")
    return _with(concern.owner)


def _with(owner: str | None) -> str:
    return _("It is with %(who)s.") % {"who": owner} if owner else _("It is with every clinician.")


def state(found: ConcernState) -> PersonRow:
    """Of one that somebody supervised has raised: not about whom, and nowhere to go."""
    tag, tone = label(found)
    with timezone.override(ZoneInfo(found.timezone)):
        note = _("Raised %(when)s.") % {"when": times.near(found.created_at)}
    return PersonRow(found.raised_by, "", f"{note} {_with(found.owner)}", tag, tone)


def late(found: ConcernState) -> PersonRow:
    since = _("Late since %(when)s") % {"when": times.near(found.due_at)}
    return PersonRow(since, "", _with(found.owner), *label(found))


def label(concern: Concern | ConcernState) -> tuple[str, str]:
    status = ConcernStatus(concern.status)
    if status is ConcernStatus.OPEN and concern.late:
        return _("Waiting too long"), "attention"
    return str(status.label), TONES[status]


def taken_on(concern: Concern) -> str:
    """For whoever raised it."""
    if not concern.acknowledged_at:
        waits = _("No clinician has taken it on yet. It stands first on the list of every clinician of the service.")
        return f"{waits} {whose(concern)}"
    who = {"who": concern.acknowledged_by, "when": times.near(concern.acknowledged_at)}
    taken = _("%(who)s took it on, %(when)s.") % who
    return taken if concern.owner in {None, concern.acknowledged_by} else f"{taken} {whose(concern)}"


def facts(concern: Concern, holds: list[Hold]) -> list[tuple[str, str]]:
    rows = [
        (_("About"), f"{concern.chosen_name}, {concern.local_identifier}"),
        (_("Raised by"), f"{concern.raised_by or _('Somebody')}, {times.shown(concern.created_at)}"),
        (_("Passed on because"), str(ConcernBasis(concern.basis).label)),
        (_("Does the person know?"), knows(concern)),
    ]
    if concern.status == ConcernStatus.OPEN:
        rows.append((_("To be seen by a clinician by"), times.shown(concern.due_at)))
    if concern.status != ConcernStatus.CLOSED:
        rows.append((_("With"), _("You") if concern.mine else concern.owner or _("Every clinician")))
    if concern.acknowledged_at:
        rows.append((_("Seen by"), f"{concern.acknowledged_by}, {times.shown(concern.acknowledged_at)}"))
    if not concern.told_at:
        rows += [held(hold) for hold in holds]
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


def held(hold: Hold) -> tuple[str, str]:
    said = {"why": hold.reason, "who": hold.by, "when": times.day(hold.day)}
    row = _("%(why)s (%(who)s, %(when)s)") % said
    if hold.danger_to_other:
        row = f"{row} {_('Telling them could put somebody else in danger.')}"
    return _("They will be told by %(day)s") % {"day": times.day(hold.until)}, row


def choose(person: Person) -> str:
    return reverse("person-concern-new", args=[person.id])
