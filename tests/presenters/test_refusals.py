"""Whoever is refused reads why and what to do next: by code and rule together."""

import re
import uuid
from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule, Verb
from peernotes.policy import readiness
from peernotes.policy.catalogue import CATALOGUE
from peernotes.policy.decision import deny
from peernotes.presenters import refusals
from peernotes.presenters.readiness import SENTENCES
from peernotes.presenters.who_looked import WHY_NOT
from peernotes.presenters.why import CHANGERS, rule_name
from tests.policy.answers import answers, refused

BY_CODE = {key for key in refusals.SENTENCES if isinstance(key, Code)}
BY_BOTH = refusals.SENTENCES.keys() - BY_CODE


def test_every_refusal_has_a_sentence_and_a_next_step():
    for code, rule in sorted(refused()):
        said = refusals.of(deny(code, rule))
        assert said.code == code
        for text in (said.title, said.message, said.next_step):
            assert str(text).strip(), (code, rule)
        assert str(said.message).endswith("."), (code, rule)
        assert refusals.in_words(deny(code, rule)) == f"{said.message} {said.next_step}"


def test_no_two_refusals_share_a_sentence():
    """But those of one code that stands for all its rules."""
    sentences = [str(message) for _title, message, _next in refusals.SENTENCES.values()]
    assert len(set(sentences)) == len(sentences)


def test_a_code_speaks_for_all_its_rules_or_for_none():
    assert not BY_CODE & {code for code, _rule in BY_BOTH}


def test_no_sentence_is_left_over():
    assert refused() >= BY_BOTH
    assert {code for code, _rule in refused()} | {Code.VISIT_OVER, Code.RATE_LIMITED} >= BY_CODE


def test_a_sentence_without_a_rule_is_missed():
    with pytest.raises(KeyError):
        refusals.of(deny(Code.NOT_OFFERED, Rule.ROLE))


def test_a_refusal_names_what_is_missing():
    told = refusals.in_words(replace(deny(Code.TRAINING_MISSING, Rule.TRAINING_REQUIRED), missing=("ethics", "crisis")))
    assert "Not there yet: Ethics and confidentiality, Crises. It is the service's duty to offer it." in told


@pytest.mark.parametrize(
    ("code", "rule", "must", "must_not"),
    [
        (Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ, "choose whether to read", "note has moved on"),
        (Code.NOT_OFFERED, Rule.CONSUMER_OPT_OUT, "not asked before", "note has moved on"),
        (Code.POLICY_NOT_SHARED, Rule.CLINICIAN_READ_PEER_NOTES, "was finished while", "This service does not share"),
    ],
)
def test_what_is_said_is_so(code, rule, must, must_not):
    told = refusals.in_words(deny(code, rule))
    assert must in told
    assert must_not not in told


@pytest.mark.parametrize(
    ("code", "rule", "page"),
    [
        (Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT, "contacts/new/"),
        (Code.POLICY_NO_WRITING, Rule.PEER_WRITE_NOTES, "contacts/new/"),
        (Code.NO_CONTACT_LINE, Rule.CONSUMER_OPT_OUT, "contacts/new/"),
        (Code.CHOSE_NOT_TO_READ, Rule.PEER_MAY_CHOOSE_NOT_TO_READ, ""),
    ],
)
def test_the_next_step_is_one_press_away(code, rule, page):
    person = uuid.uuid4()
    assert refusals.of(deny(code, rule), person).href == f"/people/{person}/{page}"
    assert refusals.of(deny(code, rule)).href == "/"


def test_whoever_sees_to_a_gate_of_another_is_led_there():
    assert refusals.SEEN_TO.keys() == {gate.denial.code for gate in readiness.GATES if Verb.ASSIGN in gate.stops}


@pytest.mark.parametrize(
    ("code", "rule"),
    [(Code.NOT_A_MEMBER, Rule.ASSIGNMENT), (Code.NOT_OFFERED, Rule.ASSIGNMENT), (Code.NOT_OFFERED, Rule.DUTY)],
)
def test_an_administrator_is_not_sent_to_an_administrator(code, rule):
    """Nobody else is refused with these."""
    assert "dministrator" not in refusals.in_words(deny(code, rule))


def test_nobody_is_sent_to_a_role_that_there_is_not():
    assert not [pair for pair in refused() if "team lead" in refusals.in_words(deny(*pair))]


def test_why_names_every_rule_and_who_can_change_it():
    switches = {one.name for one in CATALOGUE}
    for rule in {decision.rule for decision in answers()}:
        switch = rule.value in switches
        assert rule_name(rule).startswith("Service model: ") is switch
        assert switch or rule in CHANGERS, rule


BLAMES = re.compile(
    r"\b(you must|failed|fault|forgot|should|you have not|you did not|they have not|neglect\w*|too late|overdue|not allowed)\b",
    re.I,
)
NEXT = re.compile("“Before you begin”|administrator|supervis|say so there")


@pytest.mark.parametrize("gate", readiness.GATES, ids=lambda gate: gate.denial.code.value)
def test_a_gate_says_whose_duty_it_is_and_what_comes_next_and_blames_nobody(
    gate: readiness.Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read aloud: to whom it stops, to the consumer, and on the page before they begin."""
    refusal, own = refusals.of(gate.denial), SENTENCES.get(gate.denial.code)
    assert bool(own) is not gate.with_each, "what is asked of each person stands beside their names"
    told = f"{refusal.message} {refusal.next_step}"
    waits = f"{own.closed} {own.help}" if own else told
    to_the_consumer = str(WHY_NOT[gate.denial.code])
    for said in (told, waits):
        assert "the service's duty" in said
        assert NEXT.search(said)
        assert said.count(".") >= 2
    for said in (told, waits, to_the_consumer, str(gate.denial.code.label)):
        assert not BLAMES.search(said), said
    with capsys.disabled():
        print(f"\n{gate.denial.code}: {told} | {waits} | {to_the_consumer}")  # noqa: T201 - to be read aloud
