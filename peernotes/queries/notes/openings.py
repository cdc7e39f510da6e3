"""Who asked to read all of a note that was entered in error, and what a second records officer said. For the records
officers of the service, and for the person whom the note is about (row-level security)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import Opening

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

MOST_WAITING = 50
OPENINGS = Opening.objects.select_related("note__author", "consumer", "service", "created_by", "answered_by")


def of_note(note_id: UUID) -> list[Opening]:
    return list(OPENINGS.filter(note=note_id).order_by("created_at", "id"))


def one(opening_id: UUID) -> Opening | None:
    return OPENINGS.filter(pk=opening_id).first()


def waiting_for(actor: Actor) -> list[Opening]:
    """Asked by a colleague, the oldest first."""
    waiting = OPENINGS.filter(agreed=None).exclude(created_by=actor.user_id)
    return list(waiting.order_by("created_at", "id")[:MOST_WAITING])
