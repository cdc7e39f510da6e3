"""Who works with a carer, and who does what to a note that the two write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import CarerNoteChange as Change
from peernotes.enums import CarerNoteState as State
from peernotes.enums import Code, LivedAs
from peernotes.policy import carer_files as rules
from peernotes.policy.carer_files import CarerNoteFacts
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, CONSUMER, PEER, SUPERVISOR, facts, model

LETS = model(consumer_peer_supports_carer=True)
CARER = replace(CONSUMER, is_consumer=False, is_carer=True)
UNREADY = replace(CARER_PEER, code_overdue=True)


@pytest.mark.parametrize(
    ("worker", "lets", "code"),
    [
        (CARER_PEER, False, Code.ALLOWED),
        (CLINICIAN, False, Code.ALLOWED),
        (PEER, True, Code.ALLOWED),
        (PEER, False, Code.WORKER_TYPE_NOT_ALLOWED),
        (replace(SUPERVISOR, assigned=True), False, Code.WORKER_TYPE_NOT_ALLOWED),
        (replace(SUPERVISOR, assigned=True, lived_as=LivedAs.CARER), False, Code.ALLOWED),
        (replace(CARER_PEER, assigned=False), True, Code.NOT_ASSIGNED),
        (ADMIN, True, Code.WRONG_ROLE),
        (UNREADY, True, Code.CODE_NOT_ACKNOWLEDGED),
    ],
)
def test_who_works_with_a_carer(worker, lets, code) -> None:
    assert rules.works_with_carer(facts(worker, policy=LETS if lets else model())).code is code


@pytest.mark.parametrize(
    ("worker", "code"),
    [
        (UNREADY, Code.ALLOWED),
        (PEER, Code.ALLOWED),
        (replace(CARER_PEER, assigned=False), Code.NOT_ASSIGNED),
        (ADMIN, Code.WRONG_ROLE),
    ],
)
def test_a_worry_is_passed_on_whatever_is_overdue_and_whatever_the_model_says(worker, code) -> None:
    assert rules.may_pass_on_worry(facts(worker, policy=None)).code is code


def test_without_a_model_only_who_has_cared_or_treats_does() -> None:
    assert rules.works_with_carer(facts(PEER, policy=None)).code is Code.NO_POLICY
    assert rules.works_with_carer(facts(CARER_PEER, policy=None))


@pytest.mark.parametrize(
    ("by", "worker", "code"),
    [
        (SUPERVISOR, CARER_PEER, Code.ALLOWED),
        (SUPERVISOR, PEER, Code.WORKER_TYPE_NOT_ALLOWED),
        (SUPERVISOR, UNREADY, Code.CODE_NOT_ACKNOWLEDGED),
        (SUPERVISOR, ADMIN, Code.NOT_A_MEMBER),
        (ADMIN, CARER_PEER, Code.WRONG_ROLE),
        (CARER_PEER, CARER_PEER, Code.WRONG_ROLE),
    ],
)
def test_who_says_who_works_with_a_carer(by, worker, code) -> None:
    assert rules.may_assign_to_carer(facts(by), facts(worker)).code is code


def test_an_arranger_sees_that_there_is_a_carer_and_writes_nothing() -> None:
    assert rules.may_see_carer(facts(SUPERVISOR))
    assert rules.may_see_carer(facts(CARER_PEER))
    assert rules.may_write_carer_note(facts(SUPERVISOR)).code is not Code.ALLOWED
    assert rules.may_write_carer_note(facts(CLINICIAN)).code is Code.WRONG_ROLE
    assert (
        rules.may_write_carer_note(facts(replace(CARER_PEER, model_overdue=True))).code is Code.MODEL_NOT_ACKNOWLEDGED
    )


def test_a_note_is_read_by_its_two_authors() -> None:
    note = CarerNoteFacts(State.DRAFT, is_author=True)
    assert rules.may_read_carer_note(facts(CARER), note)
    assert rules.may_read_carer_note(facts(CARER_PEER), note)
    assert rules.may_read_carer_note(facts(CARER_PEER), replace(note, is_author=False)).code is Code.NOT_THE_AUTHOR


@pytest.mark.parametrize("state", State)
def test_what_each_of_the_two_may_do_to_it(state) -> None:
    def open_to(actor) -> set[Change]:
        note = CarerNoteFacts(state, is_author=True)
        return {change for change in Change if rules.may_change_carer_note(facts(actor), note, change)}

    said = {
        State.DRAFT: ({Change.DECLINE}, {Change.WRITE, Change.HAND_OVER}),
        State.WITH_CARER: ({Change.AGREE, Change.DECLINE}, {Change.WRITE}),
        State.AGREED: ({Change.DECLINE}, {Change.WRITE, Change.FINISH}),
        State.FINAL: ({Change.OPEN}, set()),
        State.DECLINED: (set(), set()),
    }
    assert (open_to(CARER), open_to(CARER_PEER)) == said[state]
