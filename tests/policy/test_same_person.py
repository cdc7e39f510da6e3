"""Who says that two records are of one person, who agrees, and who takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import same_person as rules
from peernotes.policy.same_person import SamePersonFacts
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, OFFICER, PEER, STRANGER, facts

NO = (Code.WRONG_ROLE, Rule.ROLE)
RELATED = replace(OFFICER, conflict=True)
CONFLICT = (Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
YES = (Code.ALLOWED, Rule.SAME_PERSON)
DONE = (Code.ALREADY_DONE, Rule.SAME_PERSON)
OWN = (Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)
SAID = SamePersonFacts()


@pytest.mark.parametrize(
    ("first", "second", "known", "signs_in", "others", "answer"),
    [
        (OFFICER, OFFICER, False, True, True, YES),
        (OFFICER, OFFICER, True, True, True, DONE),
        (OFFICER, OFFICER, False, False, True, (Code.METHOD_NOT_YOURS, Rule.SAME_PERSON)),
        (OFFICER, OFFICER, False, True, False, (Code.NOT_OFFERED, Rule.SAME_PERSON)),
        (RELATED, OFFICER, False, True, True, CONFLICT),
        (OFFICER, RELATED, False, True, True, CONFLICT),
        (ADMIN, ADMIN, False, True, True, NO),
        (CLINICIAN, CLINICIAN, False, True, True, NO),
        (PEER, PEER, False, True, True, NO),
        (CONSUMER, CONSUMER, False, True, True, NO),
    ],
)
def test_an_officer_says_so_if_a_second_one_and_the_person_can_agree(first, second, known, signs_in, others, answer):
    said = rules.may_say_same_person(facts(first), facts(second), known=known, signs_in=signs_in, others=others)
    assert (said.code, said.rule) == answer


@pytest.mark.parametrize(
    ("first", "second", "pair", "answer"),
    [
        (OFFICER, OFFICER, SAID, YES),
        (OFFICER, OFFICER, SamePersonFacts(said_by_me=True), (Code.SELF_APPROVAL, Rule.SAME_PERSON)),
        (OFFICER, OFFICER, SamePersonFacts(agreed=True), DONE),
        (OFFICER, OFFICER, SamePersonFacts(over=True), DONE),
        (OFFICER, RELATED, SAID, CONFLICT),
        (ADMIN, ADMIN, SAID, NO),
        (CONSUMER, STRANGER, SAID, NO),
    ],
)
def test_a_second_officer_agrees_once_and_never_to_their_own(first, second, pair, answer):
    said = rules.may_agree_as_officer(facts(first), facts(second), pair)
    assert (said.code, said.rule) == answer


@pytest.mark.parametrize(
    ("actor", "pair", "answer"),
    [
        (CONSUMER, SAID, YES),
        (CONSUMER, SamePersonFacts(agreed=True), DONE),
        (CONSUMER, SamePersonFacts(over=True), DONE),
        (OFFICER, SAID, OWN),
        (CLINICIAN, SAID, OWN),
    ],
)
def test_nobody_agrees_for_the_person(actor, pair, answer):
    said = rules.may_agree_as_person(facts(actor), pair)
    assert (said.code, said.rule) == answer


def test_each_of_them_takes_it_back_once():
    over = SamePersonFacts(over=True)
    for decision in (
        rules.may_end_as_officer(facts(OFFICER), facts(OFFICER), SAID),
        rules.may_end_as_person(facts(CONSUMER), SAID),
    ):
        assert (decision.code, decision.rule) == YES
    for decision in (
        rules.may_end_as_officer(facts(OFFICER), facts(OFFICER), over),
        rules.may_end_as_person(facts(CONSUMER), over),
    ):
        assert (decision.code, decision.rule) == DONE
    assert rules.may_end_as_officer(facts(OFFICER), facts(RELATED), SAID).code is Code.CONFLICT_OF_INTEREST
    assert rules.may_end_as_person(facts(CLINICIAN), SAID).code is Code.NOT_YOUR_RECORD
