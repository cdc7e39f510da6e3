from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from peernotes.actions.notes.reading_notes import NoteHistory
from peernotes.presenters import note_history
from peernotes.queries.notes.history import NoteMoment, SectionThen

AT = datetime(2026, 3, 4, 14, 5, tzinfo=UTC)
SAM = SimpleNamespace(consumer=SimpleNamespace(chosen_name="Sam Okafor"))


def then(prompt, text, *, redacted=False):
    return SectionThen(prompt, text, "undecided", "just_us", redacted)


def moment(number, *texts, reason="save", status="draft", who="Alex Lee"):
    return NoteMoment(number, AT, reason, status, who, list(texts))


def shown(*moments, old=None, new=None):
    return note_history.of(NoteHistory(gathered=None, note=SAM, moments=list(moments)), old, new)


FIRST = moment(1, then("what_we_did", "We walked."))
SECOND = moment(2, then("what_we_did", "We walked far."), then("own_words", "Good."))
THIRD = moment(3, then("what_we_did", "We walked far."), then("own_words", "", redacted=True))


@pytest.mark.parametrize(
    ("asked", "compared"),
    [
        ((None, None), (2, 3)),
        (("1", "2"), (1, 2)),
        (("1", None), (1, 3)),
        ((None, "2"), (1, 2)),
        (("nonsense", "99"), (2, 3)),
        ((None, "1"), (1, 1)),
    ],
)
def test_the_two_that_were_asked_for_or_else_the_last_two(asked, compared):
    history = shown(THIRD, SECOND, FIRST, old=asked[0], new=asked[1])
    assert (history.old.id, history.new.id) == compared
    assert [row.id for row in history.rows] == [3, 2, 1]


def test_nothing_and_a_single_moment_can_be_looked_at():
    assert shown() == note_history.History([], None, None, [])
    only = shown(FIRST)
    assert (only.old.id, only.new.id, [pair.changed for pair in only.sections]) == (1, 1, [False])


def test_sections_stand_in_the_note_s_order_and_say_whether_they_changed():
    sections = shown(SECOND, FIRST).sections
    assert shown(FIRST, SECOND).sections[1].new == ""
    told = {pair.heading: (pair.old, pair.new, pair.changed, pair.gone) for pair in sections}
    assert list(told.values()) == [("We walked.", "We walked far.", True, False), ("", "Good.", True, False)]


def test_words_that_were_left_out_are_told_as_gone_and_empty_prompts_not_at_all():
    (same, gone) = shown(THIRD, SECOND).sections
    assert (same.changed, same.gone) == (False, False)
    assert (gone.old, gone.new, gone.gone) == ("Good.", "", True)
    empty = moment(4, then("what_we_did", ""))
    assert shown(empty, empty).sections == []


@pytest.mark.parametrize(
    ("reason", "status", "said"),
    [
        ("agree", "agreed", "Sam decided"),
        ("decline", "declined", "Sam wanted no note"),
        ("stop_sharing", "final", "Sam stopped sharing"),
        ("save", "draft", "Draft"),
    ],
)
def test_a_moment_is_named_by_what_was_done_or_by_how_the_note_stood(reason, status, said):
    assert shown(moment(1, reason=reason, status=status)).rows[0].what == said


def test_whoever_decided_on_a_visit_has_no_sign_in():
    assert shown(moment(1, who="")).rows[0].who == "Sam, without a sign-in"
    assert shown(moment(1)).rows[0].who == "Alex Lee"
