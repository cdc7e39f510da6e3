"""Timeline, worklist and search against the policy, line by line, over services made at random: with row-level
security and, as the owner, without it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from peernotes import access, audit
from peernotes.enums import Audience, Role, SectionDecision
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy.facts import Actor, Facts, SectionFacts
from peernotes.queries import people as people_queries
from peernotes.queries import search, timeline, worklist
from peernotes.queries.keyset import Cursor
from peernotes.queries.timeline import Narrow
from tests.support.worlds import World, make_world

SEEDS = range(3)
ENDED = {"final", "amended", "entered_in_error"}
Owner = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def worlds(as_owner: Owner) -> list[World]:
    with as_owner():
        return [make_world(random.Random(seed), consumers=4, notes=9) for seed in SEEDS]


@pytest.fixture(params=["locked", "unlocked"])
def lock(request: pytest.FixtureRequest, as_owner: Owner) -> Owner:
    return nullcontext if request.param == "locked" else as_owner


def staff_and_consumers(worlds: list[World]) -> Iterator[tuple[World, Actor]]:
    for world in worlds:
        for actor in world.actors:
            if actor.user_id:
                audit.enter(actor)
                yield world, actor


def as_colleague(facts: Facts) -> Facts:
    """Without the records officer's own rule: struck notes have a list of their own."""
    return replace(facts, actor=replace(facts.actor, roles=facts.actor.roles - {Role.RECORDS_OFFICER}))


def facts_of_notes(world: World, actor: Actor) -> dict[UUID, Facts]:
    return {note.pk: as_colleague(access.gather(actor, note=note.pk).facts) for note in world.notes}


def every_page(load: Callable[[Cursor | None], Any], shape: Any = None) -> list[Any]:
    rows, cursor = [], None
    while True:
        page = load(cursor)
        rows += page.rows
        if not page.older:
            return rows
        cursor = Cursor.read(page.older)


def test_a_timeline_holds_exactly_what_the_policy_allows(worlds: list[World], lock: Owner) -> None:
    wrong, asked = [], 0
    for world, actor in staff_and_consumers(worlds):
        notes = facts_of_notes(world, actor)
        for consumer in world.consumers:
            gathered = access.gather(actor, consumer=consumer.pk)
            if not rules.may_see_person(gathered.facts):
                continue
            with lock():
                lines = every_page(lambda cursor, g=gathered: timeline.of_person(g, Narrow(), cursor))
                short = every_page(lambda cursor, g=gathered: timeline.notes_and_contacts(g, cursor))
            wanted = expected(world, consumer.pk, gathered, notes)
            asked += len(wanted)
            if {line.id: line.readable for line in lines} != wanted:
                wrong.append((actor, consumer.pk))
            drafts = {n.pk for n in world.notes if n.consumer_id == consumer.pk and own_draft(n, notes[n.pk])}
            entries = {e.pk for e in world.entries}
            if {line.id for line in short} != ({*wanted} - entries) | drafts:
                wrong.append(("person", actor, consumer.pk))
    assert not wrong
    assert asked > 150


def own_draft(note: Any, facts: Facts) -> bool:
    return note.status not in ENDED and bool(note_rules.is_staff_author(facts))


def expected(world: World, consumer: UUID, gathered: access.Gathered, notes: dict[UUID, Facts]) -> dict[UUID, bool]:
    """Each line's id, and whether its words may be read."""
    facts, me = gathered.facts, gathered.actor.user_id
    found = {e.pk: True for e in world.entries if e.consumer_id == consumer and rules.may_read_record(facts)}
    for contact in world.contacts:
        own = contact.worker_id == me and rules.in_care(facts)
        if contact.consumer_id == consumer and (rules.may_read_contacts(facts) or own):
            found[contact.pk] = True
    for note in world.notes:
        if note.consumer_id == consumer and note.status in ENDED and note_rules.may_know_note(notes[note.pk]):
            found[note.pk] = bool(note_rules.may_read_note(notes[note.pk]))
    return found


