"""A table of who may give and end what, for whom."""

import pytest

from peernotes.enums import Code
from peernotes.policy import services, staff
from tests.policy.cases import ADMIN, CLINICIAN, OFFICER, OPERATOR, STRANGER

OTHERS = [
    (CLINICIAN, Code.WRONG_ROLE),
    (OFFICER, Code.WRONG_ROLE),
    (STRANGER, Code.NOT_A_MEMBER),
    (OPERATOR, Code.NOT_A_MEMBER),
]


@pytest.mark.parametrize(("actor", "code"), OTHERS)
def test_only_administrators_change_roles(actor, code):
    assert staff.may_change_roles(actor, own=False).code is code
    assert staff.may_give_role(actor, own=True, held=True, helped=True).code is code
    assert staff.may_approve_role(actor, own=True, proposed_by_me=True, decided=True, helped=True).code is code
    assert staff.may_decline_role(actor, decided=True).code is code
    assert staff.may_end_role(actor, own=True, last=True).code is code


@pytest.mark.parametrize(
    ("own", "held", "code"),
    [
        (False, False, Code.ALLOWED),
        (True, False, Code.OWN_ROLE),
        (False, True, Code.ALREADY_DONE),
        (True, True, Code.OWN_ROLE),
    ],
)
def test_giving(own, held, code):
    assert staff.may_give_role(ADMIN, own=own, held=held, helped=False).code is code


@pytest.mark.parametrize(
    ("own", "mine", "decided", "code"),
    [
        (False, False, False, Code.ALLOWED),
        (True, False, False, Code.OWN_ROLE),
        (False, True, False, Code.SELF_APPROVAL),
        (False, False, True, Code.ALREADY_DONE),
    ],
)
def test_a_second_administrator_approves(own, mine, decided, code):
    assert staff.may_approve_role(ADMIN, own=own, proposed_by_me=mine, decided=decided, helped=False).code is code


@pytest.mark.parametrize(("decided", "code"), [(False, Code.ALLOWED), (True, Code.ALREADY_DONE)])
def test_any_administrator_turns_down(decided, code):
    assert staff.may_decline_role(ADMIN, decided=decided).code is code


@pytest.mark.parametrize(
    ("own", "last", "code"),
    [(False, False, Code.ALLOWED), (True, False, Code.OWN_ROLE), (False, True, Code.LAST_ADMINISTRATOR)],
)
def test_ending(own, last, code):
    assert staff.may_end_role(ADMIN, own=own, last=last).code is code


@pytest.mark.parametrize(
    ("mine", "new", "code"),
    [(False, False, Code.ALLOWED), (False, True, Code.NEW_ADMINISTRATOR), (True, True, Code.SELF_APPROVAL)],
)
def test_nobody_invents_their_own_second_person(mine, new, code):
    assert services.may_approve(ADMIN, proposed_by_me=mine, new_here=new).code is code


def test_who_is_helped_here_works_here_by_another_sign_in() -> None:
    given = staff.may_give_role(ADMIN, own=False, held=False, helped=True)
    approved = staff.may_approve_role(ADMIN, own=False, proposed_by_me=False, decided=False, helped=True)
    assert given.code == approved.code == Code.TWO_IDENTITIES
