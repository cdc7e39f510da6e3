"""A peer note with everything that hangs on it, as much as row-level security lets the actor have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, FilteredRelation, Q

from peernotes.enums import NoteStatus, Party
from peernotes.models import Note

if TYPE_CHECKING:
    from uuid import UUID


def with_amendments(note_id: UUID) -> tuple[Note, list[Note]]:
    """The note with author, consumer, service and ``agreement``, the consumer's signature on the text as it stands; and
    what amends it, oldest first."""
    signed = Q(signatures__party=Party.CONSUMER, signatures__content_hash=F("agreed_hash"))
    found = (
        Note.objects.filter(Q(pk=note_id) | Q(amends=note_id))
        .annotate(agreement=FilteredRelation("signatures", condition=signed))
        .select_related("author", "consumer", "service", "agreement")
        .order_by("created_at", "id")
    )
    notes = {note.pk: note for note in found}
    return notes.pop(note_id), list(notes.values())


def status(note_id: UUID) -> NoteStatus:
    return NoteStatus(Note.objects.values_list("status", flat=True).get(pk=note_id))
