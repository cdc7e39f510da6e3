"""What a consumer does with a finished note: each once, however often it is pressed."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from peernotes import audit, rows
from peernotes.actions import notes
from peernotes.actions.notes import decisions, my_notes, reading_notes
from peernotes.enums import Code, NoteStatus, Verb
from peernotes.models import Consent, ConsumerStatement, Event, Note, NoteSection, Visit
from peernotes.policy.facts import Actor
from peernotes.queries.record import search
from peernotes.queries.record.lines import Narrow
from tests.actions.test_notes import refused, switch
from tests.support import notes as made
from tests.support.cast import Cast


def test_stopping_twice_stops_once(cast: Cast) -> None:
    note, key = made.final(cast), uuid.uuid4()
    by = cast.enter("sam")
    for _ in range(2):
        my_notes.stop_sharing(by=by, note_id=note.pk, key=key)
    note.refresh_from_db()
    assert (note.shared_with_care_team, note.shared_with_peer_team) == (False, False)
    assert Consent.objects.filter(note=note, decision="withdrawn").count() == 1


def chain(cast: Cast) -> list[Note]:
    """A note and three amendments of amendments, all shared with the care team."""
    found = [made.final(cast)]
    for number in range(3):
        by = cast.enter("alex")
        newer = notes.amend(by=by, note_id=found[-1].pk, reason=f"more {number}", key=uuid.uuid4())
        notes.hand_over(by=by, note_id=newer, version=1)
        note = Note.objects.get(pk=newer)
        said = decisions.Decided(note.version, "agree", made.choices(note))
        decisions.decide(by=cast.enter("sam"), note_id=newer, decided=said)
        version = Note.objects.values_list("version", flat=True).get(pk=newer)
        notes.finalise(by=cast.enter("alex"), note_id=newer, version=version, key=uuid.uuid4())
        found.append(Note.objects.get(pk=newer))
    return found


def on_visit_at(cast: Cast, note: Note) -> Actor:
    by, now = cast.enter("alex"), timezone.now()
    visit = Visit.objects.create(
        service=cast.service, consumer=cast.sam, note=note, started_by_id=by.user_id, method="shared_device",
        opened_at=now - timedelta(minutes=1), expires_at=now + timedelta(minutes=30),
    )  # fmt: skip
    actor = Actor(visit_id=visit.pk)
    audit.enter(actor)
    return actor


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("on_visit", [True, False])
def test_stopping_anywhere_closes_the_whole_chain(
    cast: Cast, as_owner: Callable[[], Any], on_visit: bool, at: int
) -> None:
    notes_ = chain(cast)
    bea = cast.enter("bea")
    assert all(reading_notes.open_note(by=bea, note_id=note.pk).sections for note in notes_)
    assert {line.id for line in search.everyone(bea, Narrow(words="water"), None).lines.rows} == {n.pk for n in notes_}
    by = on_visit_at(cast, notes_[at]) if on_visit else cast.enter("sam")
    my_notes.stop_sharing(by=by, note_id=notes_[at].pk)
    cast.enter("bea")
    for note in notes_:
        with refused(Code.STOPPED_SHARING):
            reading_notes.open_note(by=bea, note_id=note.pk)
    assert not NoteSection.objects.filter(note__in=notes_).exists()
    assert not search.everyone(bea, Narrow(words="water"), None).lines.rows
    ids = {note.pk for note in notes_}
    with as_owner():
        assert (
            set(Consent.objects.filter(consumer=cast.sam, decision="withdrawn").values_list("note", flat=True)) == ids
        )
        assert (
            set(
                Event.objects.filter(subject_id=cast.sam.pk, verb=Verb.STOP_SHARING).values_list("object_id", flat=True)
            )
            == ids
        )
        assert not NoteSection.objects.filter(note__in=notes_).exclude(audience="just_us").exists()


@pytest.mark.parametrize("name", ["alex", "bea", "ravi"])
def test_the_chain_is_closed_by_nobody_else(cast: Cast, as_owner: Callable[[], Any], name: str) -> None:
    notes_ = chain(cast)
    cast.enter(name)
    assert rows.named(my_notes.CHAIN, {"note": notes_[0].pk}) == []
    with as_owner():
        assert Note.objects.filter(pk__in=[note.pk for note in notes_], shared_with_care_team=True).count() == 4


def test_a_statement_is_kept_word_for_word_and_once(cast: Cast) -> None:
    note, key = made.final(cast), uuid.uuid4()
    by, text = cast.enter("sam"), "  I see it\n\n   differently. \n"
    ids = {my_notes.add_statement(by=by, note_id=note.pk, text=text, key=key) for _ in range(2)}
    assert [(row.pk, row.text) for row in ConsumerStatement.objects.filter(note=note)] == [(ids.pop(), text)]


def test_only_what_was_chosen_changes(cast: Cast) -> None:
    note, key = made.final(cast), uuid.uuid4()
    by, mine = cast.enter("sam"), made.section(note, "own_words")
    wanted = my_notes.ReadersChosen({mine.pk: "just_us"})
    for _ in range(2):
        my_notes.choose_readers(by=by, note_id=note.pk, readers=wanted, key=key)
    found = dict(NoteSection.objects.filter(note=note).exclude(text="").values_list("prompt", "audience"))
    assert found == {"what_we_did": "care_team", "own_words": "just_us", "next_step": "care_team"}
    assert Consent.objects.filter(note=note).count() == 2
    note.refresh_from_db()
    assert (note.shared_with_care_team, note.tell_withheld_count) == (True, False)


@pytest.mark.parametrize("tell", [True, False])
def test_whether_readers_are_told_how_many_parts_they_do_not_get(cast: Cast, tell: bool) -> None:
    note = made.final(cast)
    by = cast.enter("sam")
    my_notes.choose_readers(by=by, note_id=note.pk, readers=my_notes.ReadersChosen({}, tell), key=uuid.uuid4())
    note.refresh_from_db()
    assert note.tell_withheld_count is tell
    assert Consent.objects.filter(note=note).count() == 1
    event = Event.objects.latest("id")
    assert (event.verb, event.object_type, event.object_id) == (Verb.GIVE_CONSENT, "note", note.pk)


def test_nobody_else_chooses_readers(cast: Cast) -> None:
    note = made.final(cast)
    for name in ("alex", "bea"):
        with refused(Code.NOT_YOUR_RECORD):
            my_notes.choose_readers(
                by=cast.enter(name), note_id=note.pk, readers=my_notes.ReadersChosen({}, True), key=uuid.uuid4()
            )


def test_nobody_else_stops_sharing(cast: Cast) -> None:
    note = made.final(cast)
    for name in ("alex", "bea"):
        with refused(Code.NOT_YOUR_RECORD):
            my_notes.stop_sharing(by=cast.enter(name), note_id=note.pk)
    note.refresh_from_db()
    assert note.shared_with_care_team


def test_a_part_is_not_opened_wider_than_the_model_in_force(cast: Cast, as_owner: Callable[[], Any]) -> None:
    note, part = made.final(cast), "own_words"
    mine = made.section(note, part)
    my_notes.change_audience(by=cast.enter("sam"), note_id=note.pk, audiences={mine.pk: "just_us"})
    switch(cast, as_owner)
    with refused(Code.POLICY_NO_WRITING):
        my_notes.change_audience(by=cast.enter("sam"), note_id=note.pk, audiences={mine.pk: "care_team"})
    assert made.section(note, part).audience == "just_us"


def test_what_was_put_off_can_be_taken_up_again(cast: Cast) -> None:
    note = made.started(cast, "not_today")
    decisions.decide(by=cast.enter("sam"), note_id=note.pk, decided=decisions.Decided(note.version, "take_up"))
    assert Note.objects.get(pk=note.pk).status == NoteStatus.DRAFT


def test_what_was_handed_over_cannot_be_taken_up(cast: Cast) -> None:
    note = made.handed(cast)
    with refused(Code.WITH_CONSUMER):
        decisions.decide(by=cast.enter("sam"), note_id=note.pk, decided=decisions.Decided(note.version, "take_up"))
