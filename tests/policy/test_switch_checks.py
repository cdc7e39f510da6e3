"""What is wrong with a mix of switches: what blocks it, and what is only advice."""

import pytest

from peernotes.enums import Code, Rule, ServiceModel
from peernotes.policy.catalogue import CATALOGUE
from peernotes.policy.switch_kinds import ChoiceSwitch, FlagSwitch, NumberSwitch
from peernotes.policy.switches import COMPLEMENTARY, ProblemKind, check, may_be_set, preset
from tests.policy.cases import model, nothing_acts_on


@pytest.mark.parametrize("name", [None, *ServiceModel])
def test_a_preset_has_no_problem(name):
    for service_model in [name] if name else ServiceModel:
        assert check(model(preset(service_model)), name) == ()


def test_a_preset_alone_leaves_something_to_decide():
    for service_model in ServiceModel:
        found = [(problem.switch, problem.kind) for problem in check(preset(service_model), service_model)]
        assert found == [(switch.name, ProblemKind.UNDECIDED) for switch in CATALOGUE if not switch.has_preset]


@pytest.mark.parametrize(
    ("name", "value"),
    [("peer_read_records", "some"), ("peer_in_mdt", "yes"), ("supervision_interval_days", -1), ("contact_log", "")],
)
def test_an_unknown_value_blocks(name, value):
    [problem] = check(model(**{name: value}), "integrated")
    assert (problem.switch, problem.kind, problem.blocks) == (name, ProblemKind.UNKNOWN_VALUE, True)


@pytest.mark.parametrize(
    ("changes", "code", "rule"),
    [
        ({}, Code.ALLOWED, Rule.SERVICE_MODEL),
        ({"peer_may_choose_not_to_read": None}, Code.NOT_DECIDED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ),
        ({"contact_log": "sometimes"}, Code.NO_SUCH_VALUE, Rule.CONTACT_LOG),
        ({"peer_in_mdt": False}, Code.ALLOWED, Rule.SERVICE_MODEL),
        ({"co_authoring": "invited", "contact_log": "off"}, Code.ALLOWED, Rule.SERVICE_MODEL),
    ],
)
def test_what_blocks_is_refused_in_the_name_of_its_switch(changes, code, rule):
    answer = may_be_set(model(**changes), "integrated")
    assert (answer.code, answer.rule) == (code, rule)


def test_what_has_to_be_decided_blocks_until_it_is():
    [problem] = check(model(read_requires_consumer_consent=None), "integrated")
    assert (problem.kind, problem.blocks, problem.text) == (ProblemKind.UNDECIDED, True, "Please decide.")


def _other_value(switch):
    if isinstance(switch, NumberSwitch):
        return switch.minimum
    values = {ChoiceSwitch: lambda: list(switch.values), FlagSwitch: lambda: [True, False]}.get(type(switch))
    if values is None:
        return frozenset()
    return next((value for value in values() if value not in (switch.integrated, switch.complementary)), None)


@pytest.mark.parametrize(("service_model", "blocks"), [("integrated", True), ("complementary", False), (None, False)])
def test_what_nothing_acts_on_stays_at_the_preset(service_model, blocks):
    """Either will do where no model is named."""
    mixed = model(peer_in_mdt=False)
    with nothing_acts_on("peer_in_mdt"):
        found = [problem for problem in check(mixed, service_model) if problem.switch == "peer_in_mdt"]
        assert [(problem.kind, problem.blocks) for problem in found] == [(ProblemKind.NOT_ENFORCED, True)] * blocks
    assert check(mixed, "integrated") == ()


