"""Whose decision is it, and how did it reach us: docs/life-cycle.md, case 10."""

from itertools import product

import pytest

from peernotes.enums import Code, ConsentDecision, ConsentScope, Method, Rule
from peernotes.policy import consent
from tests.policy.cases import CLINICIAN, CONSUMER, NO_NOTES, OUTSIDE, PEER, STRANGER, VISITOR, facts, model

WHO_BY_WHICH_METHOD = {
    "consumer": (CONSUMER, {Method.OWN_LOGIN}),
    "visitor": (VISITOR, {Method.SHARED_DEVICE, Method.ONE_TIME_LINK}),
    "peer worker": (PEER, {Method.VERBAL_WITNESSED, Method.PAPER}),
    "clinician": (CLINICIAN, {Method.VERBAL_WITNESSED, Method.PAPER}),
}


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("who", WHO_BY_WHICH_METHOD)
def test_methods_are_not_interchangeable(who, method):
    actor, own = WHO_BY_WHICH_METHOD[who]
    decision = consent.may_record(facts(actor), method)
    assert decision.code is (Code.ALLOWED if method in own else Code.METHOD_NOT_YOURS)
    assert decision.rule == Rule.METHOD


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(("actor", "code", "rule"), OUTSIDE)
def test_nobody_outside_records_a_decision(actor, code, rule, method):
    decision = consent.may_record(facts(actor), method)
    assert (decision.code, decision.rule) == (code, rule)


def test_staff_and_visits_share_no_method_with_the_consumers_own_login():
    assert not consent.STAFF_METHODS & consent.VISIT_METHODS
    assert set(Method) - consent.STAFF_METHODS - consent.VISIT_METHODS == {Method.OWN_LOGIN}


UNASKED = {"read_requires_consumer_consent": False, "about_me_readers": "everyone_in_care"}
NOTHING_TO_REFUSE = model(consumer_opt_out="note", **UNASKED)
BOUND_BY_OPT_OUT = model(consumer_opt_out="note_and_read", **UNASKED)
BOUND_BY_ASKING = model(read_requires_consumer_consent=True, consumer_opt_out="note")
NO = (ConsentDecision.REFUSED, ConsentDecision.WITHDRAWN)


@pytest.mark.parametrize("scope", [ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME, ConsentScope.WRITE_NOTES])
@pytest.mark.parametrize("policy", [None, NO_NOTES, NOTHING_TO_REFUSE, BOUND_BY_OPT_OUT, BOUND_BY_ASKING])
def test_a_yes_can_always_be_said(scope, policy):
    decision = consent.may_choose(facts(CONSUMER, policy=policy), scope, ConsentDecision.GIVEN)
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.OWN_RECORD)


@pytest.mark.parametrize("decision", NO)
@pytest.mark.parametrize("policy", [None, NO_NOTES, NOTHING_TO_REFUSE, BOUND_BY_OPT_OUT, BOUND_BY_ASKING])
@pytest.mark.parametrize("scope", [ConsentScope.WRITE_NOTES, ConsentScope.SHARE_NOTE])
def test_a_no_to_notes_can_always_be_said(policy, decision, scope):
    answer = consent.may_choose(facts(CONSUMER, policy=policy), scope, decision)
    assert (answer.code, answer.rule) == (Code.ALLOWED, Rule.OWN_RECORD)


@pytest.mark.parametrize("decision", NO)
@pytest.mark.parametrize("scope", [ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME])
@pytest.mark.parametrize(
    ("policy", "code", "rule"),
    [
        (None, Code.ALLOWED, Rule.OWN_RECORD),
        (BOUND_BY_ASKING, Code.ALLOWED, Rule.CONSUMER_OPT_OUT),
        (BOUND_BY_OPT_OUT, Code.ALLOWED, Rule.CONSUMER_OPT_OUT),
        (NOTHING_TO_REFUSE, Code.NOT_OFFERED, Rule.CONSUMER_OPT_OUT),
    ],
)
def test_a_no_to_reading_is_offered_where_something_depends_on_it(policy, code, rule, scope, decision):
    answer = consent.may_choose(facts(CONSUMER, policy=policy), scope, decision)
    assert (answer.code, answer.rule) == (code, rule)


