"""An entry that a clinician keeps from its person for a time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peernotes.enums import Code, EntryKind, Rule
from peernotes.policy import entries
from peernotes.policy.entries import EntryFacts
from peernotes.policy.switches import COMPLEMENTARY
from tests.policy.cases import AT, CLINICIAN, CONSUMER, PEER, facts

PLAIN = EntryFacts(EntryKind.PROGRESS)
KEPT = EntryFacts(EntryKind.PROGRESS, AT + timedelta(seconds=1), was_withheld=True)
LEFT = EntryFacts(EntryKind.FACTS_ONLY)
OVER = replace(KEPT, withheld_until=AT)


@pytest.mark.parametrize(
    ("actor", "entry", "code", "rule"),
    [
        (CONSUMER, PLAIN, Code.ALLOWED, Rule.OWN_RECORD),
        (CONSUMER, KEPT, Code.WITHHELD, Rule.WITHHOLDING),
        (CONSUMER, OVER, Code.ALLOWED, Rule.OWN_RECORD),
        (CLINICIAN, KEPT, Code.ALLOWED, Rule.ROLE),
    ],
)
def test_its_person_reads_it_but_while_it_is_kept_from_them(actor, entry, code, rule):
    decision = entries.may_read_entry(facts(actor), entry)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "entry", "code", "rule"),
    [
        (CLINICIAN, LEFT, Code.POLICY_NO_CONTACTS_READ, Rule.CONTACT_LOG_READERS),
        (CLINICIAN, replace(LEFT, by_me=True), Code.ALLOWED, Rule.AUTHORSHIP),
        (PEER, replace(LEFT, by_me=True), Code.ALLOWED, Rule.AUTHORSHIP),
        (CONSUMER, LEFT, Code.ALLOWED, Rule.OWN_RECORD),
    ],
)
def test_that_two_met_is_read_like_the_contact_log(actor, entry, code, rule):
    decision = entries.may_read_entry(facts(actor, policy=COMPLEMENTARY), entry)
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize(
    ("actor", "entry", "withholds", "shows"),
    [
        (CLINICIAN, PLAIN, Code.ALLOWED, Code.ALREADY_DONE),
        (CLINICIAN, KEPT, Code.ALREADY_DONE, Code.ALLOWED),
        (CLINICIAN, OVER, Code.ALREADY_DONE, Code.ALREADY_DONE),
        (CLINICIAN, EntryFacts(EntryKind.FACTS_ONLY), Code.NOT_OFFERED, Code.ALREADY_DONE),
        (PEER, PLAIN, Code.WRONG_ROLE, Code.WRONG_ROLE),
        (replace(CLINICIAN, conflict=True), PLAIN, Code.CONFLICT_OF_INTEREST, Code.CONFLICT_OF_INTEREST),
        (CONSUMER, KEPT, Code.NOT_A_MEMBER, Code.NOT_A_MEMBER),
    ],
)
def test_a_clinician_keeps_it_from_them_once_and_shows_it(actor, entry, withholds, shows):
    assert entries.may_withhold(facts(actor), entry).code == withholds
    assert entries.may_show(facts(actor), entry).code == shows
