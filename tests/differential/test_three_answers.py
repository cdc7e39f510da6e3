"""policy, the querysets and row-level security give one answer, over services made at random."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings

from peernotes import access, audit
from peernotes.enums import Audience, ConcernStatus, SectionDecision, Voice
from peernotes.models import AboutMe, ContactLogEntry, Note, NoteSection, RecordEntry, SafetyConcern
from peernotes.policy import concerns as concern_rules
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy.facts import Actor, SectionFacts
from peernotes.queries import notes as note_queries
from peernotes.queries import reach
from tests.support.worlds import World, make_world

WORLDS = int(getattr(settings, "DIFFERENTIAL_WORLDS", 8))
DECISIONS_AT_LEAST = 20_000


@pytest.fixture
def worlds(as_owner: Callable[[], Any]) -> list[World]:
    with as_owner():
        return [make_world(random.Random(seed), consumers=5, notes=8) for seed in range(WORLDS)]


def ids(rows: Iterable[Any]) -> set[UUID]:
    return {row.pk for row in rows}


class Asked:
    """Collects where the three differ, and how many decisions were asked for."""

    def __init__(self) -> None:
        self.decisions = 0
        self.allowed = Counter[str]()
        self.wrong: list[str] = []

    def same(self, what: str, actor: Actor, rows: set[UUID], policy: set[UUID], **answers: set[UUID]) -> None:
        self.decisions += len(rows)
        self.allowed[what] += len(policy)
        for name, answer in answers.items():
            for pk in (answer & rows) ^ policy:
                self.wrong.append(f"{what}: {name} differs from policy on {pk} for {actor}: in policy {pk in policy}")


def test_policy_querysets_and_row_level_security_agree(worlds: list[World], as_owner: Callable[[], Any]) -> None:
    asked = Asked()
    for world in worlds:
        for actor in world.actors:
            compare(asked, world, actor, as_owner)
    assert not asked.wrong, "\n".join(asked.wrong[:20])
    assert asked.decisions >= DECISIONS_AT_LEAST
    assert all(asked.allowed[what] for what in ("notes", "sections", "entries", "about me", "concerns", "contacts"))


def compare(asked: Asked, world: World, actor: Actor, as_owner: Callable[[], Any]) -> None:
    people = {c.pk: access.gather(actor, consumer=c.pk) for c in world.consumers}
    notes = {n.pk: access.gather(actor, note=n.pk) for n in world.notes}
    audit.enter(actor)
    locked = {
        model: set(model.objects.values_list("pk", flat=True))
        for model in (Note, NoteSection, RecordEntry, AboutMe, SafetyConcern, ContactLogEntry)
    }
    with as_owner():
        visible = ids(note_queries.visible_to(actor))
        visible_sections = ids(note_queries.sections_visible_to(actor))
        readable = ids(RecordEntry.objects.filter(reach.record_read(actor)))
    readable_notes = {pk for pk, g in notes.items() if note_rules.may_read_note(g.facts)}
    known_notes = {pk for pk, g in notes.items() if note_rules.may_know_note(g.facts)}
    sections = {s.pk for s in world.sections if note_rules.may_read_section(notes[s.note_id].facts, facts_of(s))}
    asked.same("notes", actor, ids(world.notes), readable_notes, queryset=visible)
    asked.same("known notes", actor, ids(world.notes), known_notes, row_level_security=locked[Note])
    asked.same("sections", actor, ids(world.sections), sections, queryset=visible_sections,
               row_level_security=locked[NoteSection])  # fmt: skip
    entries = {e.pk for e in world.entries if people_rules.may_read_record(people[e.consumer_id].facts)}
    asked.same("entries", actor, ids(world.entries), entries, queryset=readable, row_level_security=locked[RecordEntry])
    about = {a.pk for a in world.about if people_rules.may_read_about_me(people[a.consumer_id].facts)}
    asked.same("about me", actor, ids(world.about), about, row_level_security=locked[AboutMe])
    compare_rest(asked, world, actor, people, locked)


def compare_rest(asked: Asked, world: World, actor: Actor, people: dict[UUID, access.Gathered], locked: Any) -> None:
    concerns = {
        c.pk
        for c in world.concerns
        if concern_rules.may_read(
            people[c.consumer_id].facts,
            concern_rules.ConcernFacts(
                status=ConcernStatus(c.status),
                raised_by_me=actor.user_id is not None and c.created_by_id == actor.user_id,
            ),
        )
    }
    asked.same("concerns", actor, ids(world.concerns), concerns, row_level_security=locked[SafetyConcern])
    contacts = {
        c.pk
        for c in world.contacts
        if people_rules.may_read_contacts(people[c.consumer_id].facts)
        or (c.worker_id == actor.user_id and people_rules.in_care(people[c.consumer_id].facts))
    }
    asked.same("contacts", actor, ids(world.contacts), contacts, row_level_security=locked[ContactLogEntry])


def facts_of(section: NoteSection) -> SectionFacts:
    return SectionFacts(
        audience=Audience(section.audience), decision=SectionDecision(section.decision), voice=Voice(section.voice)
    )


def test_without_an_actor_there_are_no_rows(worlds: list[World]) -> None:
    audit.enter(Actor())
    for model in (Note, NoteSection, RecordEntry, AboutMe, SafetyConcern, ContactLogEntry):
        assert not model.objects.exists()
