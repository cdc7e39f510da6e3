"""Who arranges supervision, and for whom."""

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import supervision
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, OFFICER, PEER, STRANGER, SUPERVISOR

ALLOWED = (Code.ALLOWED, Rule.SUPERVISION)
OFFERED = (Code.NOT_OFFERED, Rule.SUPERVISION)
ROLE = (Code.WRONG_ROLE, Rule.ROLE)


def pair(decision):
    return decision.code, decision.rule


@pytest.mark.parametrize("actor", [PEER, CARER_PEER, CLINICIAN, ADMIN, OFFICER, STRANGER])
def test_peer_supervisors_supervise(actor):
    assert supervision.may_supervise(SUPERVISOR)
    assert pair(supervision.may_supervise(actor)) == ROLE


@pytest.mark.parametrize("actor", [CLINICIAN, ADMIN, OFFICER, STRANGER])
def test_peer_workers_are_supervised(actor):
    assert all(supervision.may_be_supervised(one) for one in (PEER, CARER_PEER, SUPERVISOR))
    assert pair(supervision.may_be_supervised(actor)) == ROLE


@pytest.mark.parametrize(
    ("actor", "worker", "supervisor", "so", "answer"),
    [
        (ADMIN, PEER, SUPERVISOR, (False, False), ALLOWED),
        (ADMIN, SUPERVISOR, SUPERVISOR, (False, False), ALLOWED),
        (ADMIN, SUPERVISOR, SUPERVISOR, (True, False), (Code.OWN_ROLE, Rule.SUPERVISION)),
        (ADMIN, CLINICIAN, SUPERVISOR, (False, False), OFFERED),
        (ADMIN, PEER, PEER, (False, False), OFFERED),
        (ADMIN, PEER, CLINICIAN, (False, False), OFFERED),
        (ADMIN, PEER, SUPERVISOR, (False, True), (Code.ALREADY_DONE, Rule.SUPERVISION)),
        (SUPERVISOR, PEER, SUPERVISOR, (False, False), ROLE),
    ],
)
def test_an_administrator_arranges_it_for_two(actor, worker, supervisor, so, answer):
    same, tied = so
    assert pair(supervision.may_arrange_supervision(actor, worker, supervisor, same=same, tied=tied)) == answer


def test_an_administrator_ends_it_once():
    assert pair(supervision.may_end_supervision(ADMIN, over=False)) == ALLOWED
    assert pair(supervision.may_end_supervision(ADMIN, over=True)) == (Code.ALREADY_DONE, Rule.SUPERVISION)
    assert pair(supervision.may_end_supervision(SUPERVISOR, over=False)) == ROLE
