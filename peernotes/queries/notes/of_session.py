"""Of a note from a session of a group, what stands in its person's own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Voice
from peernotes.models import NoteSection

if TYPE_CHECKING:
    from uuid import UUID


def own_words(note_id: UUID) -> tuple[UUID | None, dict[str, str]]:
    """The session, if it is from one, and the text of each such part by its id."""
    found = list(
        NoteSection.objects.filter(note=note_id, voice=Voice.CONSUMER, note__session__isnull=False)
        .exclude(text="")
        .values_list("note__session", "pk", "text")
    )
    return (found[0][0] if found else None), {str(pk): text for _session, pk, text in found}
