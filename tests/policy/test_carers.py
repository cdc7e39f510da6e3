"""Who reads of carers, names one, and says what holds for them."""

from __future__ import annotations

import pytest

from peernotes.enums import Code, Method, Rule, TieChange, TieState
from peernotes.policy.carers import CarerTieFacts, changes, may_name_carer, may_read_tie, may_say_of_carer
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, PEER, facts

NAMED, OVER = CarerTieFacts(TieState.NAMED, designated=False), CarerTieFacts(TieState.ENDED, designated=False)
EXCLUDED, DESIGNATED = (
    CarerTieFacts(TieState.EXCLUDED, designated=False),
    CarerTieFacts(TieState.NAMED, designated=True),
)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN])
def test_who_works_with_them_reads_what_stands(actor):
    assert may_read_tie(facts(actor), NAMED)
    assert may_read_tie(facts(actor), EXCLUDED)
    over = may_read_tie(facts(actor), OVER)
    assert (over.code, over.rule) == (Code.NOT_SHARED, Rule.CARER_TIE)
    assert may_name_carer(facts(actor))


def test_the_consumer_reads_all_and_administrators_nothing():
    assert may_read_tie(facts(CONSUMER), OVER)
    assert not may_read_tie(facts(ADMIN), NAMED)
    assert not may_name_carer(facts(ADMIN))


@pytest.mark.parametrize(("actor", "method"), [(CONSUMER, Method.OWN_LOGIN), (PEER, Method.PAPER)])
def test_only_what_can_follow_is_said(actor, method):
    assert may_say_of_carer(facts(actor), NAMED, TieChange.DESIGNATE, method)
    again = may_say_of_carer(facts(actor), DESIGNATED, TieChange.DESIGNATE, method)
    assert (again.code, again.rule) == (Code.ALREADY_DONE, Rule.CARER_TIE)
    assert changes(OVER) == ()
    assert TieChange.DESIGNATE not in changes(EXCLUDED)


def test_nobody_says_it_in_the_consumers_name():
    assert may_say_of_carer(facts(PEER), NAMED, TieChange.DESIGNATE, Method.OWN_LOGIN).code == Code.METHOD_NOT_YOURS
    assert may_say_of_carer(facts(CONSUMER), NAMED, TieChange.DESIGNATE, Method.PAPER).code == Code.METHOD_NOT_YOURS
