"""The peer worker's verbs on a peer note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.utils.translation import gettext as _

from peernotes.actions import acts
from peernotes.actions.notes import _note, carers_mentioned, from_groups
from peernotes.enums import (
    Code,
    ContactMode,
    EntryKind,
    Method,
    NoteKind,
    NoteStatus,
    Party,
    Prompt,
    Rule,
    SectionDecision,
    Verb,
    Voice,
    WrittenBy,
)
from peernotes.errors import Missing, Stale
from peernotes.models import Note, NoteSection, RecordEntry
from peernotes.policy import notes as rules
from peernotes.policy.decision import deny
from peernotes.queries import carers

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor

# Whose voice each prompt is in.
TEMPLATE = (
    (Prompt.WHAT_WE_DID, Voice.BOTH),
    (Prompt.OWN_WORDS, Voice.CONSUMER),
    (Prompt.HOW_IT_WAS, Voice.CONSUMER),
    (Prompt.WHAT_HELPED, Voice.BOTH),
    (Prompt.MY_VIEW, Voice.CONSUMER),
    (Prompt.NEXT_STEP, Voice.BOTH),
)
# Where the consumer names carers. It stands last wherever it is shown or printed.
OF_CARERS = (Prompt.CARERS_MENTIONED, Voice.BOTH)
LAST = 95
# What the consumer answered when asked whether to write.
ANSWERS = {"together": NoteStatus.DRAFT, "not_today": NoteStatus.DEFERRED, "no_note": NoteStatus.DECLINED}
AUTOSAVE = "autosave"


@dataclass(frozen=True)
class Details:
    """``happened_at`` with a zone; ``minutes`` of contact."""

    kind: str
    happened_at: datetime
    minutes: int | None = None
    mode: str = ContactMode.IN_PERSON
    revisit_on: date | None = None
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, note: Note) -> Details:
        return cls(note.kind, note.happened_at, note.minutes, note.mode, note.revisit_on, tuple(note.tags))


@acts.once
def start(
    *, by: Actor, consumer_id: UUID, answer: str, details: Details, key: UUID, session_id: UUID | None = None
) -> UUID:
    """The consumer was asked first. "together": a draft with an empty section for each prompt. "not_today" and
    "no_note": no words are kept, only the contact; no reason is asked for. ``session_id``: of a group, for that kind. Raises BeforeBirth."""
    act = acts.on_person(by, Verb.START_NOTE, consumer_id, reason=answer, key=key)
    from_groups.require(act.gathered, details.kind, session_id)
    act.since_birth(details.happened_at)
    note = Note.objects.create(
        **act.row,
        **vars(details),
        session_id=session_id if details.kind == NoteKind.GROUP else None,
        author_id=by.user_id,
        policy_version_id=act.facts.policy_id,
        status=ANSWERS[answer],
    )
    if answer == "together":
        _add_sections(act, note.pk)
    else:
        _note.log_contact(act, note)
    return act.record("note")


def _add_sections(act: Act, note_id: UUID) -> None:
    parts = list(enumerate(TEMPLATE))
    if carers.names_any(act.gathered.consumer_id):
        parts.append((LAST, OF_CARERS))
    NoteSection.objects.bulk_create(
        NoteSection(
            **act.whose, note_id=note_id, position=position, prompt=prompt, voice=voice,
            audience=rules.proposed_audience(act.facts, prompt),
        )
        for position, (prompt, voice) in parts
    )  # fmt: skip


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
    changed: their text wins (docs/life-cycle.md, case 14). What is stored already, word for word, was sent twice and is
    not stale. Raises NamesSomebodyElse in a note from a group, NamesAnotherCarer in the part about carers, and BeforeBirth. Any
    change of text takes back an agreement. Returns the version that is now current."""
    act = acts.on_note(by, Verb.EDIT_NOTE, note_id, reason=AUTOSAVE if automatic else "save")
    act.require(rules.may_edit_note(act.facts))
    note, stored = _note.load(note_id)
    changed = _rewritten(act, stored, sections)
    before = Details.of(note)
    after = details or before
    if after.kind != before.kind:
        from_groups.require(act.gathered, after.kind, note.session_id)
    if after.happened_at != before.happened_at:
        act.since_birth(after.happened_at)
    from_groups.names_nobody_else(note, changed)
    carers_mentioned.names_only_carers(note_id, changed)
    if not changed and after == before and note.status != NoteStatus.DEFERRED:
        return note.version
    _note.check_version(act.gathered, version)
    if not stored:
        _add_sections(act, note_id)
    _note.save_sections(changed)
    _note.save_draft(note, **vars(after))
    act.record()
    return note.version


def _rewritten(act: Act, stored: list[NoteSection], texts: dict[UUID, str]) -> list[NoteSection]:
    """The sections that get other words, which nobody has decided about yet."""
    known = {section.pk: section for section in stored}
    if not texts.keys() <= known.keys():
        raise Missing(actor=act.gathered.actor)
    changed = [known[pk] for pk, text in texts.items() if known[pk].text != text]
    if any(section.decision == SectionDecision.REWRITTEN for section in changed):
        raise Stale(act.gathered.note_version)
    if any(section.prompt == Prompt.GOAL for section in changed):
        raise Missing(actor=act.gathered.actor)
    for section in changed:
        _note.put_words(section, texts[section.pk], WrittenBy.WORKER_TOOK_DOWN)
        section.decision = SectionDecision.UNDECIDED
    return changed


