"""What is written about risk: where it goes, what peer workers added, and what waits for a clinician's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.policy.catalogue.risk_documentation_owner import RiskDocumentationOwner
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.queries.record.entries import Entry
    from peernotes.queries.record.risk import Contributed, ToSign

WHERE = {
    RiskDocumentationOwner.CLINICIAN: gettext_lazy("Risk does not go into this note: here clinicians write about it."),
    RiskDocumentationOwner.JOINT: gettext_lazy(
        "Risk does not go into this note: here a clinician begins an entry about it, and you add what you saw."
    ),
    RiskDocumentationOwner.PEER: gettext_lazy(
        "Risk does not go into this note: here you write an entry about it in the record, and a clinician signs it."
    ),
}


@dataclass(frozen=True)
class ContributionShown:
    heading: str
    rows: list[tuple[str, str]]


def where(policy: Switches | None) -> str:
    """For the advice beside a peer note."""
    return str(WHERE[policy.risk_documentation_owner]) if policy else ""


def contribution(found: Contributed) -> ContributionShown:
    told = _("Yes") if found.told_consumer else _("Not yet")
    rows = [
        (_("What I saw"), found.saw), (_("What they said"), found.said), (_("What helps"), found.helps),
        (_("They were told that this is added"), told),
    ]  # fmt: skip
    heading = _("Added by %(who)s, %(when)s") % {"who": found.by, "when": times.shown(found.created_at)}
    return ContributionShown(heading, [row for row in rows if row[1]])


def sign_line(entry: Entry) -> str:
    if entry.sign_by is None:
        return ""
    if entry.signed_at is None:
        return _("Waits for a clinician to sign it, by %(when)s.") % {"when": times.shown(entry.sign_by)}
    return _("Signed by %(who)s, %(when)s.") % {"who": entry.signed_by, "when": times.shown(entry.signed_at)}


def to_sign(found: ToSign) -> PersonRow:
    with timezone.override(ZoneInfo(found.timezone)):
        note = _("Written by %(who)s, %(when)s.") % {"who": found.author, "when": times.near(found.written_at)}
    tag, tone = (_("Waiting too long"), "attention") if found.late else (_("To sign"), "waiting")
    name = f"{found.chosen_name}, {found.local_identifier}"
    return PersonRow(name, reverse("entry", args=[found.id]), note, tag, tone)
