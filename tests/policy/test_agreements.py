"""Who agrees about contact, and which hours can be agreed on."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from peernotes.enums import Code, ContactMode, Rule
from peernotes.policy.agreements import Agreed, Hours, Met, in_order, may_agree, may_write_agreement, outside
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, OFFICER, PEER, SUPERVISOR, VISITOR, facts

NINE, NOON, ONE, FIVE = time(9), time(12), time(13), time(17)


def test_the_two_agree_and_the_consumer_whatever_waits():
    for rule in (may_agree, may_write_agreement):
        assert rule(facts(PEER)), rule
        assert rule(facts(SUPERVISOR)), rule
        for own in (CONSUMER, VISITOR):
            assert rule(facts(own, ended=True, policy=None)).rule == Rule.OWN_RECORD


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (CLINICIAN, Code.WRONG_ROLE),
        (ADMIN, Code.WRONG_ROLE),
        (OFFICER, Code.WRONG_ROLE),
        (replace(PEER, assigned=False), Code.NOT_ASSIGNED),
        (replace(PEER, conflict=True), Code.CONFLICT_OF_INTEREST),
        (replace(PEER, code_overdue=True), Code.CODE_NOT_ACKNOWLEDGED),
    ],
)
def test_nobody_else_does(actor, code):
    assert {rule(facts(actor)).code for rule in (may_agree, may_write_agreement)} == {code}


def test_nothing_new_is_agreed_with_somebody_who_has_left():
    asked = facts(PEER, ended=True)
    assert may_agree(asked)
    assert may_write_agreement(asked).code is Code.ENDED


@pytest.mark.parametrize(
    ("hours", "fits"),
    [
        ([], True),
        ([Hours(0, NINE, FIVE)], True),
        ([Hours(0, ONE, FIVE), Hours(0, NINE, NOON)], True),
        ([Hours(0, NINE, NOON), Hours(0, NOON, FIVE)], True),
        ([Hours(0, NINE, FIVE), Hours(1, NINE, FIVE)], True),
        ([Hours(0, NINE, ONE), Hours(0, NOON, FIVE)], False),
        ([Hours(0, NINE, NINE)], False),
        ([Hours(0, FIVE, NINE)], False),
    ],
)
def test_each_time_begins_before_it_ends_and_none_overlap(hours, fits):
    assert in_order(hours) is fits


AGREED = Agreed((Hours(0, NINE, NOON), Hours(0, ONE, FIVE)), frozenset({"phone", "in_person"}))
MONDAY, TUESDAY = (2026, 3, 2), (2026, 3, 3)


@pytest.mark.parametrize(
    ("day", "hour", "mode", "elsewhere", "what"),
    [
        (MONDAY, 9, "phone", False, ()),
        (MONDAY, 11, "in_person", False, ()),
        (MONDAY, 12, "phone", False, ("hours",)),
        (MONDAY, 17, "phone", False, ("hours",)),
        (MONDAY, 3, "text", False, ("hours", "channel")),
        (TUESDAY, 9, "phone", False, ("hours",)),
        (MONDAY, 9, "video", True, ("channel",)),
        (MONDAY, 9, "in_person", True, ("place",)),
        (TUESDAY, 3, "group", True, ()),
    ],
)
def test_in_what_a_contact_was_other_than_agreed(day, hour, mode, elsewhere, what):
    assert outside(AGREED, Met(datetime(*day, hour, tzinfo=UTC), ContactMode(mode), elsewhere)) == what