WRITES_APART = {
    "peer_write_notes": "own_peer_file",
    "clinician_read_peer_notes": "none",
    "unagreed_note_becomes": "contact_log",
}
RISK_APART = {"risk_documentation_owner": "peer", "peer_risk_assessment": "complete"}
READS_ABOUT_ME = {"peer_read_records": "summary", "peer_may_choose_not_to_read": False}


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        (
            {"peer_write_notes": "none", "note_kinds_allowed": ()},
            ["clinician_read_peer_notes", "unagreed_note_becomes", "peer_may_choose_not_to_write"],
        ),
        (WRITES_APART, []),
        (
            WRITES_APART | {"peer_write_notes": "none"},
            ["note_kinds_allowed", "peer_may_choose_not_to_write"],
        ),
        (WRITES_APART | {"note_kinds_allowed": ()}, ["note_kinds_allowed"]),
        (WRITES_APART | {"clinician_read_peer_notes": "shared_sections"}, ["clinician_read_peer_notes"]),
        (WRITES_APART | {"unagreed_note_becomes": "facts_only_entry"}, ["unagreed_note_becomes"]),
        (WRITES_APART | {"section_default_audience": "care_team"}, ["section_default_audience"]),
        (WRITES_APART | {"section_default_audience": "peer_team"}, []),
        ({"section_default_audience": "care_team"}, []),
        ({"section_default_audience": "peer_team"}, []),
        (
            WRITES_APART
            | {"peer_write_notes": "none", "note_kinds_allowed": (), "section_default_audience": "peer_team"},
            ["section_default_audience", "peer_may_choose_not_to_write"],
        ),
        ({"clinician_read_peer_notes": "none", "section_default_audience": "care_team"}, ["section_default_audience"]),
        ({"contact_log": "off"}, []),
        ({"contact_log": "off", "unagreed_note_becomes": "contact_log"}, ["unagreed_note_becomes"]),
        (
            {"peer_read_records": "summary"},
            ["peer_may_choose_not_to_read", "risk_documentation_owner", "peer_risk_assessment"],
        ),
        (READS_ABOUT_ME, ["risk_documentation_owner", "peer_risk_assessment"]),
        (READS_ABOUT_ME | {"risk_documentation_owner": "clinician"}, ["peer_risk_assessment"]),
        (READS_ABOUT_ME | RISK_APART, []),
        (READS_ABOUT_ME | RISK_APART | {"peer_read_records": "none"}, ["peer_in_mdt"]),
        (READS_ABOUT_ME | RISK_APART | {"peer_read_records": "none", "peer_in_mdt": False}, []),
        ({"consumer_opt_out": "note"}, []),
        ({"about_me_readers": "clinicians"}, ["about_me_readers"]),
        ({"about_me_readers": "everyone_in_care"}, []),
        ({"about_me_readers": "everyone_in_care", "consumer_opt_out": "note"}, ["consumer_opt_out"]),
        ({"read_requires_consumer_consent": False}, []),
        ({"read_requires_consumer_consent": False, "consumer_opt_out": "note"}, ["consumer_opt_out"]),
        ({"co_authoring": "invited"}, []),
    ],
)
def test_a_contradiction_is_advice(changes, named):
    problems = check(model(**changes), "integrated")
    assert [problem.switch for problem in problems] == named
    for problem in problems:
        assert problem.kind is ProblemKind.CONTRADICTION
        assert not problem.blocks
        assert problem.text.endswith(".")


def test_nobody_reads_so_nobody_has_to_ask():
    silent = model(COMPLEMENTARY, read_requires_consumer_consent=False, consumer_opt_out="note")
    assert check(silent, "complementary") == ()


@pytest.mark.parametrize(
    ("service_model", "write", "together", "named"),
    [
        ("complementary", "own_peer_file", "invited", ["co_authoring"]),
        ("complementary", "own_peer_file", "required", []),
        ("complementary", "none", "invited", []),
        (None, "own_peer_file", "invited", []),
    ],
)
def test_complementary_notes_are_written_together(service_model, write, together, named):
    kinds = () if write == "none" else ("contact",)
    mixed = model(COMPLEMENTARY, peer_write_notes=write, co_authoring=together, note_kinds_allowed=kinds)
    assert [problem.switch for problem in check(mixed, service_model)] == named


def test_an_unknown_value_hides_what_it_would_contradict():
    problems = check(model(peer_write_notes="sometimes", note_kinds_allowed=()), "integrated")
    assert [problem.kind for problem in problems] == [ProblemKind.UNKNOWN_VALUE]
