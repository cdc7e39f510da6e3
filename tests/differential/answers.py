"""One question asked in three ways: of the policy, with its reason; of the lists that pages show; and of row-level
security. The lists are asked as the owner, so that what the second lock hides would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils import timezone

from peernotes import access, audit
from peernotes.enums import Audience, ConcernStatus, CosignAnswer, EntryKind, Role, SectionDecision, Verb, Voice
from peernotes.models import (
    AboutMe,
    Agreement,
    ContactLogEntry,
    Cosignature,
    MeetingItem,
    Note,
    NoteSection,
    RecordEntry,
    SafetyConcern,
)
from peernotes.policy import agreements as agreement_rules
from peernotes.policy import concerns as concern_rules
from peernotes.policy import entries as entry_rules
from peernotes.policy import meeting_items as item_rules
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy.entries import EntryFacts
from peernotes.policy.facts import Actor, Facts, SectionFacts
from peernotes.policy.readiness import ready
from peernotes.queries import keyset
from peernotes.queries.notes import cosigning
from tests.differential.lists import Lists
from tests.support.worlds import World

LOCKED = (Note, NoteSection, RecordEntry, AboutMe, SafetyConcern, ContactLogEntry, Agreement, Cosignature, MeetingItem)
ENDED = {"final", "amended", "entered_in_error"}
FOUND = ENDED - {"entered_in_error"}  # what was struck is found by nobody's words
Owner = Callable[[], Any]


def ids(rows: Iterable[Any]) -> set[UUID]:
    return {row.pk for row in rows}


class Asked:
    """Collects where the three differ, and how many decisions were asked for."""

    def __init__(self) -> None:
        self.decisions = 0
        self.allowed = Counter[str]()
        self.wrong: list[str] = []

    def same(self, what: str, actor: Actor, rows: set[UUID], policy: set[UUID], **answers: set[UUID]) -> None:
        self.decisions += len(rows) * len(answers)
        self.allowed[what] += len(policy)
        for name, answer in answers.items():
            for pk in (answer & rows) ^ policy:
                self.wrong.append(f"{what}: {name} differs from policy on {pk} for {actor}: in policy {pk in policy}")


class Policy:
    """What the rules say to one actor of each thing in a world."""

    def __init__(self, world: World, actor: Actor) -> None:
        self.world, self.actor = world, actor
        self.people = {c.pk: access.gather(actor, consumer=c.pk) for c in world.consumers}
        self.notes = {n.pk: access.gather(actor, note=n.pk).facts for n in world.notes}

    def of(self, row: Any) -> Facts:
        return self.people[row.consumer_id].facts

    @cached_property
    def colleague(self) -> dict[UUID, Facts]:
        """Without the records officer's own rule: struck notes have a list of their own."""
        return {
            pk: replace(facts, actor=replace(facts.actor, roles=facts.actor.roles - {Role.RECORDS_OFFICER}))
            for pk, facts in self.notes.items()
        }

    @cached_property
    def seen(self) -> set[UUID]:
        return {
            pk
            for pk, gathered in self.people.items()
            if rules.may_see_person(gathered.facts) or _in_emergency(gathered.facts)
        }

    @cached_property
    def finds(self) -> bool:
        """Whether the pages are open that look through everybody: they ask first."""
        here = access.gather(self.actor, service=self.world.service.pk)
        return not rules.may_choose_person(here.facts) or bool(rules.may_find_people(here.facts))

    @cached_property
    def in_care(self) -> set[UUID]:
        return {pk for pk, gathered in self.people.items() if rules.in_care(gathered.facts)}

    @cached_property
    def entries(self) -> set[UUID]:
        return {
            e.pk
            for e in self.world.entries
            if entry_rules.may_read_entry(
                self.of(e), EntryFacts(EntryKind(e.kind), e.withheld_until, by_me=e.created_by_id == self.actor.user_id)
            )
        }

    @cached_property
    def contacts(self) -> set[UUID]:
        """Those in a record that is open, and one's own while one works with the person."""
        return {
            c.pk
            for c in self.world.contacts
            if rules.may_read_contact(self.of(c), logged_by_me=c.worker_id == self.actor.user_id)
        }

    @cached_property
    def agreements(self) -> set[UUID]:
        """As one of the two."""
        found = [a for a in self.world.agreements if agreement_rules.may_agree(self.of(a))]
        return {a.pk for a in found if rules.is_oneself(self.of(a)) or a.worker_id == self.actor.user_id}

    @cached_property
    def meeting_items(self) -> set[UUID]:
        return {i.pk for i in self.world.meeting_items if item_rules.may_read_meeting_item(self.of(i))}

    @cached_property
    def to_sign(self) -> set[UUID]:
        return self.may(note_rules.may_cosign, self.notes)

    @cached_property
    def to_sign_sections(self) -> set[UUID]:
        rule, notes = note_rules.may_cosign_section, self.notes
        return {s.pk for s in self.world.sections if rule(notes[s.note_id], _section(s))}

    @cached_property
    def cosignatures(self) -> set[UUID]:
        """With the note; that somebody would like to talk about it, as one of the two."""
        me, reads = self.actor.user_id, self.may(note_rules.may_know_note, self.notes) | self.to_sign
        written = self.may(note_rules.is_staff_author, self.notes)
        return {
            c.pk
            for c in self.world.cosignatures
            if c.user_id == me or (c.note_id in reads and (c.answer == CosignAnswer.SIGNED or c.note_id in written))
        }

    def sections(self, notes: dict[UUID, Facts]) -> set[UUID]:
        return {s.pk for s in self.world.sections if note_rules.may_read_section(notes[s.note_id], _section(s))}

    def may(self, rule: Callable[[Facts], Any], notes: dict[UUID, Facts]) -> set[UUID]:
        return {pk for pk, facts in notes.items() if rule(facts)}

    @cached_property
    def concerns(self) -> set[UUID]:
        me = self.actor.user_id
        raised = {c.pk: me is not None and c.created_by_id == me for c in self.world.concerns}
        facts = {
            c.pk: concern_rules.ConcernFacts(
                status=ConcernStatus(c.status),
                raised_by_me=raised[c.pk],
                told=c.told_consumer or c.told_at is not None,
                hold_until=c.hold_until,
                today=timezone.now().date(),
            )
            for c in self.world.concerns
        }
        return {c.pk for c in self.world.concerns if concern_rules.may_read(self.of(c), facts[c.pk])}


