"""The record of somebody who works in the service: for clinicians who are assigned, and for nobody else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes import access
from peernotes.actions import details, reading
from peernotes.actions.notes import reading_notes
from peernotes.actions.seen import mark
from peernotes.enums import Code, Rule
from peernotes.errors import Refused
from peernotes.models import Consumer, Event, RecordEntry
from peernotes.policy import people as rules
from peernotes.queries import people, worklist
from peernotes.queries.record.lines import Narrow
from tests.support import build
from tests.support.cast import Cast

Owner = Callable[[], Any]
OPEN_TO = {"bea", "sam"}
WHO = ("alex", "dana", "bea", "cleo", "ravi", "ada", "sam")


@pytest.fixture
def entry(cast: Cast, as_owner: Owner) -> RecordEntry:
    """Of Sam, who works here. Cleo has a duty for everybody."""
    with as_owner():
        build.on_duty(user=cast.users["cleo"], service=cast.service)
        Consumer.objects.filter(pk=cast.sam.pk).update(works_here=True)
        return build.entry(consumer=cast.sam, created_by=cast.users["bea"])


def tried(cast: Cast, verb: str) -> set[Any]:
    found = Event.objects.filter(subject_id=cast.sam.pk, verb=verb, allowed=False)
    return set(found.values_list("actor__name", "code", "rule"))


def test_it_opens_to_an_assigned_clinician_and_to_the_person(cast: Cast, entry: RecordEntry) -> None:
    for name in WHO:
        by = cast.enter(name)
        assert RecordEntry.objects.filter(pk=entry.pk).exists() == (name in OPEN_TO), name
        if name in OPEN_TO:
            reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
            reading.open_entry(by=by, entry_id=entry.pk)
            continue
        for attempt in (
            lambda by=by: reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow()),
            lambda by=by: reading.open_entry(by=by, entry_id=entry.pk),
        ):
            with pytest.raises(Refused) as refused:
                attempt()
            assert not refused.value.known, name
            assert refused.value.context["gathered"].consumer_id == cast.sam.pk


def test_a_peer_worker_s_note_with_them_is_shut_too(cast: Cast, entry: RecordEntry, as_owner: Owner) -> None:
    with as_owner():
        note = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[build.section()])
        draft = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")
    with pytest.raises(Refused) as refused:
        reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk)
    assert (refused.value.decision.rule, refused.value.known) == (Rule.WORKS_HERE, False)
    assert not access.gather(cast.enter("sam"), note=draft.pk).facts.note.author_here


def test_no_list_leads_there(cast: Cast, entry: RecordEntry) -> None:
    assert cast.sam.pk in {person.id for person in people.my_people(cast.enter("bea")).rows}
    for name in ("alex", "dana", "cleo"):
        by = cast.enter(name)
        assert cast.sam.pk not in {person.id for person in people.my_people(by).rows}, name
    assert entry.pk not in {line.id for line in worklist.rest(cast.enter("cleo")).rows}
    assert entry.pk in {line.id for line in worklist.rest(cast.enter("bea")).rows}


def test_it_is_as_it_was_at_a_moment_in_the_past(cast: Cast, as_owner: Owner) -> None:
    before = timezone.now()
    by = cast.enter("ravi")
    person = Consumer.objects.get(pk=cast.sam.pk)
    there = details.shown(person, ())
    now = details.PersonDetails(**there | {"works_here": True})
    told = {"seen": mark(there), "reason": "She began here.", "key": uuid.uuid4()}
    details.save(by=by, consumer_id=cast.sam.pk, details=now, **told)
    alex = cast.enter("alex")
    assert rules.in_care(access.gather(alex, consumer=cast.sam.pk).facts).code is Code.NOT_ASSIGNED
    assert not access.gather(alex, consumer=cast.sam.pk, at=before).facts.works_here
