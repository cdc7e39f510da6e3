"""What a consumer does with a finished note: each once, however often it is pressed."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from peernotes.actions import decisions, my_notes
from peernotes.enums import Code, NoteStatus, Verb
from peernotes.models import Consent, ConsumerStatement, Event, Note, NoteSection
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
