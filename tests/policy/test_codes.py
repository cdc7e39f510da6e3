"""Every answer of a rule can be provoked, and no rule answers with what is not there."""

import re
from dataclasses import fields
from functools import partial

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import lifecycle, people, switches
from peernotes.policy.catalogue import CATALOGUE
from peernotes.policy.facts import ConsentFacts
from tests.policy.answers import (
    ABOVE,
    NOTE_RULES,
    PERSON_RULES,
    WHO,
    WITH_NOTE,
    Denials,
    answers,
    of_note,
    of_person,
    refusals_of_switches,
    refused,
)
from tests.support.asking import ask, but, outcomes

# Where code or rule is looked up: what can come of it.
LOOKED_UP = {
    "CONSENT_CODES[state], asked_by": set(people.CONSENT_CODES.values()),
    "CONSENT_CODES[state], Rule.CONSENT": set(people.CONSENT_CODES.values()),
    "CONSENT_CODES[state], Rule.CONSUMER_OPT_OUT": {Code.CONSENT_REFUSED, Code.CONSENT_WITHDRAWN},
    "lifecycle.why_not(status, verb), Rule.STATUS": {*lifecycle.STANDS.values(), Code.NOT_FINISHED},
    "Code.FROZEN, decision.rule": {Code.FROZEN},
    "Code.FROZEN, model.rule": {Code.FROZEN},
    "Code.ALREADY_DONE, text": {Code.ALREADY_DONE},
    "BLOCKING[found.kind], Rule(found.switch)": set(switches.BLOCKING.values()),
}


def test_every_answer_is_whole():
    for decision in answers():
        assert decision.allowed is (decision.code is Code.ALLOWED)
        assert isinstance(decision.rule, Rule)


def test_every_refusal_that_stands_in_a_rule_is_provoked():
    stands = Denials("policy/**/*.py")
    provoked = {(d.code, d.rule) for d in answers() | refusals_of_switches()}
    assert stands.pairs <= provoked, stands.pairs - provoked
    assert stands.others == LOOKED_UP.keys()
    assert set().union(*LOOKED_UP.values()) <= {code for code, _rule in provoked}


def test_an_action_looks_up_only_what_a_rule_can_say():
    assert all(re.fullmatch(r"lifecycle\.why_not\(.*\), Rule\.STATUS", other) for other in Denials(*ABOVE).others)


def test_every_code_is_for_something():
    """The one below is said of a one-time link that was used before, by a page of its own."""
    without = {Code.ALLOWED, Code.VISIT_OVER}
    assert set(Code) - {code for code, _rule in refused()} == without


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_a_switch_is_enforced_if_and_only_if_a_decision_names_it(switch):
    named = {decision.rule for decision in answers()}
    assert set(switch.enforced_by) <= named
    assert (Rule(switch.name) in named) is switch.enforced
    assert (Rule(switch.name) in switch.enforced_by) is switch.enforced


def test_a_rule_keeps_its_value_and_fits_into_its_column():
    assert all(len(rule.value) <= 64 and rule.value == rule.name.lower() for rule in Rule)
    assert {switch.name for switch in CATALOGUE} <= set(Rule.values)


def _as_rows_bring_them(asked):
    """The same words as plain strings, as a database or a form returns them."""
    return but(
        asked,
        actor=lambda: but(asked.actor, roles=lambda: frozenset(map(str, asked.actor.roles))),
        consents=lambda: but(asked.consents, **{name: partial(_word, asked.consents, name) for name in CONSENT_FIELDS}),
        note=lambda: asked.note and but(asked.note, status=lambda: str(asked.note.status)),
    )


def _word(facts, name):
    return str(getattr(facts, name))


CONSENT_FIELDS = tuple(field.name for field in fields(ConsentFacts))
SECTION_RULES = NOTE_RULES[-6:]


@pytest.mark.parametrize(
    ("made", "who", "rules"),
    [
        (of_person, WHO, zip(PERSON_RULES, PERSON_RULES, strict=True)),
        (of_note, WITH_NOTE, zip(NOTE_RULES, NOTE_RULES, strict=True)),
        (of_note, WITH_NOTE, zip(SECTION_RULES[:3], SECTION_RULES[3:], strict=True)),
    ],
    ids=["about a person", "about a note", "about a part of it"],
)
def test_words_from_rows_decide_like_the_enums(made, who, rules):
    for rule, rule_of_words in rules:

        def both(possible, rule=rule, rule_of_words=rule_of_words):
            asked = made(possible)
            return rule(asked), rule_of_words(_as_rows_bring_them(asked))

        for by_enum, by_word in outcomes(ask(both, who)):
            assert by_enum == by_word
