"""Asking people how it is going."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, ConsentState, Rule
from peernotes.policy.evaluation import (
    RoundFacts,
    may_answer_measure,
    may_close_period,
    may_plan_evaluation,
    may_see_score,
)
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, DUTY, PEER, STRANGER, VISITOR, YES, facts, model

NOW = RoundFacts(open=True)
ASKS_NOBODY = model(evaluation_required=False)


@pytest.mark.parametrize(
    ("actor", "may"),
    [
        (CONSUMER, True),
        (VISITOR, True),
        (PEER, True),
        (CLINICIAN, True),
        (DUTY, True),
        (ADMIN, False),
        (STRANGER, False),
    ],
)
def test_the_person_answers_or_whoever_works_with_them_types_it_in(actor, may):
    assert bool(may_answer_measure(facts(actor), NOW)) is may


@pytest.mark.parametrize("state", [state for state in ConsentState if state is not ConsentState.GIVEN])
def test_without_a_yes_nothing_is_asked(state):
    about = facts(CONSUMER, consents=replace(YES, evaluation=state))
    assert may_answer_measure(about, NOW).rule is Rule.CONSENT


def test_it_has_its_time_and_its_model():
    assert may_answer_measure(facts(CONSUMER), RoundFacts(open=False)).code is Code.PERIOD_NOT_OPEN
    assert may_answer_measure(facts(CONSUMER, policy=ASKS_NOBODY), NOW).rule is Rule.EVALUATION_REQUIRED
    assert may_answer_measure(facts(CONSUMER, policy=None), NOW)


def test_what_a_clinician_answers_is_answered_by_no_one_else():
    seen = RoundFacts(open=True, by_clinician=True)
    assert may_answer_measure(facts(CLINICIAN), seen)
    assert may_answer_measure(facts(PEER), seen).code is Code.WRONG_ROLE
    assert not may_answer_measure(facts(CONSUMER), seen)
    assert not may_answer_measure(facts(replace(VISITOR, represents=frozenset({"evaluation"}))), NOW)


def test_what_somebody_answered_themselves_nobody_types_in():
    theirs = RoundFacts(open=True, by_oneself=True)
    assert may_answer_measure(facts(CONSUMER), theirs)
    assert may_answer_measure(facts(VISITOR), theirs)
    assert may_answer_measure(facts(PEER), theirs).code is Code.ALREADY_DONE


def test_what_is_not_shared_is_its_persons():
    assert may_see_score(facts(CONSUMER), shared=False)
    for actor in (PEER, CLINICIAN):
        assert may_see_score(facts(actor), shared=True)
        assert may_see_score(facts(actor), shared=False).code is Code.NOT_SHARED
    assert not may_see_score(facts(ADMIN), shared=True)


def test_an_administrator_plans_and_closes():
    assert may_plan_evaluation(facts(ADMIN))
    assert may_plan_evaluation(facts(ADMIN, policy=None))
    assert not may_plan_evaluation(facts(CLINICIAN))
    assert may_plan_evaluation(facts(ADMIN), licence_there=False).code is Code.LICENCE_MISSING
    assert may_plan_evaluation(facts(ADMIN), overlaps=True).code is Code.OVERLAPS
    assert may_plan_evaluation(facts(ADMIN, policy=ASKS_NOBODY)).code is Code.NOT_OFFERED
    assert may_close_period(facts(ADMIN, policy=ASKS_NOBODY), closed=False)
    assert may_close_period(facts(ADMIN), closed=True).code is Code.ALREADY_DONE
    assert not may_close_period(facts(PEER), closed=False)
