"""The time zone in which a page's times are read and typed: the one of the service that the page is about."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes.models import Consumer, Note

if TYPE_CHECKING:
    from uuid import UUID

UTC = ZoneInfo("UTC")


def of_note(note: UUID) -> ZoneInfo:
    """UTC for a note that the actor may not see: what follows answers 404 all the same."""
    return _zone(Note.objects.filter(pk=note))


def of_person(person: UUID) -> ZoneInfo:
    return _zone(Consumer.objects.filter(pk=person))


def _zone(rows) -> ZoneInfo:
    name = rows.values_list("service__timezone", flat=True).first()
    return ZoneInfo(name) if name else UTC
