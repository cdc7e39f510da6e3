import pytest

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial

YES = allow(Rule.ROLE)
ALSO_YES = allow(Rule.CONSENT)
NO = deny(Code.NOT_ASSIGNED, Rule.ASSIGNMENT)
ALSO_NO = deny(Code.OPTED_OUT, Rule.CONSENT)


def test_a_decision_is_true_when_it_allows():
    assert bool(YES) is True
    assert bool(NO) is False


def test_an_allowance_and_a_refusal_carry_code_and_rule():
    assert Decision(True, Code.ALLOWED, Rule.ROLE) == YES
    assert Decision(False, Code.NOT_ASSIGNED, Rule.ASSIGNMENT) == NO


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ([YES], YES),
        ([NO], NO),
        ([YES, NO, ALSO_NO], NO),
        ([ALSO_NO, NO], ALSO_NO),
        ([NO, YES], NO),
        ([ALSO_YES, YES], YES),
    ],
)
def test_the_first_refusal_is_the_answer(asked, answer):
    assert first_denial(*[lambda given=given: given for given in asked]) == answer


def test_nothing_is_asked_after_a_refusal():
    def never():
        raise AssertionError

    assert first_denial(lambda: NO, never) == NO
