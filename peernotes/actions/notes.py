"""The peer worker's verbs on a peer note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.utils.translation import gettext as _

from peernotes import audit
from peernotes.actions import _note, pressed
from peernotes.enums import (
    KEPT_DECISIONS,
    Code,
    ContactMode,
    EntryKind,
    NoteStatus,
    Prompt,
    Rule,
    SectionDecision,
    Verb,
    Voice,
)
from peernotes.errors import Missing, Stale
from peernotes.models import Note, NoteSection, RecordEntry
from peernotes.policy import notes as rules
from peernotes.policy.decision import deny

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

# The template (domain.md section d): whose voice each prompt is in.
TEMPLATE = (
    (Prompt.WHAT_WE_DID, Voice.BOTH),
    (Prompt.OWN_WORDS, Voice.CONSUMER),
    (Prompt.HOW_IT_WAS, Voice.CONSUMER),
    (Prompt.WHAT_HELPED, Voice.BOTH),
    (Prompt.MY_VIEW, Voice.CONSUMER),
    (Prompt.NEXT_STEP, Voice.BOTH),
)
# What the consumer answered when asked whether to write.
ANSWERS = {"together": NoteStatus.DRAFT, "not_today": NoteStatus.DEFERRED, "no_note": NoteStatus.DECLINED}
AUTOSAVE = "autosave"
# As much of an unfinished note as saving it changes.
STORED = """
SELECT n.kind, n.happened_at, n.minutes, n.mode, n.revisit_on, s.id, s.text, s.decision
FROM peernotes_note n LEFT JOIN peernotes_notesection s ON s.note_id = n.id WHERE n.id = %s"""
# Texts (one row of history each, from one trigger call), note and event in one statement. Any change takes back an
# agreement.
SAVE = """
WITH texts AS (
    UPDATE peernotes_notesection s SET text = w.text, decision = 'undecided', version = s.version + 1
    FROM unnest(%s::uuid[], %s::text[]) AS w(id, text) WHERE s.id = w.id),
saved AS (
    UPDATE peernotes_note SET kind = %s, happened_at = %s, minutes = %s, mode = %s, revisit_on = %s, status = 'draft',
                              agreed_hash = '', content_hash = '', version = %s WHERE id = %s)"""
# In one statement with the event. peernotes_finish sees the row as it has just become: the words that were left out go,
# and the note that it amends is marked. The consumer's signature is there since they agreed.
FINISH = """
WITH finished AS (
    UPDATE peernotes_note SET status = 'final', finalised_at = %s, policy_version_id = %s,
                              shared_with_care_team = %s, shared_with_peer_team = %s
    WHERE id = %s RETURNING id, service_id, agreed_hash, finalised_at, peernotes_finish(id)),
