"""A supervisor reads what is open of a note, and signs it or asks to talk about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Audience, CosignAnswer, SectionDecision, Verb
from peernotes.models import Cosignature, Note, NoteSection
from peernotes.policy import notes as rules
from peernotes.policy.facts import SectionFacts
from peernotes.queries.notes import cosigning as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

OBJECT = "cosignature"


@dataclass(frozen=True)
class SigningPage:
    note: Note
    sections: list[NoteSection]
    signed: list[Cosignature]


def open_page(*, by: Actor, note_id: UUID) -> SigningPage:
    """The consumer sees that it was read."""
    gathered = access.gather(by, note=note_id)
    gathered.require(rules.may_cosign(gathered.facts), Verb.READ_TO_SIGN)
    note = Note.objects.select_related("author", "service").get(pk=note_id)
    sections = [each for each in note.sections.order_by("position") if _open(gathered, each)]
    audit.record(Verb.READ_TO_SIGN, gathered, seen=[section.pk for section in sections])
    return SigningPage(note, sections, queries.signed(note_id))


def _open(gathered: Gathered, section: NoteSection) -> bool:
    facts = SectionFacts(Audience(section.audience), SectionDecision(section.decision))
    return bool(section.text) and bool(rules.may_cosign_section(gathered.facts, facts))


@acts.once
def answer(*, by: Actor, note_id: UUID, answer: CosignAnswer, comment: str, key: UUID) -> UUID:
    """Of the text as it stands. The same answer twice is one."""
    act = acts.on_note(by, Verb.COSIGN, note_id, reason=Verb.COSIGN, key=key)
    act.require(rules.may_cosign(act.facts))
    said = {"answer": answer, "comment": comment if answer == CosignAnswer.TALK else ""}
    row = Cosignature(note_id=note_id, user_id=by.user_id, content_hash=act.facts.note.agreed_hash, **act.whose, **said)
    Cosignature.objects.bulk_create([row], ignore_conflicts=True)
    act.record()
    return note_id
