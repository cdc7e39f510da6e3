"""A part of a finished note as an example of good words: offered, agreed to, looked at by two, read, taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access
from peernotes.actions import acts
from peernotes.actions.consultations import IdentityFound
from peernotes.actions.notes import reading_notes
from peernotes.enums import Audience, NoteStatus, SectionDecision, SubjectKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import Example
from peernotes.policy import examples as rules
from peernotes.policy.facts import SectionFacts, Subject
from peernotes.policy.identity import Identity, marks, names_them
from peernotes.policy.services import may_administer
from peernotes.queries import examples as queries
from peernotes.queries.consultations import names_somebody

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import NoteSection
    from peernotes.policy.facts import Actor
    from peernotes.queries.examples import ExampleOfNote, ShownExample, WaitingExample
    from peernotes.queries.keyset import Cursor, Page

OBJECT = "example"


@dataclass(frozen=True, slots=True)
class NoteExamples:
    """For its author. ``parts``: those that could be offered."""

    page: NotePage
    found: list[ExampleOfNote]
    parts: list[NoteSection]


def open_list(*, by: Actor, slug: str, cursor: Cursor | None = None) -> tuple[Gathered, Page[ShownExample]]:
    """No event: nobody learns whose they are."""
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_read_examples(gathered.facts), Verb.READ_EXAMPLES)
    return gathered, queries.shown(gathered.service_id, cursor)


def open_waiting(*, by: Actor, slug: str, cursor: Cursor | None = None) -> tuple[Gathered, Page[WaitingExample]]:
    gathered = access.gather(by, slug=slug)
    gathered.require(may_administer(gathered.facts.actor), Verb.LOOK_AT_EXAMPLE)
    return gathered, queries.waiting(gathered.service_id, cursor)


def open_of_note(*, by: Actor, note_id: UUID) -> NoteExamples:
    page = reading_notes.open_note(by=by, note_id=note_id, wanting=(rules.may_offer_example, Verb.OFFER_EXAMPLE))
    found = queries.of_note(note_id)
    taken = {each.section_id for each in found if not each.ended}
    parts = [section for section in page.sections if _offered(page, section) and section.pk not in taken]
    return NoteExamples(page, found, parts)


@acts.once
def offer(*, by: Actor, note_id: UUID, section_id: UUID, key: UUID) -> UUID:
    """By its author. Raises IdentityFound."""
    act = acts.on_note(by, Verb.OFFER_EXAMPLE, note_id, reason=OBJECT, key=key, makes_new=True)
    found = open_of_note(by=by, note_id=note_id)
    section = there(next((each for each in found.parts if each.pk == section_id), None), actor=by)
    if names_somebody(act.gathered.service_id, marks(section.text)) or _names(section.text, found.page):
        raise IdentityFound
    words = {"section_id": section_id, "prompt": section.prompt, "text": section.text}
    Example.objects.create(**act.row, note_id=note_id, author_id=by.user_id, **words)
    return act.record(OBJECT)


def _offered(page: NotePage, section: NoteSection) -> bool:
    facts = SectionFacts(Audience(section.audience), SectionDecision(section.decision))
    return bool(section.text) and bool(rules.can_be_example(NoteStatus(page.note.status), facts))


def _names(text: str, page: NotePage) -> bool:
    """Whoever wrote it, either; whom the service helps was asked about already."""
    writers = filter(None, [page.note.author, page.note.begun_by])
    return any(names_them(marks(text), Identity(writer.name)) for writer in writers)


@acts.once
def say_yes(*, by: Actor, note_id: UUID, example_id: UUID, key: UUID) -> UUID:
    """By its consumer."""
    act = acts.on_note(by, Verb.AGREE_TO_EXAMPLE, note_id, reason=OBJECT, key=key)
    found = _known(by, Verb.AGREE_TO_EXAMPLE, note_id, example_id)
    act.require(rules.may_say_yes_to_example(act.facts, found.facts))
    Example.objects.filter(pk=example_id).update(agreed_at=act.facts.at)
    return act.record(OBJECT, example_id)


@acts.once
def end(*, by: Actor, note_id: UUID, example_id: UUID, key: UUID) -> UUID:
    """By its consumer or its author, at any time: from then on it is shown to nobody."""
    act = acts.on_note(by, Verb.END_EXAMPLE, note_id, reason=OBJECT, key=key)
    found = _known(by, Verb.END_EXAMPLE, note_id, example_id)
    act.require(rules.may_end_example(act.facts, found.facts))
    Example.objects.filter(pk=example_id).update(ended_at=act.facts.at, ended_by_id=by.user_id)
    return act.record(OBJECT, example_id)


def _known(by: Actor, verb: Verb, note_id: UUID, example_id: UUID) -> ExampleOfNote:
    found = (each for each in queries.of_note(note_id) if each.id == example_id)
    return there(next(found, None), actor=by, verb=verb)


@acts.once
def look_at(*, by: Actor, service_id: UUID, example_id: UUID, fits: bool, key: UUID) -> UUID:
    """By an administrator, who does not learn whose it is; the person sees that they did."""
    act = acts.on_service(by, Verb.LOOK_AT_EXAMPLE, service_id, reason=OBJECT, key=key)
    act.require(may_administer(act.facts.actor))
    whose = queries.look_at(example_id, fits=fits)
    if whose is None:
        raise Missing(actor=by, verb=Verb.LOOK_AT_EXAMPLE)
    about = replace(act, people=[act.gathered.on(Subject(SubjectKind.CONSUMER, whose))])
    return about.record(OBJECT, example_id)
