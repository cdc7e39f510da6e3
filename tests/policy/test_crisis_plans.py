"""Who reads a part of a Crisis and Support Plan."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy.crisis_plans import OnDuty, may_read_plan, may_read_plan_part, opens_on_duty
from peernotes.policy.people import may_read_about_me
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, DUTY, NO_NOTES, NOBODY, OFFICER, PEER, STRANGER, facts

NOT_TICKED, ON_SHIFT = OnDuty(open_on_duty=False, on_shift=True), OnDuty(open_on_duty=True, on_shift=True)
ELSEWHERE = replace(CLINICIAN, assigned=False)
RELATIVE = replace(ELSEWHERE, conflict=True)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY, OFFICER, ADMIN, NOBODY, STRANGER, ELSEWHERE, RELATIVE])
@pytest.mark.parametrize("policy", [{}, {"policy": NO_NOTES}, {"policy": None}])
@pytest.mark.parametrize("duty", [NOT_TICKED, OnDuty(open_on_duty=True, on_shift=False)])
def test_as_about_me(actor, policy, duty):
    asked = facts(actor, **policy)
    about_me, plan = may_read_about_me(asked), may_read_plan(asked, duty)
    assert (plan.allowed, plan.code, plan.rule) == (about_me.allowed, about_me.code, about_me.rule)


def test_and_by_a_clinician_on_duty_where_it_is_ticked():
    assert may_read_plan(facts(ELSEWHERE), ON_SHIFT).rule == Rule.DUTY
    assert may_read_plan(facts(replace(ELSEWHERE, code_overdue=True)), ON_SHIFT).rule == Rule.DUTY


def test_who_reads_it_anyway_does_so_for_that_reason():
    assert may_read_plan(facts(CLINICIAN), ON_SHIFT).rule == Rule.ROLE


@pytest.mark.parametrize("actor", [RELATIVE, replace(PEER, assigned=False), OFFICER, ADMIN, NOBODY, STRANGER])
def test_but_by_nobody_else_on_duty(actor):
    assert not may_read_plan(facts(actor), ON_SHIFT)


def test_nor_of_a_colleague():
    assert not opens_on_duty(facts(ELSEWHERE, works_here=True), ON_SHIFT)
    assert not may_read_plan(facts(DUTY, works_here=True), ON_SHIFT)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY, ELSEWHERE])
def test_what_its_person_keeps_is_read_by_nobody_on_duty_neither(actor):
    decision = may_read_plan_part(facts(actor), ON_SHIFT, only_me=True)
    assert (decision.code, decision.rule) == (Code.NOT_SHARED, Rule.AUDIENCE)
    assert may_read_plan_part(facts(actor), ON_SHIFT, only_me=False)


@pytest.mark.parametrize("only_me", [True, False])
def test_always_by_its_person(only_me):
    assert may_read_plan_part(facts(CONSUMER, policy=None), NOT_TICKED, only_me=only_me).rule == Rule.OWN_RECORD
