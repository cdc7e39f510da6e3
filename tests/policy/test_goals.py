"""Who reads a goal."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy.goals import GoalFacts, may_read_goal
from peernotes.policy.people import may_read_about_me
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, DUTY, NO_NOTES, NOBODY, OFFICER, PEER, STRANGER, facts

SHOWN, KEPT = GoalFacts(only_me=False), GoalFacts(only_me=True)
RELATIVE = replace(CLINICIAN, conflict=True)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY, OFFICER, ADMIN, NOBODY, STRANGER, RELATIVE])
@pytest.mark.parametrize("policy", [{}, {"policy": NO_NOTES}, {"policy": None}])
def test_as_about_me(actor, policy):
    asked = facts(actor, **policy)
    about_me, goal = may_read_about_me(asked), may_read_goal(asked, SHOWN)
    assert bool(goal) == bool(about_me)
    assert goal or (goal.code, goal.rule) == (about_me.code, about_me.rule)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY])
def test_but_one_that_its_person_keeps(actor):
    decision = may_read_goal(facts(actor), KEPT)
    assert (decision.code, decision.rule) == (Code.NOT_SHARED, Rule.AUDIENCE)


@pytest.mark.parametrize("goal", [SHOWN, KEPT])
def test_always_by_its_person(goal):
    assert may_read_goal(facts(CONSUMER, policy=None), goal).rule == Rule.OWN_RECORD
