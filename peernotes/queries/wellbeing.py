"""Wellbeing plans: one's own, and what was opened to who supervises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.enums import WellbeingPart
from peernotes.models import WellbeingPlan

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

OPENED = "SELECT o.part, o.words FROM peernotes_wellbeing_opened(%(tie)s) o"


@dataclass(frozen=True, slots=True)
class OpenedPart:
    part: str
    words: str


def mine(by: Actor) -> WellbeingPlan | None:
    return WellbeingPlan.objects.filter(worker=by.user_id).first()


def opened(tie_id: UUID) -> list[OpenedPart]:
    """In the order of the page."""
    found = rows.read(OpenedPart, OPENED, {"tie": tie_id})
    return sorted(found, key=lambda one: WellbeingPart.values.index(one.part))
