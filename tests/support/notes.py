"""A peer note at any point of its life, made through the verbs as real use would."""

from __future__ import annotations

import uuid

from django.utils import timezone

from peernotes.actions import notes
from peernotes.actions.notes import decisions
from peernotes.models import Note, NoteSection
from tests.support.cast import Cast

WORDS = {"what_we_did": "We walked by the water.", "own_words": "I felt heard.", "next_step": "Meet on Friday."}


def details(**changes: object) -> notes.Details:
    return notes.Details(**{"kind": "contact", "happened_at": timezone.now(), "minutes": 30} | changes)


def started(cast: Cast, answer: str = "together") -> Note:
    by = cast.enter("alex")
    key = uuid.uuid4()
    return Note.objects.get(pk=notes.start(by=by, consumer_id=cast.sam.pk, answer=answer, details=details(), key=key))


def section(note: Note, prompt: str) -> NoteSection:
    return NoteSection.objects.get(note=note, prompt=prompt)


def written(cast: Cast) -> Note:
    note = started(cast)
    texts = {section(note, prompt).pk: text for prompt, text in WORDS.items()}
    notes.save(by=cast.actor("alex"), note_id=note.pk, version=note.version, sections=texts)
    note.refresh_from_db()
    return note


def handed(cast: Cast) -> Note:
    note = written(cast)
    notes.hand_over(by=cast.actor("alex"), note_id=note.pk, version=note.version)
    note.refresh_from_db()
    return note


def choices(note: Note, **changed: decisions.SectionChoice) -> dict[uuid.UUID, decisions.SectionChoice]:
    """Everything accepted for the care team but what ``changed`` says of a prompt."""
    yes = decisions.SectionChoice("accepted", audience="care_team")
    return {s.pk: changed.get(s.prompt, yes) for s in NoteSection.objects.filter(note=note) if s.text}


def agreed(cast: Cast, **changed: decisions.SectionChoice) -> Note:
    note = handed(cast)
    by = cast.enter("sam")
    decisions.decide(by=by, note_id=note.pk, decided=decisions.Decided(note.version, "agree", choices(note, **changed)))
    cast.enter("alex")
    note.refresh_from_db()
    return note


def final(cast: Cast, **changed: decisions.SectionChoice) -> Note:
    note = agreed(cast, **changed)
    notes.finalise(by=cast.actor("alex"), note_id=note.pk, version=note.version, key=uuid.uuid4())
    note.refresh_from_db()
    return note
