"""No note is stuck by accident and none moves without a verb."""

import pytest

from peernotes.enums import OPEN_STATUSES, SHARED_STATUSES, NoteStatus, Party, Verb
from peernotes.policy import lifecycle
from peernotes.policy.lifecycle import CLOSED, OWNERS, TRANSITIONS


def _reached_from(start):
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        new = {to for (status, _verb), targets in TRANSITIONS.items() if status is here for to in targets} - found
        found |= new
        waiting += new
    return found


def test_every_status_can_be_reached_from_a_draft():
    assert _reached_from(NoteStatus.DRAFT) == set(NoteStatus)


@pytest.mark.parametrize("status", sorted(set(NoteStatus) - CLOSED - SHARED_STATUSES))
def test_an_open_note_can_still_be_finished_or_ended(status):
    reached = _reached_from(status)
    assert NoteStatus.FINAL in reached
    assert NoteStatus.DECLINED in reached
    assert NoteStatus.LAPSED in reached


def test_every_status_has_owners_and_only_a_closed_one_has_none():
    assert set(OWNERS) == set(NoteStatus)
    assert {NoteStatus.DECLINED, NoteStatus.LAPSED, NoteStatus.HANDED_ON, NoteStatus.ENTERED_IN_ERROR} == CLOSED
    assert not CLOSED & OPEN_STATUSES
    for status, owners in OWNERS.items():
        assert owners <= set(Party)
        assert bool(owners) is any(here is status for here, _verb in TRANSITIONS)


def test_every_transition_names_a_verb_and_leads_somewhere():
    for (status, verb), targets in TRANSITIONS.items():
        assert isinstance(status, NoteStatus)
        assert isinstance(verb, Verb)
        assert targets
        assert targets <= set(NoteStatus)


@pytest.mark.parametrize(
    ("target", "verbs"),
    [
        (NoteStatus.FINAL, {Verb.FINALISE, Verb.STOP_SHARING, Verb.ADD_STATEMENT}),
        (NoteStatus.AGREED, {Verb.DECIDE_SECTIONS, Verb.RECORD_VERBAL, Verb.MARK_HARD_MOMENT}),
        (NoteStatus.LAPSED, {Verb.CLOSE_UNAGREED}),
        (NoteStatus.HANDED_ON, {Verb.HAND_ON}),
        (NoteStatus.ENTERED_IN_ERROR, {Verb.STRIKE}),
        (NoteStatus.AMENDED, {Verb.AMEND, Verb.STOP_SHARING, Verb.ADD_STATEMENT}),
        (NoteStatus.DECLINED, {Verb.DECIDE_SECTIONS, Verb.RECORD_VERBAL, Verb.DISCARD}),
    ],
)
def test_a_status_is_entered_by_these_verbs_only(target, verbs):
    assert {verb for (_status, verb), targets in TRANSITIONS.items() if target in targets} == verbs


def test_a_note_is_finished_only_from_agreed():
    entering = {status for (status, _verb), targets in TRANSITIONS.items() if NoteStatus.FINAL in targets}
    assert entering - {NoteStatus.FINAL} == {NoteStatus.AGREED}


def test_every_edit_voids_an_agreement():
    for status in set(NoteStatus) - SHARED_STATUSES - CLOSED:
        assert TRANSITIONS[status, Verb.EDIT_NOTE] == {NoteStatus.DRAFT}


def test_a_finished_note_never_becomes_a_draft_again():
    for status in SHARED_STATUSES:
        assert _reached_from(status) <= SHARED_STATUSES | {NoteStatus.ENTERED_IN_ERROR}


@pytest.mark.parametrize("status", NoteStatus)
def test_possible_and_leads_to_say_what_the_table_says(status):
    for verb in Verb:
        targets = TRANSITIONS.get((status, verb), frozenset())
        assert lifecycle.possible(status, verb) is bool(targets), verb
        assert {new for new in NoteStatus if lifecycle.leads_to(status, verb, new)} == targets, verb