signed AS (
    INSERT INTO peernotes_signature (service_id, note_id, party, user_id, content_hash, method, kept, total, signed_at)
    SELECT service_id, id, 'peer_worker', %s, agreed_hash, 'own_login', %s, %s, finalised_at FROM finished
    ON CONFLICT DO NOTHING)"""


@dataclass(frozen=True)
class Details:
    """``happened_at`` with a zone; ``minutes`` of contact."""

    kind: str
    happened_at: datetime
    minutes: int | None = None
    mode: str = ContactMode.IN_PERSON
    revisit_on: date | None = None


def start(*, by: Actor, consumer_id: UUID, answer: str, details: Details, key: UUID) -> UUID:
    """The consumer was asked first. "together": a draft with an empty section for each prompt. "not_today" and
    "no_note": no words are kept, only the contact; no reason is asked for."""
    if (before := pressed.once(by=by, key=key, verb=Verb.START_NOTE)) is not None:
        return before
    gathered = _note.lock_person(by, consumer_id, answer)
    gathered.require(rules.may_start_note(gathered.facts, details.kind), Verb.START_NOTE)
    note = Note.objects.create(
        service_id=gathered.service_id,
        consumer_id=consumer_id,
        author_id=by.user_id,
        created_by_id=by.user_id,
        policy_version_id=gathered.facts.policy_id,
        status=ANSWERS[answer],
        **vars(details),
    )
    if answer == "together":
        _add_sections(note.pk, gathered)
    else:
        _note.log_contact(note, gathered)
    audit.record(Verb.START_NOTE, gathered, object_type="note", object_id=note.pk)
    pressed.done(by=by, key=key, verb=Verb.START_NOTE, object_id=note.pk)
    return note.pk


def _add_sections(note_id: UUID, gathered: Gathered) -> None:
    audience = rules.proposed_audience(gathered.facts)
    NoteSection.objects.bulk_create(
        NoteSection(
            service_id=gathered.service_id,
            consumer_id=gathered.consumer_id,
            note_id=note_id,
            position=position,
            prompt=prompt,
            voice=voice,
            audience=audience,
        )
        for position, (prompt, voice) in enumerate(TEMPLATE)
    )


def save(
    *,
    by: Actor,
    note_id: UUID,
    version: int,
    sections: dict[UUID, str],
    details: Details | None = None,
    automatic: bool = False,
) -> int:
    """Raises Stale when someone saved in between, or when the consumer has rewritten a section that is to be
    changed: their text wins (edge case 14). Any change of text takes back an agreement. Returns the version that
    is now current."""
    gathered = _note.lock(by, note_id, AUTOSAVE if automatic else "save")
    gathered.require(rules.may_edit_note(gathered.facts), Verb.EDIT_NOTE)
    _note.check_version(gathered, version)
    before, stored = _stored(note_id)
    if not sections.keys() <= stored.keys():
        raise Missing(actor=by)
    changed = {pk: text for pk, text in sections.items() if stored[pk][0] != text}
    if any(stored[pk][1] == SectionDecision.REWRITTEN for pk in changed):
        raise Stale(gathered.note_version)
    after = details or before
    if after.kind != before.kind:
        gathered.require(rules.may_start_note(gathered.facts, after.kind), Verb.EDIT_NOTE)
    if not changed and after == before and rules.note_of(gathered.facts).status != NoteStatus.DEFERRED:
        return version
    if not stored:
        _add_sections(note_id, gathered)
    facts = [after.kind, after.happened_at, after.minutes, after.mode, after.revisit_on]
    texts = [list(changed), list(changed.values())]
    audit.do(SAVE, [*texts, *facts, version + 1, note_id], Verb.EDIT_NOTE, gathered)
    return version + 1


def _stored(note_id: UUID) -> tuple[Details, dict[UUID, tuple[str, str]]]:
    """The note's facts, and the text and decision of each section."""
    with connection.cursor() as cursor:
        cursor.execute(STORED, [note_id])
        rows = cursor.fetchall()
    return Details(*rows[0][:5]), {pk: (text, decision) for *_facts, pk, text, decision in rows if pk}


def hand_over(*, by: Actor, note_id: UUID, version: int) -> None:
    """From here the consumer decides, on whichever way reaches them (actions.visits, or their own sign-in)."""
    gathered = _note.lock(by, note_id, "hand_over")
    gathered.require(rules.may_hand_over(gathered.facts), Verb.HAND_OVER)
    _note.check_version(gathered, version)
    note, sections = _note.load(note_id)
    if not any(section.text for section in sections):
        gathered.require(deny(Code.NOTHING_WRITTEN, Rule.TEXT), Verb.HAND_OVER)
    if note.status != NoteStatus.WITH_CONSUMER:
        note.status = NoteStatus.WITH_CONSUMER
        note.handed_over_at = gathered.facts.at
        note.agreed_hash = note.content_hash = ""
        note.save()
    audit.record(Verb.HAND_OVER, gathered)


def finalise(*, by: Actor, note_id: UUID, version: int, key: UUID) -> None:
    """Only the text that the consumer agreed to is ever finished: the hash is taken again from the rows. What they
    left out is blanked, in the rows and in history."""
    gathered = _note.lock_once(by, note_id, Verb.FINALISE, key)
    if gathered is None:
        return
    gathered.require(rules.may_finalise(gathered.facts), Verb.FINALISE)
    _note.check_version(gathered, version)
    parts = _note.parts(note_id)
    if _note.content_hash(note_id, parts) != rules.note_of(gathered.facts).agreed_hash:
        gathered.require(deny(Code.TEXT_CHANGED, Rule.AGREEMENT), Verb.FINALISE)
    sharing = _note.Sharing.of(parts)
    written = [part.decision in KEPT_DECISIONS for part in parts if part.text]
    finish = [gathered.facts.at, gathered.facts.policy_id, sharing.care_team, sharing.peer_team, note_id]
    sign = [by.user_id, sum(written), len(written)]
    audit.do(FINISH, [*finish, *sign], Verb.FINALISE, gathered)


