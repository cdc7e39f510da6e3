"""Who may listen to a carer, and who may tell them what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import CarerTopic, Code, ConsentState, Rule, TieState
from peernotes.policy.carer_talks import may_hear, may_listen_to_carer, may_tell_carer, may_tell_carers
from peernotes.policy.carers import CarerTieFacts, still_stands
from peernotes.policy.catalogue.carer_contact import ContactWithCarers
from peernotes.policy.switches import INTEGRATED
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, PEER, facts

NAMED = CarerTieFacts(TieState.NAMED, designated=False)
OFF = replace(INTEGRATED, carer_contact=ContactWithCarers.NONE)
YES = {CarerTopic.HOW_I_AM: ConsentState.GIVEN, CarerTopic.WHAT_HELPS: ConsentState.REFUSED}


def test_for_the_topics_of_a_yes():
    assert may_tell_carer(facts(PEER), NAMED, YES).rule == Rule.CONSENT
    assert may_hear(YES) == {CarerTopic.HOW_I_AM}


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (ConsentState.NONE, Code.CARER_NOT_CONSENTED),
        (ConsentState.EXPIRED, Code.CARER_NOT_CONSENTED),
        (ConsentState.REFUSED, Code.CARER_REFUSED),
        (ConsentState.WITHDRAWN, Code.CARER_REFUSED),
    ],
)
def test_not_without_one(state, code):
    for actor in (PEER, CLINICIAN):
        assert may_tell_carer(facts(actor), NAMED, {CarerTopic.HOW_I_AM: state}).code == code
    assert may_tell_carer(facts(PEER), NAMED, {}).code == Code.CARER_NOT_CONSENTED


def test_an_exclusion_wins_over_a_yes():
    out = CarerTieFacts(TieState.EXCLUDED, designated=False)
    assert may_tell_carer(facts(PEER), out, YES).code == Code.CARER_EXCLUDED
    assert still_stands(out)
    assert not still_stands(CarerTieFacts(TieState.ENDED, designated=False))


def test_the_model_speaks_of_peer_workers_and_leaves_listening():
    off = may_tell_carer(facts(PEER, policy=OFF), NAMED, YES)
    assert (off.code, off.rule) == (Code.CARER_CONTACT_OFF, Rule.CARER_CONTACT)
    assert may_tell_carers(facts(PEER, policy=None)).code == Code.NO_POLICY
    assert may_listen_to_carer(facts(PEER, policy=OFF))
    assert may_tell_carer(facts(CLINICIAN, policy=OFF), NAMED, YES)


@pytest.mark.parametrize("actor", [ADMIN, CONSUMER])
def test_nobody_else(actor):
    assert not may_listen_to_carer(facts(actor))
