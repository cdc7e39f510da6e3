"""Who arranges supervision, and for whom; when it is late, and when what begins waits for it."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule, SupervisionKind
from peernotes.policy import supervision, supervision_due
from peernotes.policy.supervision import TieFacts
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, OFFICER, PEER, STRANGER, SUPERVISOR, model

ALLOWED = (Code.ALLOWED, Rule.SUPERVISION)
OFFERED = (Code.NOT_OFFERED, Rule.SUPERVISION)
ROLE = (Code.WRONG_ROLE, Rule.ROLE)
BY_PEER, BY_CLINICIAN = SupervisionKind.PEER, SupervisionKind.CLINICIAN
OTHER = (Code.NOT_OFFERED, Rule.SUPERVISOR_KIND)


def pair(decision):
    return decision.code, decision.rule


@pytest.mark.parametrize("actor", [PEER, CARER_PEER, ADMIN, OFFICER, STRANGER])
def test_peer_supervisors_and_clinicians_supervise_each_in_their_way(actor):
    assert supervision.may_supervise(SUPERVISOR)
    assert supervision.may_supervise(CLINICIAN)
    assert pair(supervision.may_supervise(SUPERVISOR, {BY_CLINICIAN})) == ROLE
    assert pair(supervision.may_supervise(CLINICIAN, {BY_PEER})) == ROLE
    assert pair(supervision.may_supervise(actor)) == ROLE


@pytest.mark.parametrize("actor", [CLINICIAN, ADMIN, OFFICER, STRANGER])
def test_peer_workers_are_supervised(actor):
    assert all(supervision.may_be_supervised(one) for one in (PEER, CARER_PEER, SUPERVISOR))
    assert pair(supervision.may_be_supervised(actor)) == ROLE


@pytest.mark.parametrize(
    ("actor", "worker", "supervisor", "tie", "answer"),
    [
        (ADMIN, PEER, SUPERVISOR, TieFacts(BY_PEER), ALLOWED),
        (ADMIN, PEER, CLINICIAN, TieFacts(BY_CLINICIAN), ALLOWED),
        (ADMIN, SUPERVISOR, SUPERVISOR, TieFacts(BY_PEER), ALLOWED),
        (ADMIN, SUPERVISOR, SUPERVISOR, TieFacts(BY_PEER, same=True), (Code.OWN_ROLE, Rule.SUPERVISION)),
        (ADMIN, CLINICIAN, SUPERVISOR, TieFacts(BY_PEER), OFFERED),
        (ADMIN, PEER, PEER, TieFacts(BY_PEER), OFFERED),
        (ADMIN, PEER, CLINICIAN, TieFacts(BY_PEER), OFFERED),
        (ADMIN, PEER, SUPERVISOR, TieFacts(BY_CLINICIAN), OFFERED),
        (ADMIN, PEER, SUPERVISOR, TieFacts(BY_PEER, tied=True), (Code.ALREADY_DONE, Rule.SUPERVISION)),
        (SUPERVISOR, PEER, SUPERVISOR, TieFacts(BY_PEER), ROLE),
    ],
)
@pytest.mark.parametrize("policy", [None, model(supervisor_kind="both")], ids=["none", "both"])
def test_an_administrator_arranges_it_for_two(actor, worker, supervisor, tie, policy, answer):
    assert pair(supervision.may_arrange_supervision(actor, worker, supervisor, tie, policy)) == answer


@pytest.mark.parametrize(
    ("kind", "peer", "clinician"),
    [("peer", ALLOWED, OTHER), ("clinician", OTHER, ALLOWED), ("both", ALLOWED, ALLOWED)],
)
def test_the_model_says_who_supervises(kind, peer, clinician):
    policy = model(supervisor_kind=kind)
    answers = [
        pair(supervision.may_arrange_supervision(ADMIN, PEER, one, TieFacts(by), policy))
        for one, by in ((SUPERVISOR, BY_PEER), (CLINICIAN, BY_CLINICIAN))
    ]
    assert answers == [peer, clinician]


def test_an_administrator_ends_it_once():
    assert pair(supervision.may_end_supervision(ADMIN, over=False)) == ALLOWED
    assert pair(supervision.may_end_supervision(ADMIN, over=True)) == (Code.ALREADY_DONE, Rule.SUPERVISION)
    assert pair(supervision.may_end_supervision(SUPERVISOR, over=False)) == ROLE


def test_a_slip_is_struck_once_by_who_supervises():
    assert pair(supervision.may_strike_session(SUPERVISOR, BY_PEER, struck=False)) == ALLOWED
    assert pair(supervision.may_strike_session(SUPERVISOR, BY_PEER, struck=True)) == (
        Code.ALREADY_DONE,
        Rule.SUPERVISION,
    )
    assert pair(supervision.may_strike_session(CLINICIAN, BY_PEER, struck=False)) == ROLE


@pytest.mark.parametrize(
    ("days", "late", "overdue"),
    [(0, False, False), (14, False, False), (15, True, False), (28, True, False), (29, True, True)],
)
@pytest.mark.parametrize(("kind", "asks"), [("peer", True), ("clinician", False), ("both", True)])
def test_it_is_late_after_one_interval_and_waits_after_two(days, late, overdue, kind, asks):
    worker, policy = replace(PEER, days_without_peer=days), model(supervisor_kind=kind, supervision_interval_days=14)
    assert supervision_due.supervision_late(worker, policy) == (BY_PEER,) * (late and asks)
    assert supervision_due.supervision_overdue(worker, policy) == (BY_PEER,) * (overdue and asks)


def test_each_kind_has_a_clock_of_its_own():
    worker = replace(PEER, days_without_peer=29, days_without_clinician=15)
    both = model(supervisor_kind="both", supervision_interval_days=14)
    assert supervision_due.supervision_late(worker, both) == (BY_PEER, BY_CLINICIAN)
    assert supervision_due.supervision_overdue(worker, both) == (BY_PEER,)


def test_nobody_waits_whom_nobody_asks():
    late = {"days_without_peer": 900, "days_without_clinician": 900}
    worker = replace(PEER, **late)
    assert supervision_due.supervision_late(worker, None) == ()
    assert supervision_due.supervision_late(worker, model(supervision_interval_days=0)) == ()
    for actor in (SUPERVISOR, CLINICIAN, ADMIN):
        assert supervision_due.supervision_late(replace(actor, **late), model()) == ()