def close_unagreed(*, by: Actor, note_id: UUID) -> None:
    """Silence is not consent: the words go, and what stays is what ``unagreed_note_becomes`` says, never
    narrative (edge case 13)."""
    gathered = _note.lock(by, note_id, "close_unagreed")
    gathered.require(rules.may_close_unagreed(gathered.facts), Verb.CLOSE_UNAGREED)
    note = _end(note_id, NoteStatus.LAPSED, gathered)
    if rules.leaves_entry(gathered.facts.policy):
        _facts_only(note, by)
    audit.record(Verb.CLOSE_UNAGREED, gathered)


def discard(*, by: Actor, note_id: UUID) -> None:
    gathered = _note.lock(by, note_id, "discard")
    gathered.require(rules.may_discard(gathered.facts), Verb.DISCARD)
    _end(note_id, NoteStatus.DECLINED, gathered)
    audit.record(Verb.DISCARD, gathered)


def _end(note_id: UUID, status: NoteStatus, gathered: Gathered) -> Note:
    note = Note.objects.get(pk=note_id)
    _note.forget_text(note)
    note.status = status
    note.agreed_hash = note.content_hash = ""
    note.version += 1
    note.save()
    _note.redact(note_id)
    _note.log_contact(note, gathered)
    return note


def _facts_only(note: Note, by: Actor) -> None:
    """Also by a worker who may not read the record: an INSERT that gives its row back would ask for that too."""
    RecordEntry.objects.bulk_create([facts_only_entry(note, by.user_id)], ignore_conflicts=True)


def facts_only_entry(note: Note, created_by_id: UUID | None) -> RecordEntry:
    return RecordEntry(
        service_id=note.service_id,
        consumer_id=note.consumer_id,
        kind=EntryKind.FACTS_ONLY,
        title=_("Contact with a peer worker"),
        text=_("%(minutes)s minutes, %(mode)s. There is no note.")
        % {"minutes": note.minutes or "?", "mode": ContactMode(note.mode).label.lower()},
        author_name=note.author.name,
        written_at=note.happened_at,
        created_by_id=created_by_id,
    )


def amend(*, by: Actor, note_id: UUID, reason: str, key: UUID) -> UUID:
    """A new draft linked to the old note, agreed to afresh; the old one stays as it was."""
    if (before := pressed.once(by=by, key=key, verb=Verb.AMEND)) is not None:
        return before
    gathered = _note.lock(by, note_id, reason)
    gathered.require(rules.may_amend(gathered.facts), Verb.AMEND)
    old, sections = _note.load(note_id)
    new = Note.objects.create(
        service_id=old.service_id,
        consumer_id=old.consumer_id,
        author_id=by.user_id,
        created_by_id=by.user_id,
        policy_version_id=gathered.facts.policy_id,
        kind=old.kind,
        happened_at=old.happened_at,
        minutes=old.minutes,
        mode=old.mode,
        amends=old,
        amend_reason=reason,
    )
    NoteSection.objects.bulk_create(
        NoteSection(
            service_id=s.service_id, consumer_id=s.consumer_id, note=new, position=s.position, prompt=s.prompt,
            voice=s.voice, text=s.text, audience=s.audience,
        )
        for s in sections
    )  # fmt: skip
    audit.record(Verb.AMEND, gathered, seen=[new.pk])
    pressed.done(by=by, key=key, verb=Verb.AMEND, object_id=new.pk)
    return new.pk


def strike(*, by: Actor, note_id: UUID, reason: str) -> None:
    """Entered in error, by its author or the records officer, who takes it away without seeing it. Whoever had read
    it is told by a line in its place."""
    gathered = _note.lock(by, note_id, reason)
    audit.because(reason)
    gathered.require(rules.may_strike(gathered.facts), Verb.STRIKE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_strike(%s, %s)", [note_id, reason])
        if not cursor.fetchone()[0]:
            gathered.require(deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP), Verb.STRIKE)
    audit.record(Verb.STRIKE, gathered)