def _in_emergency(facts: Facts) -> bool:
    return bool(rules.or_in_emergency(rules.in_care(facts), facts))


def _section(section: NoteSection) -> SectionFacts:
    return SectionFacts(
        audience=Audience(section.audience), decision=SectionDecision(section.decision), voice=Voice(section.voice)
    )


def compare(asked: Asked, world: World, actor: Actor, as_owner: Owner) -> None:
    audit.enter(actor)
    policy = Policy(world, actor)
    _with_row_level_security(asked, policy)
    if actor.user_id:
        with as_owner():
            lists = Lists(world, actor, {pk: policy.people[pk] for pk in policy.seen})
        _with_the_record(asked, policy, lists)
        _with_lists(asked, policy, lists)


def _with_row_level_security(asked: Asked, policy: Policy) -> None:
    world, actor, notes = policy.world, policy.actor, policy.notes
    locked = {model: set(model.objects.values_list("pk", flat=True)) for model in LOCKED}
    about = {a.pk for a in world.about if rules.may_read_about_me(policy.of(a))}
    allowed = {
        "known notes": (Note, world.notes, policy.may(note_rules.may_know_note, notes) | policy.to_sign),
        "sections": (NoteSection, world.sections, policy.sections(notes) | policy.to_sign_sections),
        "cosignatures": (Cosignature, world.cosignatures, policy.cosignatures),
        "entries": (RecordEntry, world.entries, policy.entries),
        "about me": (AboutMe, world.about, about),
        "concerns": (SafetyConcern, world.concerns, policy.concerns),
        "contacts": (ContactLogEntry, world.contacts, policy.contacts),
        "agreements": (Agreement, world.agreements, policy.agreements),
        "meeting items": (MeetingItem, world.meeting_items, policy.meeting_items),
    }
    for what, (model, rows, wanted) in allowed.items():
        asked.same(what, actor, ids(rows), wanted, row_level_security=locked[model])
    # As long as they fit on one page.
    waiting = {row.id for row in cosigning.waiting(actor)}
    answered = {c.note_id for c in world.cosignatures if c.user_id == actor.user_id}
    if len(waiting) < keyset.SIZE:
        asked.same("notes to sign", actor, ids(world.notes), policy.to_sign - answered, supervision=waiting)


