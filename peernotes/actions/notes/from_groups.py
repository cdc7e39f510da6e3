"""A member's own note from a session of a group: whoever leads the group writes it with them, and nobody else of the group is in
it (docs/decisions/0060)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions.group_sessions import NamesSomebodyElse
from peernotes.enums import NoteKind, Verb, Voice
from peernotes.policy import notes as rules
from peernotes.policy.group_names import places
from peernotes.queries import group_sessions as queries
from peernotes.queries.notes import of_session

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import Note, NoteSection
    from peernotes.policy.facts import Actor
    from peernotes.policy.group_names import NamedAt
    from peernotes.queries.group_sessions import SessionAttended


def sessions(gathered: Gathered, consumer_id: UUID) -> list[SessionAttended]:
    """At which somebody was, of groups that the actor leads: none where the model has no such notes."""
    if not rules.may_start_note(gathered.facts, NoteKind.GROUP):
        return []
    return queries.attended_by(consumer_id)


def require(gathered: Gathered, kind: str, session_id: UUID | None) -> None:
    """Refused under a model without such notes, and of a session at which the person was not."""
    was_there = kind != NoteKind.GROUP or (
        session_id is not None and any(each.id == session_id for each in queries.attended_by(gathered.consumer_id))
    )
    gathered.require(rules.may_start_note(gathered.facts, kind, was_there=was_there), Verb.START_NOTE)


def names_nobody_else(note: Note, changed: Iterable[NoteSection]) -> None:
    """In what the staff writes. Raises NamesSomebodyElse, each place with the id of its section."""
    if note.session_id is None:
        return
    texts = {str(section.pk): section.text for section in changed if section.voice != Voice.CONSUMER}
    found = places(texts, queries.other_names(note.session_id, note.consumer_id)) if texts else []
    if found:
        raise NamesSomebodyElse(found)


def named_in_own_words(*, by: Actor, note_id: UUID) -> list[NamedAt]:
    """In the person's own words somebody else stays: whoever writes them down is told."""
    session_id, texts = of_session.own_words(note_id)
    gathered = access.gather(by, note=note_id) if session_id else None
    if session_id is None or gathered is None or gathered.consumer_id is None:
        return []
    gathered.require(rules.may_edit_note(gathered.facts), Verb.EDIT_NOTE)
    return places(texts, queries.other_names(session_id, gathered.consumer_id))
