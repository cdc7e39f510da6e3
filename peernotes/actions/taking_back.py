"""Taking back what one noted in error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy.taking_back import still_stands

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from peernotes.actions.acts import Act
    from peernotes.enums import TakenBackWhy


def mark(act: Act, row: QuerySet, why: TakenBackWhy) -> None:
    """Of two at once the second is told so."""
    done = row.filter(taken_back_at=None).update(taken_back_at=act.facts.at, taken_back_why=why)
    act.require(still_stands(taken_back=not done))
