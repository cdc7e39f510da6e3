"""What a consumer does with a finished note of theirs, each once however often it is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import audit
from peernotes.actions import _note, decisions, pressed
from peernotes.enums import Verb
from peernotes.models import Note
from peernotes.policy import notes as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor


def stop_sharing(*, by: Actor, note_id: UUID, key: UUID) -> None:
    if pressed.once(by=by, key=key, verb=Verb.STOP_SHARING) is None:
        decisions.stop_sharing(by=by, note_id=note_id)
        pressed.done(by=by, key=key, verb=Verb.STOP_SHARING, object_id=note_id)


def add_statement(*, by: Actor, note_id: UUID, text: str, key: UUID) -> UUID:
    if (before := pressed.once(by=by, key=key, verb=Verb.ADD_STATEMENT)) is not None:
        return before
    added = decisions.add_statement(by=by, note_id=note_id, text=text)
    pressed.done(by=by, key=key, verb=Verb.ADD_STATEMENT, object_id=added)
    return added


@dataclass(frozen=True, slots=True)
class Readers:
    """``audiences``: by section, only those that shall change. ``tell_count``: whether readers are told how many parts
    they do not get; None leaves it as it is."""

    audiences: dict[UUID, str]
    tell_count: bool | None = None


def choose_readers(*, by: Actor, note_id: UUID, readers: Readers, key: UUID) -> None:
    if pressed.once(by=by, key=key, verb=Verb.STOP_SHARING) is not None:
        return
    if readers.audiences:
        decisions.change_audience(by=by, note_id=note_id, audiences=readers.audiences)
    if readers.tell_count is not None:
        _tell_count(by, note_id, tell=readers.tell_count)
    pressed.done(by=by, key=key, verb=Verb.STOP_SHARING, object_id=note_id)


def _tell_count(by: Actor, note_id: UUID, *, tell: bool) -> None:
    gathered = _note.lock(by, note_id, "tell_withheld_count")
    gathered.require(rules.may_stop_sharing(gathered.facts), Verb.GIVE_CONSENT)
    Note.objects.filter(pk=note_id).update(tell_withheld_count=tell)
    audit.record(Verb.GIVE_CONSENT, gathered)
