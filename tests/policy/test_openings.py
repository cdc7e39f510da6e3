"""All of a note entered in error: who asks, who answers."""

from dataclasses import replace

import pytest

from peernotes.enums import Audience, Code, NoteStatus, Rule, SectionDecision
from peernotes.policy import notes
from peernotes.policy.facts import SectionFacts
from peernotes.policy.notes import OpeningFacts
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, FINISHED, OFFICER, PEER, facts, note

STRUCK = note(NoteStatus.ENTERED_IN_ERROR, is_author=False)
PRIVATE = SectionFacts(Audience.JUST_US, SectionDecision.ACCEPTED)
NO = (Code.WRONG_ROLE, Rule.ROLE)


@pytest.mark.parametrize(
    ("actor", "about", "waiting", "code", "rule"),
    [
        (OFFICER, STRUCK, False, Code.ALLOWED, Rule.OPENING),
        (OFFICER, STRUCK, True, Code.ALREADY_DONE, Rule.OPENING),
        (OFFICER, replace(STRUCK, opened=True), False, Code.ALREADY_DONE, Rule.OPENING),
        (OFFICER, FINISHED, False, *NO),
        (replace(OFFICER, conflict=True), STRUCK, False, *NO),
        (ADMIN, STRUCK, False, *NO),
        (CLINICIAN, STRUCK, False, *NO),
        (PEER, replace(STRUCK, is_author=True), False, *NO),
        (CONSUMER, STRUCK, False, *NO),
    ],
)
def test_who_asks(actor, about, waiting, code, rule):
    decision = notes.may_ask_to_open(facts(actor, note=about), waiting=waiting, others=True)
    assert (decision.code, decision.rule) == (code, rule)


def test_nobody_asks_where_nobody_could_answer():
    decision = notes.may_ask_to_open(facts(OFFICER, note=STRUCK), waiting=False, others=False)
    assert (decision.code, decision.rule) == (Code.NOT_OFFERED, Rule.OPENING)


@pytest.mark.parametrize(
    ("actor", "opening", "code", "rule"),
    [
        (OFFICER, OpeningFacts(asked_by_me=False), Code.ALLOWED, Rule.OPENING),
        (OFFICER, OpeningFacts(asked_by_me=True), Code.SELF_APPROVAL, Rule.OPENING),
        (OFFICER, OpeningFacts(asked_by_me=False, answered=True), Code.ALREADY_DONE, Rule.OPENING),
        (ADMIN, OpeningFacts(asked_by_me=False), *NO),
        (CONSUMER, OpeningFacts(asked_by_me=False), *NO),
    ],
)
def test_who_answers(actor, opening, code, rule):
    decision = notes.may_answer_opening(facts(actor, note=STRUCK), opening)
    assert (decision.code, decision.rule) == (code, rule)


def test_a_yes_opens_what_was_for_the_two_alone_to_an_officer_only():
    opened = replace(STRUCK, opened=True)
    decision = notes.may_read_section(facts(OFFICER, note=opened), PRIVATE)
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.OPENING)
    for actor in (replace(OFFICER, conflict=True), CLINICIAN, PEER, ADMIN):
        assert not notes.may_read_section(facts(actor, note=opened), PRIVATE)
    assert not notes.may_read_section(facts(OFFICER, note=replace(FINISHED, opened=True)), PRIVATE)
