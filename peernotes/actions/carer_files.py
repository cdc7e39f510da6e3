"""A carer's own file, written by the carer and whoever works with them. To everybody else there is none."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils import timezone

from peernotes import access, audit
from peernotes.actions import acts, taking_back
from peernotes.enums import CARE_ROLES, CarerNoteChange, CarerNotePart, SubjectKind, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import CarerAssignment, CarerContact, CarerNote
from peernotes.policy import carer_files as rules
from peernotes.policy.facts import Actor, Subject
from peernotes.policy.people import is_peer
from peernotes.queries import carer_files as queries
from peernotes.queries import carer_requests

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.access import Gathered
    from peernotes.enums import TakenBackWhy
    from peernotes.policy.decision import Decision
    from peernotes.queries.carer_files import (
        CarerSeen,
        ContactOfCarer,
        ListedCarer,
        NoteOfCarer,
        OpenedCarerPart,
    )
    from peernotes.queries.carer_requests import CarerAsked
    from peernotes.queries.keyset import Cursor, Page

NOTE, CONTACT, ASSIGNMENT = "carer_note", "carer_contact", "carer_assignment"
NO_WORDS = dict.fromkeys(CarerNotePart.values, "")


@dataclass(frozen=True, slots=True)
class CarerFile:
    """``asked``: what the carer asks for. ``notes``: those of whoever looks, ``notes_kept``: a peer worker, who may have some. ``opened``: to clinicians who work with the carer. ``reads``: more than who works with
    them."""

    seen: CarerSeen
    gathered: Gathered
    reads: bool
    notes_kept: bool
    notes: list[NoteOfCarer]
    opened: list[OpenedCarerPart]
    contacts: list[ContactOfCarer]
    asked: list[CarerAsked]


@dataclass(frozen=True, slots=True)
class NoteWords:
    kind: str
    what_we_talked_about: str
    in_own_words: str
    next_step: str
    in_confidence: bool


@dataclass(frozen=True, slots=True)
class ContactMade:
    happened_at: datetime
    minutes: int
    mode: str
    outside_hours: bool
    crisis: bool


@dataclass(frozen=True, slots=True)
class CarerSays:
    """``in_own_words``: as the carer has them now, before a yes. ``open_parts``: to clinicians who work with them."""

    change: CarerNoteChange
    in_own_words: str = ""
    open_parts: tuple[str, ...] = ()
    in_confidence: bool = False


@dataclass(frozen=True, slots=True)
class CarersList:
    """``closed``: the services whose model in force closes what the two have, by their id."""

    page: Page[ListedCarer]
    closed: dict[UUID, Decision]


def open_list(*, by: Actor, cursor: Cursor | None = None) -> CarersList:
    """Carers with whom one works, and for who arranges it all of the service."""
    services = [each for each in access.services_of(by) if each.facts.actor.roles & CARE_ROLES]
    if not services:
        raise Missing(actor=by, verb=Verb.SEE_CARER)
    arranges = any(rules.may_arrange(each.facts) for each in services)
    found = queries.of_worker(by, cursor, arranges=arranges)
    ids = {each.service_id: [one.id for one in found.rows if one.service_id == each.service_id] for each in services}
    audit.record_each(Verb.SEE_CARER, [(each, ids[each.service_id]) for each in services])
    may = {each.service_id: rules.may_support_carers(each.facts.actor, each.facts.policy) for each in services}
    return CarersList(found, {service: decision for service, decision in may.items() if not decision})


def open_file(*, by: Actor, carer_id: UUID) -> CarerFile:
    seen, gathered = queries.gathered(by, carer_id, Verb.READ_CARER_FILE)
    _refuse_the_carer(by, seen)
    gathered.require(rules.may_see_carer(gathered.facts), Verb.SEE_CARER)
    reads = gathered.allows(rules.works_with_carer)
    kept = reads and is_peer(gathered.facts)
    notes = queries.notes(by, carer_id) if kept else []
    opened = queries.opened(carer_id) if reads and not kept else []
    contacts = queries.contacts(carer_id) if reads else []
    asked = carer_requests.from_json(seen.asked)
    verb = Verb.READ_CARER_FILE if reads else Verb.SEE_CARER
    shown = [*(note.id for note in notes), *{part.note_id for part in opened}, *(one.id for one in asked)]
    audit.record(verb, gathered, seen=shown)
    return CarerFile(seen, gathered, reads, kept, notes, opened, contacts, asked)


def _refuse_the_carer(by: Actor, seen: CarerSeen) -> None:
    """They have pages of their own."""
    if seen.own or by.user_id is None:
        raise Missing(actor=by, verb=Verb.READ_CARER_FILE)


def open_note(*, by: Actor, note_id: UUID) -> tuple[CarerSeen, Gathered, NoteOfCarer]:
    """As the carer, or as its author while they work with them."""
    note = there(queries.note(by, note_id), actor=by, verb=Verb.READ_CARER_FILE)
    seen, gathered = queries.gathered(by, note.carer_id, Verb.READ_CARER_FILE)
    gathered.require(rules.may_read_carer_note(gathered.facts, note.facts), Verb.READ_CARER_FILE)
    audit.record(Verb.READ_CARER_FILE, gathered, object_type=NOTE, object_id=note_id)
    return seen, gathered, note


@acts.once
def write(*, by: Actor, carer_id: UUID, words: NoteWords, key: UUID) -> UUID:
    act = _act(by, Verb.WRITE_CARER_NOTE, carer_id, key)
    act.require(rules.may_write_carer_note(act.facts))
    about = {"id": act.new_id, "service_id": act.gathered.service_id, "carer_id": carer_id, "author_id": by.user_id}
    CarerNote.objects.bulk_create([CarerNote(**about, **asdict(words), changed_at=act.facts.at)])
    return act.record(NOTE)


@acts.once
def change(
    *, by: Actor, note_id: UUID, version: int, change: CarerNoteChange, words: NoteWords | None, key: UUID
) -> UUID:
    """By the author. Words that are changed are to be agreed to afresh. Raises Stale."""
    note = _locked(by, note_id, Verb.WRITE_CARER_NOTE)
    act = _act(by, Verb.WRITE_CARER_NOTE, note.carer_id, key, about=note_id)
    act.require(rules.may_change_carer_note(act.facts, note.facts, change))
    if note.version != version:
        raise Stale(note.version)
    return _store(act, note, change, asdict(words) if words else {})


@acts.once
def say(*, by: Actor, note_id: UUID, version: int, said: CarerSays, key: UUID) -> UUID:
    """By the carer. A no takes the words away for good. Raises Stale."""
    note = _locked(by, note_id, Verb.DECIDE_CARER_NOTE)
    act = _act(by, Verb.DECIDE_CARER_NOTE, note.carer_id, key, about=note_id)
    if not act.facts.actor.is_carer:
        raise Missing(actor=by, verb=Verb.DECIDE_CARER_NOTE)
    if note.version != version:
        raise Stale(note.version)
    act.require(rules.may_change_carer_note(act.facts, note.facts, said.change))
    return _store(act, note, said.change, _said(said))


def _said(said: CarerSays) -> dict[str, object]:
    if said.change == CarerNoteChange.AGREE:
        return {"in_own_words": said.in_own_words}
    if said.change == CarerNoteChange.DECLINE:
        return dict(NO_WORDS)
    parts = [] if said.in_confidence else sorted(said.open_parts)
    return {"open_parts": parts, "in_confidence": said.in_confidence}


def _store(act: acts.Act, note: NoteOfCarer, change: CarerNoteChange, values: dict[str, object]) -> UUID:
    stands = {"state": rules.after(act.facts, note.facts, change), "version": note.version + 1}
    CarerNote.objects.filter(pk=note.id).update(**values, **stands, changed_at=act.facts.at)
    return act.record(NOTE, note.id)


def _locked(by: Actor, note_id: UUID, verb: Verb) -> NoteOfCarer:
    CarerNote.objects.select_for_update(no_key=True).filter(pk=note_id).exists()
    return there(queries.note(by, note_id), actor=by, verb=verb)


def _act(by: Actor, verb: Verb, carer_id: UUID, key: UUID | None, about: UUID | None = None) -> acts.Act:
    new_id = uuid4()
    acts.claim(by, verb, key, about or new_id)
    return acts.Act(verb, [queries.gathered(by, carer_id, verb)[1]], new_id)


@acts.once
def log(*, by: Actor, carer_id: UUID, made: ContactMade, key: UUID) -> UUID:
    act = _act(by, Verb.LOG_CARER_CONTACT, carer_id, key)
    act.require(rules.works_with_carer(act.facts))
    about = {"id": act.new_id, "service_id": act.gathered.service_id, "carer_id": carer_id, "worker_id": by.user_id}
    CarerContact.objects.bulk_create([CarerContact(**about, **asdict(made))])
    return act.record(CONTACT)


def open_contact(*, by: Actor, carer_id: UUID, contact_id: UUID) -> tuple[Gathered, ContactOfCarer]:
    """Before it is taken back, by who noted it."""
    verb = Verb.TAKE_BACK_NOTED
    seen, gathered = queries.gathered(by, carer_id, verb)
    _refuse_the_carer(by, seen)
    contact = there(queries.contact(carer_id, contact_id), actor=by, verb=verb)
    gathered.require(rules.works_with_carer(gathered.facts), verb)
    audit.record(Verb.READ_CARER_FILE, gathered, object_type=CONTACT, object_id=contact_id)
    return gathered, contact


@acts.once
def take_back(*, by: Actor, carer_id: UUID, contact_id: UUID, why: TakenBackWhy, key: UUID) -> UUID:
    act = _act(by, Verb.TAKE_BACK_NOTED, carer_id, key, about=contact_id)
    contact = there(queries.contact(carer_id, contact_id), actor=by, verb=act.verb)
    act.require(rules.may_take_back_contact(act.facts, contact.facts))
    taking_back.mark(act, CarerContact.objects.filter(pk=contact_id), why)
    return act.record(CONTACT, contact_id)


@acts.once
def assign(*, by: Actor, carer_id: UUID, user_id: UUID, key: UUID) -> UUID:
    """By a peer supervisor. Twice is once."""
    act = _act(by, Verb.ASSIGN, carer_id, key)
    worker = access.gather(Actor(user_id=user_id), service=act.gathered.service_id)
    with acts.about_worker(user_id):
        act.require(rules.may_assign_to_carer(act.facts, worker.facts))
    if not CarerAssignment.objects.filter(carer=carer_id, worker=user_id, ended_at=None).exists():
        about = {"id": act.new_id, "service_id": act.gathered.service_id, "created_by_id": by.user_id}
        CarerAssignment.objects.bulk_create([CarerAssignment(**about, carer_id=carer_id, worker_id=user_id)])
    return act.record(ASSIGNMENT, also=[Subject(SubjectKind.STAFF, user_id)])


def end(*, by: Actor, carer_id: UUID, user_id: UUID) -> None:
    act = _act(by, Verb.ASSIGN, carer_id, None)
    act.require(rules.may_arrange(act.facts))
    ended = CarerAssignment.objects.filter(carer=carer_id, worker=user_id, ended_at=None).update(
        ended_at=timezone.now()
    )
    if ended:
        act.record(ASSIGNMENT, also=[Subject(SubjectKind.STAFF, user_id)])
