"""The service model and its administration: without clinical content."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from peernotes.enums import SAID_NO, Code, ConsentState, ContactMode, LivedAs, Role, Rule
from peernotes.policy import notes, services
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.facts import ConsentFacts
from tests.policy.cases import (
    ADMIN,
    AT,
    CARER_PEER,
    CLINICIAN,
    CONSUMER,
    DUTY,
    NO_NOTES,
    NOBODY,
    OFFICER,
    OUTSIDE,
    PEER,
    STRANGER,
    SUPERVISOR,
    facts,
    model,
)

AUDITOR = replace(STRANGER, roles=frozenset({Role.AUDITOR}))
NOT_ADMINISTRATORS = [replace(STRANGER, roles=frozenset({role})) for role in Role if role is not Role.SERVICE_ADMIN]


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, ADMIN, OFFICER, CONSUMER])
def test_the_model_is_for_everyone_it_touches(actor):
    assert services.may_see_model(actor).code is Code.ALLOWED


@pytest.mark.parametrize("actor", [STRANGER, NOBODY])
def test_the_model_is_not_for_strangers(actor):
    decision = services.may_see_model(actor)
    assert (decision.code, decision.rule) == (Code.NOT_A_MEMBER, Rule.ROLE)


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (ADMIN, Code.ALLOWED),
        (STRANGER, Code.NOT_A_MEMBER),
        (CONSUMER, Code.FOR_ADMINISTRATORS),
        *[(actor, Code.WRONG_ROLE) for actor in NOT_ADMINISTRATORS],
    ],
)
def test_administer(actor, code):
    decision = services.may_administer(actor)
    assert (decision.code, decision.rule) == (code, Rule.ROLE)


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (ADMIN, Code.ALLOWED),
        (AUDITOR, Code.ALLOWED),
        (STRANGER, Code.NOT_A_MEMBER),
        (CONSUMER, Code.FOR_ADMINISTRATORS),
        *[(actor, Code.WRONG_ROLE) for actor in NOT_ADMINISTRATORS if actor != AUDITOR],
    ],
)
def test_read_the_events_of_a_service(actor, code):
    decision = services.may_read_events(actor)
    assert (decision.code, decision.rule) == (code, Rule.ROLE)


CARER_PEERS = model(carer_peer_supports_consumer=True)


@pytest.mark.parametrize(
    ("actor", "worker", "code", "rule"),
    [
        (ADMIN, facts(PEER), Code.ALLOWED, Rule.ASSIGNMENT),
        (ADMIN, facts(CLINICIAN, policy=None), Code.ALLOWED, Rule.ASSIGNMENT),
        (ADMIN, facts(OFFICER), Code.NOT_A_MEMBER, Rule.ASSIGNMENT),
        (CLINICIAN, facts(PEER), Code.WRONG_ROLE, Rule.ROLE),
        (ADMIN, facts(CARER_PEER), Code.WORKER_TYPE_NOT_ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER),
        (ADMIN, facts(CARER_PEER, policy=CARER_PEERS), Code.ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER),
        (ADMIN, facts(CARER_PEER, policy=None), Code.NO_POLICY, Rule.SERVICE_MODEL),
    ],
)
def test_assign(actor, worker, code, rule):
    decision = services.may_assign(actor, worker)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "mine", "code", "rule"),
    [
        (ADMIN, False, Code.ALLOWED, Rule.SECOND_PERSON),
        (ADMIN, True, Code.SELF_APPROVAL, Rule.SECOND_PERSON),
        (CLINICIAN, False, Code.WRONG_ROLE, Rule.ROLE),
        (CLINICIAN, True, Code.WRONG_ROLE, Rule.ROLE),
        (STRANGER, False, Code.NOT_A_MEMBER, Rule.ROLE),
    ],
)
def test_a_second_person_approves(actor, mine, code, rule):
    decision = services.may_approve(actor, proposed_by_me=mine)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "starts_in", "is_last", "code", "rule"),
    [
        (ADMIN, timedelta(seconds=61), True, Code.ALLOWED, Rule.SERVICE_MODEL),
        (ADMIN, timedelta(seconds=60), True, Code.HAS_BEGUN, Rule.SERVICE_MODEL),
        (ADMIN, timedelta(days=-1), False, Code.HAS_BEGUN, Rule.SERVICE_MODEL),
        (ADMIN, timedelta(days=1), False, Code.LATER_PLANNED, Rule.SERVICE_MODEL),
        (CLINICIAN, timedelta(days=1), True, Code.WRONG_ROLE, Rule.ROLE),
        (STRANGER, timedelta(days=1), True, Code.NOT_A_MEMBER, Rule.ROLE),
    ],
)
def test_what_is_planned_can_be_cancelled(actor, starts_in, is_last, code, rule):
    decision = services.may_cancel(actor, starts_in=starts_in, is_last=is_last)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "signs_in", "code", "rule"),
    [
        (ADMIN, False, Code.ALLOWED, Rule.SIGN_IN),
        (ADMIN, True, Code.NOT_OFFERED, Rule.SIGN_IN),
        (CLINICIAN, False, Code.WRONG_ROLE, Rule.ROLE),
    ],
)
def test_only_who_cannot_read_it_is_told_by_somebody(actor, signs_in, code, rule):
    decision = services.may_tell(actor, signs_in=signs_in)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "worker", "own", "code"),
    [
        (ADMIN, CLINICIAN, False, Code.ALLOWED),
        (ADMIN, PEER, False, Code.NOT_OFFERED),
        (ADMIN, CLINICIAN, True, Code.OWN_ROLE),
        (CLINICIAN, CLINICIAN, False, Code.WRONG_ROLE),
        (STRANGER, CLINICIAN, False, Code.NOT_A_MEMBER),
    ],
)
def test_a_duty_for_everyone_is_for_clinicians(actor, worker, own, code):
    assert services.may_put_on_duty(actor, worker, own=own).code is code


WITH_CARERS = model(carer_peer_supports_consumer=True)
CARER_SUPERVISOR = replace(SUPERVISOR, lived_as=LivedAs.CARER)


@pytest.mark.parametrize(
    ("actor", "policy", "reader"),
    [
        (ADMIN, model(), "administrator"),
        (PEER, model(), "peer_worker"),
        (CARER_PEER, model(), "administrator"),
        (CARER_PEER, None, "administrator"),
        (CARER_PEER, WITH_CARERS, "peer_worker"),
        (CARER_SUPERVISOR, model(), "administrator"),
        (SUPERVISOR, model(), "peer_worker"),
        (CLINICIAN, model(), "clinician"),
        (CONSUMER, model(), "consumer"),
        (OFFICER, model(), "administrator"),
    ],
)
def test_nobody_is_told_that_they_may_what_their_kind_may_not(actor, policy, reader):
    assert services.explained_to(actor, policy) == reader


@pytest.mark.parametrize(("actor", "code", "rule"), OUTSIDE)
def test_who_is_outside_logs_nothing(actor, code, rule):
    decision = services.may_log_contact(facts(actor))
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY])
@pytest.mark.parametrize(
    ("policy", "code", "rule"),
    [
        (model(), Code.ALLOWED, Rule.CONTACT_LOG),
        (NO_NOTES, Code.ALLOWED, Rule.CONTACT_LOG),
        (model(contact_log="off"), Code.POLICY_NO_CONTACT_LOG, Rule.CONTACT_LOG),
        (None, Code.NO_POLICY, Rule.SERVICE_MODEL),
    ],
)
def test_log_contact(actor, policy, code, rule):
    decision = services.may_log_contact(facts(actor, policy=policy))
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize("said", ConsentState)
@pytest.mark.parametrize("value", ConsumerOptOut)
def test_no_line_is_kept_of_who_wants_none_where_the_model_lets_them_say_so(value, said):
    asked = facts(PEER, policy=model(consumer_opt_out=value), consents=ConsentFacts(log_contacts=said))
    kept = not (value == "note_read_and_contact" and said in SAID_NO)
    leaves = partial(notes.may_leave_entry, mode=ContactMode.PHONE)
    assert not notes.may_leave_entry(asked, ContactMode.GROUP)
    for rule in (services.may_log_contact, services.contact_line_wanted, leaves):
        assert bool(rule(asked)) is kept
    if not kept:
        refused = services.may_log_contact(asked)
        assert (refused.code, refused.rule) == (Code.NO_CONTACT_LINE, Rule.CONSUMER_OPT_OUT)


@pytest.mark.parametrize(("actor", "code", "rule"), OUTSIDE)
def test_who_is_outside_takes_no_contact_back(actor, code, rule):
    decision = services.may_undo_contact(facts(actor), AT)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("ago", "code"),
    [(services.TIME_TO_UNDO, Code.ALLOWED), (services.TIME_TO_UNDO + timedelta(seconds=1), Code.TOO_LATE)],
)
def test_a_contact_is_taken_back_within_minutes(ago, code):
    decision = services.may_undo_contact(facts(PEER), AT - ago)
    assert (decision.code, decision.rule) == (code, Rule.TIME)
