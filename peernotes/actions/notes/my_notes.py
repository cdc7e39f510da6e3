"""What a consumer does with a finished note of theirs, each once however often it is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.actions import acts
from peernotes.actions.notes import _note, decisions
from peernotes.enums import Audience, ConsentDecision, Verb
from peernotes.errors import Missing
from peernotes.models import ConsumerStatement, Note
from peernotes.policy import notes as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.models import NoteSection
    from peernotes.policy.facts import Actor

CHAIN = "SELECT * FROM peernotes_stop_sharing(%(note)s)"


@acts.once
def stop_sharing(*, by: Actor, note_id: UUID, key: UUID | None = None) -> UUID:
    """Everything back to just the two authors, with the next request of anybody, in the note's amendments and in what
    it amends as well. Who had already read it is told by queries.who_looked.readers."""
    act = acts.on_note(by, Verb.STOP_SHARING, note_id, reason=Verb.STOP_SHARING, key=key)
    _stop(act)
    for other in rows.named(CHAIN, {"note": note_id}):
        _withdrawn(act, **other)
    return note_id


def _withdrawn(act: Act, note_id: UUID, note_version: int, note_hash: str, audiences: dict[str, str]) -> None:
    """Of a note of the chain that the actor may not see by themselves."""
    note = Note(pk=note_id, version=note_version, agreed_hash=note_hash)
    method = decisions.method_of(act.gathered.actor)
    decisions.consent_to(act, note, ConsentDecision.WITHDRAWN, sections=audiences, method=method)
    act.record("note", note_id)


def _stop(act: Act) -> None:
    act.require(rules.may_stop_sharing(act.facts))
    note, sections = _note.load(act.gathered.note_id)
    for section in sections:
        section.audience = Audience.JUST_US
    _share(act, note, sections, sections)


@acts.once
def change_audience(*, by: Actor, note_id: UUID, audiences: dict[UUID, str], key: UUID | None = None) -> UUID:
    """After the note is finished: narrower at once for whoever asks next; wider only as far as the model in force
    allows. The agreement to the words stays as it is."""
    act = acts.on_note(by, Verb.STOP_SHARING, note_id, reason="audience", key=key)
    act.require(rules.may_stop_sharing(act.facts))
    note, sections = _note.load(note_id)
    known = {section.pk: section for section in sections}
    if not audiences.keys() <= known.keys():
        raise Missing(actor=by)
    changed = [known[pk] for pk, audience in audiences.items() if known[pk].audience != audience]
    for section in changed:
        section.audience = Audience(audiences[section.pk])
        act.require(rules.may_share_with(act.facts, section.audience))
    return _share(act, note, sections, changed)


def _share(act: Act, note: Note, sections: list[NoteSection], changed: list[NoteSection]) -> UUID:
    """``changed``: whose audience is another one now."""
    _note.save_sections(changed)
    sharing = _note.Sharing.of(sections)
    Note.objects.filter(pk=note.pk).update(
        shared_with_care_team=sharing.care_team, shared_with_peer_team=sharing.peer_team
    )
    shared = sharing.care_team or sharing.peer_team
    decisions.consent_to(
        act,
        note,
        ConsentDecision.GIVEN if shared else ConsentDecision.WITHDRAWN,
        sections={str(section.pk): section.audience for section in _note.kept(sections)},
        method=decisions.method_of(act.gathered.actor),
    )
    return act.record()


@acts.once
def add_statement(*, by: Actor, note_id: UUID, text: str, key: UUID) -> UUID:
    """Verbatim and for good: it travels with the note wherever it is shown."""
    act = acts.on_note(by, Verb.ADD_STATEMENT, note_id, reason="statement", key=key, makes_new=True)
    act.require(rules.may_add_statement(act.facts))
    ConsumerStatement.objects.create(
        **act.whose, id=act.new_id, note_id=note_id, text=text, method=decisions.method_of(by)
    )
    act.record()
    return act.new_id


@dataclass(frozen=True, slots=True)
class ReadersChosen:
    """``audiences``: by section, only those that shall change. ``tell_count``: whether readers are told how many parts
    they do not get; None leaves it as it is."""

    audiences: dict[UUID, str]
    tell_count: bool | None = None


def choose_readers(*, by: Actor, note_id: UUID, readers: ReadersChosen, key: UUID) -> None:
    if readers.audiences:
        change_audience(by=by, note_id=note_id, audiences=readers.audiences, key=key)
    if readers.tell_count is not None:
        tell_count(by=by, note_id=note_id, tell=readers.tell_count, key=key)


@acts.once
def tell_count(*, by: Actor, note_id: UUID, tell: bool, key: UUID) -> UUID:
    """Whether readers are told how many parts they do not get."""
    act = acts.on_note(by, Verb.GIVE_CONSENT, note_id, reason="tell_withheld_count", key=key)
    act.require(rules.may_stop_sharing(act.facts))
    Note.objects.filter(pk=note_id).update(tell_withheld_count=tell)
    return act.record()
