"""Who sets and releases a safety hold, and that it wins over any yes."""

from __future__ import annotations

from dataclasses import replace

from peernotes.enums import CarerTopic, Code, ConsentState, RepresentedDecision, Rule, TieState
from peernotes.policy import safety_holds as rules
from peernotes.policy.carer_talks import may_tell_carer
from peernotes.policy.carers import CarerTieFacts
from peernotes.policy.representing import may_represent
from peernotes.policy.safety_holds import SafetyHoldFacts
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, PEER, VISITOR, facts

ASKED = SafetyHoldFacts(asked=True)


def test_the_person_and_clinicians_set_one():
    for actor in (CONSUMER, CLINICIAN):
        assert rules.may_set_hold(facts(actor))
    assert rules.may_set_hold(facts(PEER)).code == Code.WRONG_ROLE
    assert rules.may_see_holds(facts(PEER))
    assert not rules.may_see_holds(facts(ADMIN))


def test_a_clinician_asks_and_somebody_else_releases():
    assert rules.may_ask_release(facts(CLINICIAN), SafetyHoldFacts())
    assert rules.may_ask_release(facts(PEER), SafetyHoldFacts()).code == Code.WRONG_ROLE
    assert rules.may_ask_release(facts(CLINICIAN), ASKED).code == Code.ALREADY_DONE
    assert rules.may_release(facts(PEER), ASKED)
    assert not rules.may_release(facts(CONSUMER), ASKED)
    own = rules.may_release(facts(CLINICIAN), replace(ASKED, asked_by_me=True))
    assert (own.code, own.rule) == (Code.SELF_APPROVAL, Rule.SAFETY_HOLD)
    for other in (SafetyHoldFacts(), replace(ASKED, released=True)):
        assert rules.may_release(facts(PEER), other).code == Code.ALREADY_DONE


def test_it_wins_over_any_yes_and_over_any_authority():
    named, yes = CarerTieFacts(TieState.NAMED, designated=True), {CarerTopic.HOW_I_AM: ConsentState.GIVEN}
    assert may_tell_carer(facts(CLINICIAN), named, yes)
    assert may_tell_carer(facts(CLINICIAN), named, yes, held=True).code == Code.HELD_FOR_SAFETY
    share = RepresentedDecision.SHARE_NOTE
    actor = replace(VISITOR, represents=frozenset({share}), proxies_held=True)
    held = may_represent(replace(facts(actor), representatives=True), share)
    assert (held.code, held.rule) == (Code.HELD_FOR_SAFETY, Rule.SAFETY_HOLD)
