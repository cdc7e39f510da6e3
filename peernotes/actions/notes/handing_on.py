"""A note whose author is gone goes on with another peer worker, as its consumer wants it: a draft of its own, with nothing
agreed. Whoever goes on with it sees the draft and never what came before; the words that were not taken along go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.actions.notes import _note
from peernotes.enums import NoteStatus, SectionDecision, Verb, Voice
from peernotes.errors import Missing
from peernotes.models import Note, NoteSection
from peernotes.policy import notes as rules
from peernotes.queries import notes as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class HandingOn:
    """``along``: the parts to take along that do not go by themselves."""

    version: int
    worker_id: UUID
    along: frozenset[UUID]


@acts.once
def hand_on(*, by: Actor, note_id: UUID, handing: HandingOn, key: UUID) -> UUID:
    act = acts.on_note(by, Verb.HAND_ON, note_id, reason=Verb.HAND_ON, key=key, makes_new=True)
    act.require(rules.may_hand_on(act.facts))
    _note.check_version(act.gathered, handing.version)
    old, sections = _note.load(note_id)
    if handing.worker_id not in {other.id for other in queries.who_goes_on(old.consumer_id)}:
        raise Missing(actor=by, verb=act.verb)
    if not handing.along <= {section.pk for section in sections}:
        raise Missing(actor=by, verb=act.verb)
    _go_on(act, old, sections, handing)
    old.status = NoteStatus.HANDED_ON
    _note.end(act, old)
    act.record(seen=[act.new_id])
    return act.new_id


def _go_on(act: Act, old: Note, sections: list[NoteSection], handing: HandingOn) -> None:
    about = {
        name: getattr(old, name)
        for name in (
            "kind",
            "session_id",
            "happened_at",
            "minutes",
            "mode",
            "tags",
            "plan_item_id",
            "amends_id",
            "amend_reason",
        )
    }
    Note.objects.create(
        **act.row, **about, author_id=handing.worker_id, policy_version_id=act.facts.policy_id,
        continues=old, begun_by_id=old.begun_by_id or old.author_id,
    )  # fmt: skip
    NoteSection.objects.bulk_create(
        NoteSection(
            **act.whose, note_id=act.new_id, position=s.position, prompt=s.prompt, voice=s.voice,
            audience=rules.proposed_audience(act.facts, s.prompt),
            text=s.text if goes_by_itself(s) or s.pk in handing.along else "", written_by=s.written_by,
        )
        for s in sections
    )  # fmt: skip


def goes_by_itself(section: NoteSection) -> bool:
    """In the consumer's own voice, and not left out by them."""
    return section.voice == Voice.CONSUMER and section.decision != SectionDecision.REMOVED
