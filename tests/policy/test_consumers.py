"""Who enrols people, and who sees no more of them than names and numbers."""

from dataclasses import replace

import pytest

from peernotes.enums import Code
from peernotes.policy import consumers
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, DUTY, OFFICER, OPERATOR, PEER, STRANGER, SUPERVISOR, facts

AWAY = replace(CLINICIAN, assigned=False)
N, W, C, A = Code.NOT_A_MEMBER, Code.WRONG_ROLE, Code.CONFLICT_OF_INTEREST, Code.NOT_ASSIGNED
YES = Code.ALLOWED
# Sees names and numbers, enrols and ends it, gives a sign-in.
TABLE = [
    (CLINICIAN, YES, YES, YES),
    (DUTY, YES, YES, YES),
    (SUPERVISOR, YES, YES, YES),
    (OFFICER, YES, YES, YES),
    (AWAY, YES, YES, A),
    (ADMIN, YES, W, W),
    (PEER, W, W, W),
    (CONSUMER, N, N, N),
    (STRANGER, N, N, N),
    (OPERATOR, N, N, N),
    (replace(CLINICIAN, conflict=True), C, C, C),
    (replace(OFFICER, conflict=True), C, C, C),
]


@pytest.mark.parametrize(("actor", "sees", "enrols", "gives"), TABLE)
def test_who_may(actor, sees, enrols, gives):
    asked = facts(actor)
    assert consumers.may_see_consumer(asked).code is sees
    assert consumers.may_change_enrolment(asked).code is enrols
    assert consumers.may_give_login(asked).code is gives
    if not actor.conflict:
        assert (consumers.may_see_consumers(actor).code, consumers.may_enrol(actor).code) == (sees, enrols)


@pytest.mark.parametrize(("ended", "code"), [(True, Code.ENDED), (False, YES)])
def test_whoever_is_gone_is_assigned_to_nobody(ended, code):
    assert consumers.is_enrolled(ended=ended).code is code