def _with_the_record(asked: Asked, policy: Policy, lists: Lists) -> None:
    """The record and the person's page of whoever may be seen, and words in them."""
    world, actor, notes = policy.world, policy.actor, policy.colleague
    of_seen = {n.pk for n in world.notes if n.consumer_id in policy.seen}
    ended = {n.pk for n in world.notes if n.status in ENDED} & of_seen
    known = policy.may(note_rules.may_know_note, notes) & ended
    readable = policy.may(note_rules.may_read_note, notes) & ended
    drafts = (policy.may(note_rules.is_staff_author, notes) & of_seen) - ended
    lines = ids([*world.entries, *world.notes, *world.contacts])
    asked.same("lines", actor, lines, policy.entries | known | policy.contacts, record=lists.record)
    asked.same("readable notes", actor, ids(world.notes), readable, record=lists.readable)
    asked.same("lines without words", actor, lines, known | drafts | policy.contacts, person=lists.person)
    sections = policy.sections(notes)
    asked.same("beginnings", actor, lists.beginnings, sections & lists.beginnings, record=lists.beginnings)
    found = {n.pk for n in world.notes if n.status in FOUND}
    finished = {s.pk for s in world.sections if s.note_id in ended & found} & sections
    at_work = {s.pk for s in world.sections if s.consumer_id in policy.in_care}
    if policy.finds:
        asked.same("words of notes", actor, ids(world.sections), finished & at_work, search=lists.found_sections)
    said = [e for e in world.entries if e.kind != EntryKind.FACTS_ONLY]
    theirs = {e.pk for e in said if e.consumer_id in policy.in_care} & policy.entries
    if policy.finds:
        asked.same("words of entries", actor, ids(world.entries), theirs, search=lists.found_entries)
    mine = {s.pk for s in world.sections if s.consumer_id in policy.seen} & finished
    asked.same("words in a record", actor, ids(world.sections), mine, record=lists.found_in_records)


def _with_lists(asked: Asked, policy: Policy, lists: Lists) -> None:
    world, actor, notes = policy.world, policy.actor, policy.colleague
    asked.same("people", actor, ids(world.consumers), policy.in_care, people=lists.people)
    supported = {pk for pk in policy.in_care if rules.is_peer(policy.people[pk].facts) and _assigned(policy, pk)}
    asked.same("supported", actor, ids(world.consumers), supported, today=lists.supported)
    own = policy.may(note_rules.is_staff_author, notes)
    open_ = {n.pk for n in world.notes if n.pk in own and n.status in lists.open_statuses}
    asked.same("unfinished", actor, ids(world.notes), open_, today=lists.unfinished)
    stuck = {pk for pk in open_ if not note_rules.can_be_finished(notes[pk])}
    asked.same("frozen", actor, ids(world.notes), stuck, today=lists.frozen)
    seen = {pk: policy.people[pk].facts for pk in policy.in_care}
    cared = {pk for pk, facts in seen.items() if rules.is_clinician(facts) and ready(facts, Verb.READ_RECORD)}
    shared = {n.pk for n in world.notes if n.consumer_id in cared} & policy.may(note_rules.may_read_shared, notes)
    lines = policy.entries | policy.contacts
    rest = {row.pk for row in (*world.entries, *world.contacts) if row.consumer_id in cared and row.pk in lines}
    unread = {pk for pk in shared if not notes[pk].note.was_read and not notes[pk].note.is_author}
    everything = ids([*world.entries, *world.notes, *world.contacts])
    if policy.finds:
        asked.same("worklist", actor, everything, shared | rest, worklist=lists.worklist)
        asked.same("unread", actor, everything, unread, worklist=lists.unread)
    me = {pk for pk, gathered in policy.people.items() if gathered.facts.actor.is_consumer}
    asked.same("my notes", actor, ids(world.notes), {n.pk for n in world.notes if n.consumer_id in me}, my=lists.mine)
    asked.same("concerns", actor, ids(world.concerns), policy.concerns, concerns=lists.concerns)
    struck = {n.pk for n in world.notes if n.status == "entered_in_error" and _officer(policy.notes[n.pk])}
    asked.same("struck", actor, ids(world.notes), struck, list=lists.in_error)


def _assigned(policy: Policy, pk: UUID) -> bool:
    return policy.people[pk].facts.actor.assigned


def _officer(facts: Facts) -> bool:
    return bool(rules.may_find_errors(facts)) and bool(note_rules.may_read_note(facts))
