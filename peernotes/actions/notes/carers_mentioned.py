"""The part of a note about carers names those whom its person has as carers, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions.group_sessions import NamesSomebodyElse
from peernotes.enums import Prompt, SectionDecision, Verb
from peernotes.models import NoteSection
from peernotes.policy import notes as rules
from peernotes.policy.carer_names import carers_named
from peernotes.queries.carers import names_around

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.policy.group_names import NamedAt


class NamesAnotherCarer(NamesSomebodyElse):
    """``places``: each with the id of its section."""


def names_only_carers(note_id: UUID, changed: Iterable[NoteSection]) -> None:
    """In what the staff writes. Raises NamesAnotherCarer."""
    if found := _found(note_id, [section for section in changed if section.prompt == Prompt.CARERS_MENTIONED]):
        raise NamesAnotherCarer(found)


def carers_in_own_words(*, by: Actor, note_id: UUID) -> list[NamedAt]:
    """What the person put in other words stays: whoever works on the note is told."""
    rewritten = NoteSection.objects.filter(
        note=note_id, prompt=Prompt.CARERS_MENTIONED, decision=SectionDecision.REWRITTEN
    ).exclude(text="")
    if not (sections := list(rewritten)):
        return []
    gathered = access.gather(by, note=note_id)
    gathered.require(rules.may_edit_note(gathered.facts), Verb.EDIT_NOTE)
    return _found(note_id, sections)


def _found(note_id: UUID, sections: list[NoteSection]) -> list[NamedAt]:
    texts = {str(section.pk): section.text for section in sections if section.text}
    return carers_named(texts, names_around(note_id, " ".join(texts.values()))) if texts else []
