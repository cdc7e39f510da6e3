"""Selection steps in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import SelectionOutcome
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.selection import StepLine


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
