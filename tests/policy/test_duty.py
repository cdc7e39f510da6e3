"""Who plans the roster, and when nobody is on it."""

from __future__ import annotations

import datetime as dt

import pytest

from peernotes.enums import Code
from peernotes.policy import duty
from tests.policy.cases import ADMIN, AT, CLINICIAN, CONSUMER, OFFICER, PEER


def hours(*numbers: int) -> list[tuple[dt.datetime, dt.datetime]]:
    moments = [AT + dt.timedelta(hours=number) for number in numbers]
    return list(zip(moments[::2], moments[1::2], strict=True))


def test_whoever_works_here_sees_it_and_administrators_plan_it() -> None:
    assert all(duty.may_see_roster(actor) for actor in (PEER, CLINICIAN, OFFICER, ADMIN))
    assert duty.may_see_roster(CONSUMER).code == Code.NOT_A_MEMBER
    assert duty.may_plan_shift(ADMIN, CLINICIAN, taken=False)
    assert duty.may_plan_shift(CLINICIAN, CLINICIAN, taken=False).code == Code.WRONG_ROLE
    assert duty.may_plan_shift(ADMIN, PEER, taken=False).code == Code.NOT_OFFERED
    assert duty.may_plan_shift(ADMIN, CLINICIAN, taken=True).code == Code.OVERLAPS


def test_what_is_over_stays_as_it_was() -> None:
    assert duty.may_change_shift(ADMIN, over=False)
    assert duty.may_change_shift(ADMIN, over=True).code == Code.HAS_BEGUN
    assert duty.may_change_shift(PEER, over=False).code == Code.WRONG_ROLE


@pytest.mark.parametrize(
    ("spans", "gaps"),
    [
        ([], [0, 10]),
        ([-2, 12], []),
        ([0, 4, 4, 10], []),
        ([-2, 3, 5, 8], [3, 5, 8, 10]),
        ([0, 6, 1, 2, 7, 12], [6, 7]),
        ([2, 4, 12, 14], [0, 2, 4, 10]),
    ],
)
def test_a_gap_is_when_nobody_is_on_duty(spans: list[int], gaps: list[int]) -> None:
    assert list(duty.gaps(hours(*spans), *hours(0, 10)[0])) == hours(*gaps)
