"""What the verbs of a note share: its rows, the hash, the summary of who it is shared with, and its end without words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes.enums import KEPT_DECISIONS, Audience, NoteStatus, SectionDecision, WrittenBy
from peernotes.errors import Stale
from peernotes.models import ContactLogEntry, Note, NoteSection, Signature
from peernotes.policy.services import keeps_contact_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act


def check_version(gathered: Gathered, version: int) -> None:
    if gathered.note_version != version:
        raise Stale(gathered.note_version)


def load(note_id: UUID) -> tuple[Note, list[NoteSection]]:
    """In one statement, unless it has no sections yet."""
    sections = list(NoteSection.objects.select_related("note").filter(note_id=note_id))
    return sections[0].note if sections else Note.objects.get(pk=note_id), sections


def save_sections(sections: list[NoteSection]) -> None:
    """One statement for all, so that history gets one row each from one trigger call."""
    NoteSection.objects.bulk_create(section for section in sections if section._state.adding)
    for section in sections:
        section.version += 1
    NoteSection.objects.bulk_update(sections, ["text", "written_by", "decision", "audience", "version"])


def save_draft(note: Note, **details: object) -> None:
    """Whatever was agreed is to be agreed anew."""
    for name, value in details.items():
        setattr(note, name, value)
    note.status = NoteStatus.DRAFT
    note.agreed_hash = note.content_hash = ""
    note.version += 1
    note.save()


def put_words(section: NoteSection, text: str, by: WrittenBy) -> None:
    """``by``: whose session the words come from; nobody is asked, and nobody can claim another. Blanks are no words."""
    text = text if text.strip() else ""
    before = (section.written_by or WrittenBy.WORKER_TOOK_DOWN) if section.text else by
    section.text, section.written_by = text, by if before == by else WrittenBy.BOTH


def kept(sections: Iterable[NoteSection]) -> list[NoteSection]:
    """What the consumer agreed to, as it stands."""
    return [section for section in sections if section.text and section.decision in KEPT_DECISIONS]


def content_hash(note_id: UUID, sections: Iterable[NoteSection]) -> str:
    """SHA-256 of what is kept: order, prompt, voice and text. Who may read it is a decision of its own and may
    change later without touching what was said."""
    words = [[s.prompt, s.voice, s.text] for s in kept(sections)]
    said = json.dumps([str(note_id), words], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def sign(note: Note, sections: Iterable[NoteSection], **more: object) -> None:
    """Once for each party and text."""
    written = [section for section in sections if section.text]
    signature = Signature(
        service_id=note.service_id,
        note=note,
        content_hash=note.agreed_hash,
        kept=len(kept(written)),
        total=len(written),
        **more,
    )
    Signature.objects.bulk_create([signature], ignore_conflicts=True)


@dataclass(frozen=True)
class Sharing:
    """Who a finished note is shared with, summed up from its sections."""

    care_team: bool
    peer_team: bool

    @classmethod
    def of(cls, sections: Iterable[NoteSection]) -> Sharing:
        open_to = {section.audience for section in kept(sections)}
        return cls(care_team=Audience.CARE_TEAM in open_to, peer_team=Audience.PEER_TEAM in open_to)


def end(act: Act, note: Note) -> None:
    """No note after all: the words go, from the rows and from their history; digests, events and the contact stay."""
    NoteSection.objects.filter(note=note).exclude(text="").update(text="", decision=SectionDecision.REMOVED)
    note.agreed_hash = note.content_hash = ""
    note.plan_item_id = None
    note.version += 1
    note.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_redact(%s)", [note.pk])
    log_contact(act, note)


def log_contact(act: Act, note: Note) -> None:
    """What remains when there is no note: date, length and mode. Of one that was handed on it was logged then. Where the
    person wants no line nothing remains; the worker's minutes are theirs to note."""
    if not keeps_contact_line(act.facts) or not note.minutes or note.continues_id:
        return
    ContactLogEntry.objects.create(
        **act.whose,
        created_by_id=act.gathered.actor.user_id,
        worker_id=note.author_id,
        happened_at=note.happened_at,
        minutes=note.minutes,
        mode=note.mode,
        tags=note.tags,
        note=note,
    )