def test_the_beginning_of_a_note_is_a_section_that_may_be_read(worlds: list[World], lock: Owner) -> None:
    shown = 0
    for world, actor in staff_and_consumers(worlds):
        notes = facts_of_notes(world, actor)
        sections = {section.pk: section for section in world.sections}
        for consumer in world.consumers:
            gathered = access.gather(actor, consumer=consumer.pk)
            if not rules.may_see_person(gathered.facts):
                continue
            with lock():
                lines = timeline.of_person(gathered, Narrow(), None).rows
            for line in lines:
                for part in line.parts:
                    facts = notes[sections[part.id].note_id]
                    assert note_rules.may_read_section(facts, section_facts(sections[part.id]))
                    shown += 1
                if line.source == timeline.NOTE and not line.readable:
                    assert not line.parts
    assert shown > 50


def section_facts(section: Any) -> SectionFacts:
    return SectionFacts(audience=Audience(section.audience), decision=SectionDecision(section.decision))


@pytest.mark.parametrize("words", ["words", "entry"])
def test_a_search_finds_words_in_what_may_be_read_and_nowhere_else(
    worlds: list[World], lock: Owner, words: str
) -> None:
    found_any = 0
    for world, actor in staff_and_consumers(worlds):
        notes = facts_of_notes(world, actor)
        with lock():
            found = {
                line.id for line in every_page(lambda c, a=actor: search.everyone(a, Narrow(words=words), c).lines)
            }
        people = {c.pk: access.gather(actor, consumer=c.pk).facts for c in world.consumers}
        staff = {pk for pk, facts in people.items() if rules.in_care(facts)}
        if words == "entry":
            wanted = {
                e.pk for e in world.entries if e.consumer_id in staff and rules.may_read_record(people[e.consumer_id])
            }
        else:
            readable = [s for s in world.sections if note_rules.may_read_section(notes[s.note_id], section_facts(s))]
            finished = {n.pk for n in world.notes if n.status in {"final", "amended"} and n.consumer_id in staff}
            wanted = {s.note_id for s in readable} & finished
        assert found == wanted
        found_any += len(found)
    assert found_any > 20


def test_a_worklist_holds_what_a_clinician_may_read_and_the_unread_first(worlds: list[World], lock: Owner) -> None:
    total = unread_total = 0
    for world, actor in staff_and_consumers(worlds):
        notes = facts_of_notes(world, actor)
        with lock():
            unread = {item.id for item in every_page(lambda c, a=actor: worklist.unread(a, c))}
            rest = {item.id for item in every_page(lambda c, a=actor: worklist.rest(a, c))}
        wanted = clinicians_lines(world, actor, notes)
        assert not unread & rest
        assert unread | rest == wanted
        assert all(not notes[pk].note.was_read and not notes[pk].note.is_author for pk in unread)
        total, unread_total = total + len(wanted), unread_total + len(unread)
    assert total > 100
    assert unread_total > 20


def clinicians_lines(world: World, actor: Actor, notes: dict[UUID, Facts]) -> set[UUID]:
    people = {c.pk: access.gather(actor, consumer=c.pk).facts for c in world.consumers}
    mine = {pk for pk, facts in people.items() if rules.in_care(facts) and rules.is_clinician(facts)}
    found = {row.pk for row in (*world.entries, *world.contacts) if row.consumer_id in mine}
    return found | {n.pk for n in world.notes if n.consumer_id in mine and note_rules.may_read_shared(notes[n.pk])}


def test_people_are_those_one_works_with(worlds: list[World], lock: Owner) -> None:
    for world, actor in staff_and_consumers(worlds):
        with lock():
            found = {person.id for person in people_queries.my_people(actor).rows}
        facts = {c.pk: access.gather(actor, consumer=c.pk).facts for c in world.consumers}
        assert found == {pk for pk, known in facts.items() if rules.in_care(known)}