def hand_over(*, by: Actor, note_id: UUID, version: int) -> None:
    """From here the consumer decides, on whichever way reaches them (actions.notes.visits, or their own sign-in)."""
    act = acts.on_note(by, Verb.HAND_OVER, note_id, reason="hand_over")
    act.require(rules.may_hand_over(act.facts))
    _note.check_version(act.gathered, version)
    note, sections = _note.load(note_id)
    if not any(section.text for section in sections):
        act.require(deny(Code.NOTHING_WRITTEN, Rule.TEXT))
    if note.status != NoteStatus.WITH_CONSUMER:
        note.status = NoteStatus.WITH_CONSUMER
        note.handed_over_at = act.facts.at
        note.agreed_hash = note.content_hash = ""
        note.save()
    act.record()


@acts.once
def finalise(*, by: Actor, note_id: UUID, version: int, key: UUID) -> UUID:
    """Only the text that the consumer agreed to is ever finished: the hash is taken again from the rows. What they
    left out is blanked, in the rows and in history."""
    act = acts.on_note(by, Verb.FINALISE, note_id, reason=Verb.FINALISE, key=key)
    act.require(rules.may_finalise(act.facts))
    _note.check_version(act.gathered, version)
    note, sections = _note.load(note_id)
    if _note.content_hash(note_id, sections) != note.agreed_hash:
        act.require(deny(Code.TEXT_CHANGED, Rule.AGREEMENT))
    sharing = _note.Sharing.of(sections)
    note.status, note.finalised_at, note.policy_version_id = NoteStatus.FINAL, act.facts.at, act.facts.policy_id
    note.shared_with_care_team, note.shared_with_peer_team = sharing.care_team, sharing.peer_team
    note.hard_moment_at = None
    note.save()
    at = act.facts.at
    if act.facts.note.is_author:
        _note.sign(note, sections, party=Party.PEER_WORKER, user_id=by.user_id, method=Method.OWN_LOGIN, signed_at=at)
    _finish(note_id)
    return act.record()


def _finish(note_id: UUID) -> None:
    """The words that were left out go, and the note that it amends is marked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_finish(%s)", [note_id])


def close_unagreed(*, by: Actor, note_id: UUID) -> None:
    """Silence is not consent: the words go, and what stays is what ``unagreed_note_becomes`` says, never
    narrative (docs/life-cycle.md, case 13)."""
    act = acts.on_note(by, Verb.CLOSE_UNAGREED, note_id, reason="close_unagreed")
    act.require(rules.may_close_unagreed(act.facts))
    note = _end(act, NoteStatus.LAPSED)
    if rules.may_leave_entry(act.facts, ContactMode(note.mode)):
        _facts_only(note, by)
    act.record()


def discard(*, by: Actor, note_id: UUID) -> None:
    act = acts.on_note(by, Verb.DISCARD, note_id, reason="discard")
    act.require(rules.may_discard(act.facts))
    _end(act, NoteStatus.DECLINED)
    act.record()


def _end(act: Act, status: NoteStatus) -> Note:
    note = Note.objects.get(pk=act.gathered.note_id)
    note.status = status
    _note.end(act, note)
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
        author_name=(note.begun_by or note.author).name,
        written_at=note.happened_at,
        created_by_id=created_by_id,
    )


@acts.once
def amend(*, by: Actor, note_id: UUID, reason: str, key: UUID) -> UUID:
    """A new draft linked to the old note, agreed to afresh; the old one stays as it was."""
    act = acts.on_note(by, Verb.AMEND, note_id, reason=reason, key=key, makes_new=True)
    act.require(rules.may_amend(act.facts))
    old, sections = _note.load(note_id)
    Note.objects.create(
        **act.row,
        author_id=by.user_id,
        policy_version_id=act.facts.policy_id,
        kind=old.kind,
        session_id=old.session_id,
        happened_at=old.happened_at,
        minutes=old.minutes,
        mode=old.mode,
        tags=old.tags,
        plan_item_id=old.plan_item_id,
        amends=old,
        amend_reason=reason,
    )
    NoteSection.objects.bulk_create(
        NoteSection(
            **act.whose, note_id=act.new_id, position=s.position, prompt=s.prompt, voice=s.voice, text=s.text,
            audience=s.audience,
            written_by=WrittenBy.CONSUMER_SELF if s.decision == SectionDecision.REWRITTEN else s.written_by,
        )
        for s in sections
    )  # fmt: skip
    act.record(seen=[act.new_id])
    return act.new_id


def strike(*, by: Actor, note_id: UUID, reason: str) -> None:
    """Entered in error, by its author or the records officer, who takes it away without seeing it. Whoever had read
    it is told by a line in its place."""
    act = acts.on_note(by, Verb.STRIKE, note_id, reason=reason)
    act.require(rules.may_strike(act.facts))
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_strike(%s, %s)", [note_id, reason])
        if not cursor.fetchone()[0]:
            act.require(deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP))
    act.record()
