"""Who notes, confirms and withdraws a training."""

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import training
from peernotes.policy.training import TrainingFacts
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, OFFICER, PEER, STRANGER, SUPERVISOR

OWN, NEW = TrainingFacts(own=True), TrainingFacts(own=False)
ALLOWED = (Code.ALLOWED, Rule.TRAINING)
ROLE = (Code.WRONG_ROLE, Rule.ROLE)


def pair(decision):
    return decision.code, decision.rule


@pytest.mark.parametrize(
    ("actor", "answer"),
    [(PEER, ALLOWED), (CARER_PEER, ALLOWED), (SUPERVISOR, ALLOWED), (CLINICIAN, ROLE), (ADMIN, ROLE), (STRANGER, ROLE)],
)
def test_peer_workers_note_their_own(actor, answer):
    assert pair(training.may_record_training(actor)) == answer


@pytest.mark.parametrize(
    ("actor", "asked", "answer"),
    [
        (SUPERVISOR, NEW, ALLOWED),
        (ADMIN, NEW, ALLOWED),
        (SUPERVISOR, OWN, (Code.OWN_ROLE, Rule.TRAINING)),
        (PEER, NEW, ROLE),
        (PEER, OWN, ROLE),
        (OFFICER, NEW, ROLE),
        (ADMIN, TrainingFacts(own=False, confirmed=True), (Code.ALREADY_DONE, Rule.TRAINING)),
        (ADMIN, TrainingFacts(own=False, withdrawn=True), (Code.ALREADY_DONE, Rule.TRAINING)),
    ],
)
def test_somebody_else_confirms_once(actor, asked, answer):
    assert pair(training.may_confirm_training(actor, asked)) == answer


@pytest.mark.parametrize(
    ("actor", "asked", "answer"),
    [
        (PEER, OWN, ALLOWED),
        (PEER, TrainingFacts(own=True, confirmed=True), ALLOWED),
        (PEER, NEW, ROLE),
        (ADMIN, TrainingFacts(own=False, confirmed=True), ALLOWED),
        (SUPERVISOR, NEW, ALLOWED),
        (PEER, TrainingFacts(own=True, withdrawn=True), (Code.ALREADY_DONE, Rule.TRAINING)),
    ],
)
def test_one_s_own_and_what_was_not_so_is_withdrawn(actor, asked, answer):
    assert pair(training.may_withdraw_training(actor, asked)) == answer