@pytest.mark.parametrize("decision", NO)
@pytest.mark.parametrize(
    ("policy", "code", "rule"),
    [
        (None, Code.ALLOWED, Rule.OWN_RECORD),
        (model(consumer_opt_out="note_read_and_contact"), Code.ALLOWED, Rule.CONSUMER_OPT_OUT),
        (model(consumer_opt_out="note_and_read"), Code.NOT_OFFERED, Rule.CONTACT_LOG),
    ],
)
def test_a_no_to_a_line_about_contact_is_offered_where_the_model_says_so(policy, code, rule, decision):
    answer = consent.may_choose(facts(CONSUMER, policy=policy), ConsentScope.LOG_CONTACTS, decision)
    assert (answer.code, answer.rule) == (code, rule)
    assert bool(consent.may_refuse_line(facts(CONSUMER, policy=policy))) is bool(answer)
    assert consent.may_choose(facts(CONSUMER, policy=policy), ConsentScope.LOG_CONTACTS, ConsentDecision.GIVEN)


@pytest.mark.parametrize("decision", ConsentDecision)
@pytest.mark.parametrize("scope", ConsentScope)
@pytest.mark.parametrize("actor", [PEER, CLINICIAN])
def test_a_standing_choice_is_the_consumers(actor, scope, decision):
    answer = consent.may_choose(facts(actor), scope, decision)
    assert (answer.code, answer.rule) == (Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)


@pytest.mark.parametrize(
    ("witness", "reason", "complete"),
    [
        ("Ada", "No phone", True),
        ("", "No phone", False),
        ("Ada", "", False),
        ("  ", "No phone", False),
        ("Ada", "\n", False),
        ("", "", False),
    ],
)
@pytest.mark.parametrize("method", [Method.VERBAL_WITNESSED, Method.PAPER])
def test_staff_need_a_witness_and_a_reason(method, witness, reason, complete):
    decision = consent.witness_complete(method, witness, reason)
    assert decision.code is (Code.ALLOWED if complete else Code.WITNESS_NEEDED)


@pytest.mark.parametrize("method", [Method.OWN_LOGIN, Method.SHARED_DEVICE, Method.ONE_TIME_LINK])
def test_a_consumer_who_decides_needs_no_witness(method):
    assert consent.witness_complete(method, "", "")


@pytest.mark.parametrize("actor", [PEER, CLINICIAN])
def test_whoever_works_with_somebody_writes_down_what_they_said(actor):
    asked = facts(actor, policy=model(consumer_opt_out="note_read_and_contact"))
    for scope, said, method in product(ConsentScope, ConsentDecision, Method):
        decision = consent.may_write_down(asked, scope, said, method)
        assert decision.code is (Code.ALLOWED if method in consent.STAFF_METHODS else Code.METHOD_NOT_YOURS)


@pytest.mark.parametrize(("actor", "code", "rule"), OUTSIDE)
def test_nobody_else_does(actor, code, rule):
    given = (ConsentScope.READ_RECORD, ConsentDecision.GIVEN, Method.PAPER)
    for decision in (
        consent.may_write_down(facts(actor), *given),
        consent.may_take_down(facts(actor), signs_in=False),
    ):
        assert (decision.code, decision.rule) == (code, rule)


def test_a_no_to_reading_is_written_down_where_it_changes_something():
    given = (ConsentScope.READ_RECORD, ConsentDecision.REFUSED, Method.PAPER)
    assert consent.may_write_down(facts(PEER, policy=BOUND_BY_ASKING), *given)
    assert consent.may_write_down(facts(PEER, policy=NOTHING_TO_REFUSE), *given).code is Code.NOT_OFFERED


def test_about_me_is_taken_down_of_who_has_no_sign_in_by_who_may_read_it():
    assert consent.may_take_down(facts(CLINICIAN), signs_in=False)
    assert consent.may_take_down(facts(CLINICIAN), signs_in=True).code is Code.METHOD_NOT_YOURS
    unread = consent.may_take_down(facts(PEER, policy=model(about_me_readers="clinicians")), signs_in=False)
    assert unread.code is Code.POLICY_NO_ABOUT_ME


def test_a_visit_that_is_for_it_chooses_as_a_sign_in_does():
    assert consent.may_choose(facts(VISITOR), ConsentScope.READ_RECORD, ConsentDecision.GIVEN)


@pytest.mark.parametrize(
    ("actor", "signs_in", "code"),
    [
        (PEER, False, Code.ALLOWED),
        (CLINICIAN, False, Code.ALLOWED),
        (PEER, True, Code.METHOD_NOT_YOURS),
        (STRANGER, False, None),
        (CONSUMER, False, None),
    ],
)
def test_a_device_is_handed_over_to_who_has_no_sign_in(actor, signs_in, code):
    answer = consent.may_hand_over_choices(facts(actor), signs_in=signs_in)
    assert (answer.code == code) if code else not answer
