"""Who records, agrees to and ends a supporter, and what a representative decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from peernotes.enums import Audience, Code, ConsentDecision, ConsentScope, RepresentedDecision, Rule, SupporterKind
from peernotes.policy import consent, notes, people
from peernotes.policy import supporters as rules
from peernotes.policy.representing import may_represent
from peernotes.policy.supporters import SupporterFacts
from tests.policy.cases import ADMIN, AT, CLINICIAN, CONSUMER, PEER, VISITOR, facts

REPRESENTATIVE, SUPPORTER = SupporterKind.REPRESENTATIVE, SupporterKind.SUPPORTER
WAITS, STANDS = SupporterFacts(REPRESENTATIVE), SupporterFacts(REPRESENTATIVE, agreed=True, stands=True)
SHARE = RepresentedDecision.SHARE_NOTE
TODAY = AT.date()
DAY = timedelta(days=1)


def represented(*scope: str, decided: frozenset[str] = frozenset(), on: bool = True):
    actor = replace(VISITOR, represents=frozenset(scope), decided_themselves=decided)
    return replace(facts(actor), representatives=on)


def why(decision) -> tuple[Code, Rule]:
    return decision.code, decision.rule


def test_a_clinician_records_and_somebody_else_agrees():
    assert rules.may_record_supporter(facts(CLINICIAN))
    assert why(rules.may_record_supporter(facts(PEER))) == (Code.WRONG_ROLE, Rule.ROLE)
    assert rules.may_agree_to_supporter(facts(PEER), WAITS)
    mine = replace(WAITS, recorded_by_me=True)
    assert why(rules.may_agree_to_supporter(facts(CLINICIAN), mine)) == (Code.SELF_APPROVAL, Rule.SUPPORTER)
    for done in (STANDS, replace(WAITS, over=True)):
        assert why(rules.may_agree_to_supporter(facts(PEER), done)) == (Code.ALREADY_DONE, Rule.SUPPORTER)
    assert not rules.may_agree_to_supporter(facts(ADMIN), WAITS)


def test_the_person_and_clinicians_end_it_and_who_was_asked_declines():
    for actor in (CONSUMER, CLINICIAN):
        assert rules.may_end_supporter(facts(actor), STANDS)
        assert not rules.may_end_supporter(facts(actor), replace(STANDS, over=True))
    assert rules.may_end_supporter(facts(PEER), WAITS)
    assert why(rules.may_end_supporter(facts(PEER), STANDS)) == (Code.WRONG_ROLE, Rule.ROLE)


@pytest.mark.parametrize(
    ("agreed", "ended", "starts", "until", "counts"),
    [
        (AT, None, TODAY, None, True),
        (AT, None, TODAY, TODAY, True),
        (None, None, TODAY, None, False),
        (AT, AT, TODAY, None, False),
        (AT, None, TODAY + DAY, None, False),
        (AT, None, TODAY - DAY, TODAY - DAY, False),
    ],
)
def test_it_counts_in_its_time(agreed, ended, starts, until, counts):
    assert rules.stands(agreed, ended, starts, until, TODAY) is counts


def test_the_device_goes_to_a_representative_who_counts():
    on = replace(facts(PEER), representatives=True)
    assert rules.may_hand_to_representative(on, STANDS)
    off = rules.may_hand_to_representative(facts(PEER), STANDS)
    assert why(off) == (Code.REPRESENTATIVES_OFF, Rule.REPRESENTATIVES)
    for other in (WAITS, replace(STANDS, kind=SUPPORTER)):
        decision = rules.may_hand_to_representative(on, other)
        assert why(decision) == (Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)


def test_only_what_the_authority_covers_and_never_over_the_persons_own_word():
    assert may_represent(facts(CONSUMER), SHARE)
    assert why(may_represent(represented(SHARE), SHARE)) == (Code.ALLOWED, Rule.REPRESENTATIVE)
    off = may_represent(represented(SHARE, on=False), SHARE)
    assert why(off) == (Code.REPRESENTATIVES_OFF, Rule.REPRESENTATIVES)
    assert why(may_represent(represented(), SHARE)) == (Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)
    own = may_represent(represented(SHARE, decided=frozenset({SHARE})), SHARE)
    assert why(own) == (Code.DECIDED_THEMSELVES, Rule.OWN_DECISION)


def test_they_choose_open_and_write_nothing_else():
    asked = represented("read_record")
    assert consent.may_choose(asked, ConsentScope.READ_RECORD, ConsentDecision.GIVEN)
    assert not consent.may_choose(asked, ConsentScope.WRITE_NOTES, ConsentDecision.GIVEN)
    assert why(people.is_oneself(asked)) == (Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)
    assert notes.may_share_with(asked, Audience.JUST_US)
    wide = notes.may_share_with(asked, Audience.CARE_TEAM)
    assert why(wide) == (Code.AUDIENCE_TOO_WIDE, Rule.REPRESENTATIVE)
    assert notes.may_share_with(represented("open_parts"), Audience.CARE_TEAM)
