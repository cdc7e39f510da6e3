"""Duty of care: always on, separate from notes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peernotes.enums import Code, ConcernStatus, Rule
from peernotes.policy import concerns
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ConsentFacts
from tests.policy.cases import (
    ADMIN,
    AT,
    CLINICIAN,
    CONSUMER,
    DUTY,
    NO_NOTES,
    OUTSIDE,
    PEER,
    STRANGER,
    VISITOR,
    facts,
    model,
)

DAY = timedelta(days=1)
OPEN, SEEN, CLOSED = (ConcernFacts(status, told=True) for status in ConcernStatus)
TODAY = AT.date()
HELD = replace(SEEN, told=False, hold_until=TODAY, today=TODAY)
FAR_CLINICIAN = replace(CLINICIAN, assigned=False)
RELATIVE = replace(CLINICIAN, conflict=True)


@pytest.mark.parametrize("policy", [None, NO_NOTES, model()])
@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY])
def test_no_model_and_no_consent_stands_in_the_way(actor, policy):
    decision = concerns.may_raise(facts(actor, policy=policy, consents=ConsentFacts()))
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.SAFETY_CONCERN_ROUTE)


@pytest.mark.parametrize(("actor", "code", "rule"), OUTSIDE)
def test_who_is_outside_raises_nothing(actor, code, rule):
    decision = concerns.may_raise(facts(actor))
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "concern", "code", "rule"),
    [
        (CONSUMER, OPEN, Code.NOT_SHARED, Rule.CONCERN),
        (CONSUMER, SEEN, Code.ALLOWED, Rule.OWN_RECORD),
        (CONSUMER, CLOSED, Code.ALLOWED, Rule.OWN_RECORD),
        (CONSUMER, HELD, Code.NOT_SHARED, Rule.CONCERN),
        (CONSUMER, replace(HELD, hold_until=None), Code.NOT_SHARED, Rule.CONCERN),
        (CONSUMER, replace(HELD, today=TODAY + DAY), Code.ALLOWED, Rule.OWN_RECORD),
        (CONSUMER, replace(HELD, status=ConcernStatus.OPEN, today=TODAY + DAY), Code.NOT_SHARED, Rule.CONCERN),
        (CLINICIAN, HELD, Code.ALLOWED, Rule.ROLE),
        (VISITOR, SEEN, Code.NOT_SHARED, Rule.ROLE),
        (CLINICIAN, OPEN, Code.ALLOWED, Rule.ROLE),
        (FAR_CLINICIAN, OPEN, Code.ALLOWED, Rule.ROLE),
        (RELATIVE, OPEN, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (replace(RELATIVE, service_wide=True), SEEN, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (PEER, OPEN, Code.NOT_SHARED, Rule.ROLE),
        (PEER, SEEN, Code.NOT_SHARED, Rule.ROLE),
        (PEER, replace(OPEN, raised_by_me=True), Code.ALLOWED, Rule.ROLE),
        (replace(PEER, assigned=False), replace(CLOSED, raised_by_me=True), Code.ALLOWED, Rule.ROLE),
        (replace(PEER, conflict=True), replace(OPEN, raised_by_me=True), Code.CONFLICT_OF_INTEREST, None),
        (STRANGER, replace(OPEN, raised_by_me=True), Code.NOT_SHARED, Rule.ROLE),
        (ADMIN, OPEN, Code.NOT_SHARED, Rule.ROLE),
    ],
)
def test_read(actor, concern, code, rule):
    decision = concerns.may_read(facts(actor), concern)
    assert (decision.code, decision.rule) == (code, rule or Rule.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize(
    ("actor", "concern", "code", "rule"),
    [
        (CLINICIAN, OPEN, Code.ALLOWED, Rule.CONCERN),
        (FAR_CLINICIAN, SEEN, Code.ALLOWED, Rule.CONCERN),
        (CLINICIAN, CLOSED, Code.ALREADY_DONE, Rule.CONCERN),
        (RELATIVE, OPEN, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (PEER, OPEN, Code.NOT_SHARED, Rule.ROLE),
        (PEER, replace(OPEN, raised_by_me=True), Code.WRONG_ROLE, Rule.ROLE),
        (CONSUMER, OPEN, Code.NOT_SHARED, Rule.CONCERN),
        (CONSUMER, SEEN, Code.WRONG_ROLE, Rule.ROLE),
        (ADMIN, OPEN, Code.NOT_SHARED, Rule.ROLE),
    ],
)
def test_acknowledge(actor, concern, code, rule):
    decision = concerns.may_acknowledge(facts(actor), concern)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "concern", "code"),
    [
        (CLINICIAN, HELD, Code.ALLOWED),
        (CLINICIAN, CLOSED, Code.ALLOWED),
        (RELATIVE, HELD, Code.CONFLICT_OF_INTEREST),
        (PEER, replace(HELD, raised_by_me=True), Code.WRONG_ROLE),
        (CONSUMER, SEEN, Code.WRONG_ROLE),
    ],
)
def test_a_clinician_says_that_they_were_told(actor, concern, code):
    assert concerns.may_tell(facts(actor), concern).code == code


@pytest.mark.parametrize(("since", "days"), [(None, 30), (0, 30), (60, 30), (61, 29), (89, 1), (90, 0)])
def test_nobody_stays_in_the_dark_for_longer_than_thirty_days_and_ninety_in_all(since, days):
    held = replace(HELD, held_since=None if since is None else TODAY - since * DAY)
    assert concerns.latest(held) == TODAY + days * DAY


UNTOLD = replace(OPEN, told=False)
USED_UP = replace(HELD, held_since=TODAY - 60 * DAY, hold_until=TODAY + 30 * DAY)


@pytest.mark.parametrize(
    ("concern", "reason", "code"),
    [
        (OPEN, "", Code.ALLOWED),
        (UNTOLD, "It could put somebody in danger.", Code.ALLOWED),
        (UNTOLD, " ", Code.WITNESS_NEEDED),
        (HELD, "", Code.ALLOWED),
        (CLOSED, "Why", Code.ALREADY_DONE),
    ],
)
def test_who_takes_on_what_its_person_does_not_know_says_why(concern, reason, code):
    assert concerns.may_take_on(facts(CLINICIAN), concern, reason=reason).code == code


@pytest.mark.parametrize(
    ("actor", "concern", "code", "rule"),
    [
        (CLINICIAN, HELD, Code.ALLOWED, Rule.CONCERN),
        (CLINICIAN, SEEN, Code.ALREADY_DONE, Rule.TELL_CONSUMER_FIRST),
        (CLINICIAN, replace(HELD, today=TODAY + DAY), Code.ALREADY_DONE, Rule.TELL_CONSUMER_FIRST),
        (CLINICIAN, replace(HELD, held_by_me=True), Code.HELD_BY_YOU, Rule.CONCERN),
        (CLINICIAN, USED_UP, Code.PRIVACY_OFFICER_DECIDES, Rule.CONCERN),
        (CLINICIAN, replace(USED_UP, hold_until=TODAY + 29 * DAY), Code.ALLOWED, Rule.CONCERN),
        (RELATIVE, HELD, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (PEER, replace(HELD, raised_by_me=True), Code.WRONG_ROLE, Rule.ROLE),
        (CONSUMER, HELD, Code.NOT_SHARED, Rule.CONCERN),
    ],
)
def test_another_clinician_keeps_it_for_longer_and_in_the_end_a_privacy_officer(actor, concern, code, rule):
    decision = concerns.may_hold(facts(actor), concern)
    assert (decision.code, decision.rule) == (code, rule)


EXPECTED, ADVISED = model(tell_consumer_first="expected"), model(tell_consumer_first="advised")


@pytest.mark.parametrize(
    ("policy", "told", "reason", "complete"),
    [
        (EXPECTED, True, "", True),
        (EXPECTED, False, "They had left", True),
        (EXPECTED, False, "", False),
        (EXPECTED, False, "  ", False),
        (None, False, "", False),
        (None, True, "", True),
        (ADVISED, False, "", True),
    ],
)
def test_the_consumer_hears_first_or_the_form_says_why_not(policy, told, reason, complete):
    decision = concerns.told_first(facts(PEER, policy=policy), told=told, reason=reason)
    assert decision.code is (Code.ALLOWED if complete else Code.WITNESS_NEEDED)
    assert decision.rule == Rule.TELL_CONSUMER_FIRST
