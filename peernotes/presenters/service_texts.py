"""Words of a service that two administrators publish, in words: which version, by whom, since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.models import ServiceText

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ShownText:
    """``mine``: I proposed it."""

    id: UUID
    text: str
    facts: list[tuple[str, str]]
    mine: bool


def shown(text: ServiceText, me: UUID | None) -> ShownText:
    facts = [(_("Version"), str(text.number)), (_("Proposed by"), text.proposed_by.name)]
    if text.approved_by:
        facts += [(_("Approved by"), text.approved_by.name), (_("In force since"), times.shown(text.approved_at))]
    return ShownText(text.pk, text.text.strip() or NOTHING, facts, text.proposed_by_id == me)
