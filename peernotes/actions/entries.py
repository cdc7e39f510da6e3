"""The clinical record: a clinician writes an entry, or corrects one by a new version that replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import _note, pressed
from peernotes.enums import EntryStatus, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import RecordEntry, User
from peernotes.policy import people as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

OBJECT = "entry"


@dataclass(frozen=True, slots=True)
class Text:
    """``sensitive``: folded until somebody chooses to see it."""

    kind: str
    title: str
    text: str
    sensitive: bool = False


def writer(*, by: Actor, consumer_id: UUID) -> Gathered:
    """The page before writing. Refuses whoever could not save it in the end."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_write_entry(gathered.facts), Verb.WRITE_ENTRY)
    return gathered


def write(*, by: Actor, consumer_id: UUID, text: Text, key: UUID) -> UUID:
    if (before := pressed.once(by=by, key=key, verb=Verb.WRITE_ENTRY)) is not None:
        return before
    gathered = _note.lock_person(by, consumer_id, "new entry")
    gathered.require(rules.may_write_entry(gathered.facts), Verb.WRITE_ENTRY)
    return _add(gathered, text, key, replaces=None)


def correct(*, by: Actor, entry_id: UUID, text: Text, reason: str, key: UUID) -> UUID:
    """The old version stays and stays readable; ``reason`` is kept with the new one. Raises Stale if somebody has
    replaced it in between. An imported entry can be corrected too: the import never overwrites what is here."""
    if (before := pressed.once(by=by, key=key, verb=Verb.WRITE_ENTRY)) is not None:
        return before
    found = RecordEntry.objects.filter(pk=entry_id).values_list("consumer_id", flat=True).first()
    if found is None:
        raise Missing(actor=by, verb=Verb.WRITE_ENTRY)
    gathered = _note.lock_person(by, found, reason)
    gathered.require(rules.may_write_entry(gathered.facts), Verb.WRITE_ENTRY)
    old = RecordEntry.objects.select_for_update().get(pk=entry_id)
    if old.status != EntryStatus.CURRENT:
        raise Stale(0)
    old.status = EntryStatus.SUPERSEDED
    old.save(update_fields=["status"])
    return _add(gathered, text, key, replaces=old.pk)


def _add(gathered: Gathered, text: Text, key: UUID, *, replaces: UUID | None) -> UUID:
    by = gathered.actor
    entry = RecordEntry.objects.create(
        service_id=gathered.service_id,
        consumer_id=gathered.consumer_id,
        created_by_id=by.user_id,
        kind=text.kind,
        title=text.title,
        text=text.text,
        sensitive=text.sensitive,
        author_name=User.objects.values_list("name", flat=True).get(pk=by.user_id),
        written_at=gathered.facts.at,
        replaces_id=replaces,
    )
    audit.record(Verb.WRITE_ENTRY, gathered, object_type=OBJECT, object_id=entry.pk)
    pressed.done(by=by, key=key, verb=Verb.WRITE_ENTRY, object_id=entry.pk)
    return entry.pk
