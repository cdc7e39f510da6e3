"""What the verbs of a note share: the lock, the hash, the summary of who it is shared with."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from peernotes import access
from peernotes.enums import KEPT_DECISIONS, Audience, SectionDecision
from peernotes.errors import Stale
from peernotes.models import ContactLogEntry, Note, NoteSection
from peernotes.policy.services import has_contact_log

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor

# Taken in this order by every verb: a switch waits for writes under the old version, a consent for writes that rely
# on the old decision, and two saves for each other.
LOCK = """
SELECT set_config('peernotes.reason', %s, true) FROM peernotes_note n
JOIN peernotes_service s ON s.id = n.service_id JOIN peernotes_consumer c ON c.id = n.consumer_id
WHERE n.id = %s FOR UPDATE OF n FOR SHARE OF s, c"""
# The claim of a key (``pressed``) and the lock together. A second press waits here for the first one's transaction.
LOCK_ONCE = """
WITH claimed AS (
    INSERT INTO peernotes_pressed (key, user_id, verb, object_id, at) VALUES (%s, %s, %s, %s, now())
    ON CONFLICT (key) DO NOTHING RETURNING key)
SELECT EXISTS (SELECT 1 FROM claimed), set_config('peernotes.reason', %s, true) FROM peernotes_note n
JOIN peernotes_service s ON s.id = n.service_id JOIN peernotes_consumer c ON c.id = n.consumer_id
WHERE n.id = %s FOR UPDATE OF n FOR SHARE OF s, c"""
LOCK_PERSON = """
SELECT set_config('peernotes.reason', %s, true) FROM peernotes_consumer c
JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = %s FOR SHARE OF s, c"""

PARTS = """
SELECT prompt, voice, text, audience, decision FROM peernotes_notesection WHERE note_id = %s ORDER BY position, id"""


def lock(by: Actor, note_id: UUID, reason: str) -> Gathered:
    """Facts as they are once every competing write has ended. A note that the actor may not see is locked by nobody
    and decided on all the same."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [reason, note_id])
    return access.gather(by, note=note_id)


def lock_once(by: Actor, note_id: UUID, verb: Verb, key: UUID) -> Gathered | None:
    """The same for what a person can press twice: None if this key was pressed before. Its result is the note itself."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK_ONCE, [key, by.user_id or by.visit_id, verb, note_id, verb, note_id])
        found = cursor.fetchone()
    return access.gather(by, note=note_id) if found is None or found[0] else None


def lock_person(by: Actor, consumer_id: UUID, reason: str) -> Gathered:
    with connection.cursor() as cursor:
        cursor.execute(LOCK_PERSON, [reason, consumer_id])
    return access.gather(by, consumer=consumer_id)


def check_version(gathered: Gathered, version: int) -> None:
    if gathered.note_version != version:
        raise Stale(gathered.note_version)


def load(note_id: UUID) -> tuple[Note, list[NoteSection]]:
    """In one statement, unless it has no sections yet."""
    sections = list(NoteSection.objects.select_related("note").filter(note_id=note_id))
    return sections[0].note if sections else Note.objects.get(pk=note_id), sections


class Part(NamedTuple):
    """As much of a section as an agreement is about."""

    prompt: str
    voice: str
    text: str
    audience: str
    decision: str


def parts(note_id: UUID) -> list[Part]:
    with connection.cursor() as cursor:
        cursor.execute(PARTS, [note_id])
        return [Part(*row) for row in cursor.fetchall()]


def content_hash(note_id: UUID, sections: Iterable[NoteSection | Part]) -> str:
    """SHA-256 of what is kept: order, prompt, voice and text. Who may read it is a decision of its own and may
    change later without touching what was said."""
    kept = [[s.prompt, s.voice, s.text] for s in sections if s.text and s.decision in KEPT_DECISIONS]
    said = json.dumps([str(note_id), kept], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


@dataclass(frozen=True)
class Sharing:
    """Who a finished note is shared with, summed up from its sections."""

    care_team: bool
    peer_team: bool

    @classmethod
    def of(cls, sections: Iterable[NoteSection | Part]) -> Sharing:
        open_to = {s.audience for s in sections if s.text and s.decision in KEPT_DECISIONS}
        return cls(care_team=Audience.CARE_TEAM in open_to, peer_team=Audience.PEER_TEAM in open_to)


def forget_text(note: Note) -> None:
    """No note after all: the words go, from the rows and from their history; digests and events stay."""
    NoteSection.objects.filter(note=note).exclude(text="").update(text="", decision=SectionDecision.REMOVED)


def redact(note_id: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_redact(%s)", [note_id])


def log_contact(note: Note, gathered: Gathered) -> None:
    """What remains when there is no note: date, length and mode."""
    policy = gathered.facts.policy
    if not has_contact_log(policy) or not note.minutes:
        return
    ContactLogEntry.objects.create(
        service_id=note.service_id,
        consumer_id=note.consumer_id,
        worker_id=note.author_id,
        happened_at=note.happened_at,
        minutes=note.minutes,
        mode=note.mode,
        note=note,
        created_by_id=gathered.actor.user_id,
    )
