"""Criteria for peer workers, and selection steps, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import SelectionOutcome
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.models import SelectionCriteria
    from peernotes.queries.selection import StepLine


def facts(criteria: SelectionCriteria) -> list[tuple[str, str]]:
    found = [(_("Version"), str(criteria.number)), (_("Proposed by"), criteria.proposed_by.name)]
    if criteria.approved_by:
        found += [(_("Approved by"), criteria.approved_by.name), (_("Since"), times.shown(criteria.approved_at))]
    return found


def step(found: StepLine, *, named: bool) -> dict[str, str]:
    """``named``: with whose it is, for administrators."""
    about = {"day": times.day(found.held_on), "number": found.number, "by": found.by}
    note = _("Version %(number)d, with %(by)s") % about
    return {
        "title": found.worker if named else about["day"],
        "note": f"{about['day']} · {note}" if named else note,
        "tag": str(SelectionOutcome(found.outcome).label),
        "tone": "done" if found.outcome == SelectionOutcome.MEETS else "plain",
    }
