"""The catalogue is complete, the presets are domain.md section b, and a mix is checked."""

import ast
import re
from dataclasses import FrozenInstanceError, fields, replace
from pathlib import Path

import pytest

from peernotes.enums import Audience, NoteKind, ServiceModel
from peernotes.policy import switches as module
from peernotes.policy.switches import (
    CATALOGUE,
    COMPLEMENTARY,
    INTEGRATED,
    Choice,
    Plain,
    Switch,
    Switches,
    SwitchType,
    by_name,
    deviations,
    differences,
    preset,
)
from tests.policy.cases import model

ALL_KINDS = frozenset(NoteKind.values)
FIVE = frozenset({"lived_experience", "ethics", "wellbeing", "recovery_role", "communication"})

# Domain.md section b, row by row: integrated, complementary. Written out again here on purpose.
SECTION_B = {
    "peer_read_records": ("full", "none"),
    "read_requires_consumer_consent": (True, True),
    "peer_may_choose_not_to_read": (True, False),
    "peer_write_notes": ("shared_record", "none"),
    "contact_log": ("minimal", "minimal"),
    "clinician_read_peer_notes": ("shared_sections", "none"),
    "note_kinds_allowed": (ALL_KINDS, frozenset()),
    "co_authoring": ("required", "required"),
    "section_default_audience": ("just_us", "just_us"),
    "unagreed_note_becomes": ("facts_only_entry", "contact_log"),
    "consumer_opt_out": ("note_and_read", "note_and_read"),
    "risk_documentation_owner": ("joint", "clinician"),
    "peer_risk_assessment": ("contribute", "none"),
    "safety_concern_route": ("on", "on"),
    "tell_consumer_first": ("expected", "expected"),
    "carer_contact": ("per_carer_consent", "none"),
    "carer_peer_supports_consumer": (False, False),
    "consumer_peer_supports_carer": (False, False),
    "group_notes": ("session_record_and_individual", "session_record"),
    "peer_in_mdt": (True, False),
    "training_required": (FIVE | {"note_writing"}, FIVE),
    "supervision_interval_days": (14, 14),
    "supervisor_kind": ("both", "peer"),
    "cosign": ("none", "none"),
    "language_helper": ("advise", "advise"),
    "boundary_agreement_required": (True, True),
    "evaluation_required": (True, True),
}
ENFORCED = {
    "peer_read_records",
    "read_requires_consumer_consent",
    "peer_may_choose_not_to_read",
    "peer_write_notes",
    "contact_log",
    "clinician_read_peer_notes",
    "note_kinds_allowed",
    "co_authoring",
    "section_default_audience",
    "unagreed_note_becomes",
    "consumer_opt_out",
    "safety_concern_route",
    "tell_consumer_first",
}
CATALOGUE_FILES = sorted((Path(module.__file__).parent / "catalogue").glob("[a-z]*.py"))


def test_both_presets_are_the_design():
    assert {name: (INTEGRATED.as_dict()[name], COMPLEMENTARY.as_dict()[name]) for name in SECTION_B} == SECTION_B


def test_the_catalogue_and_the_values_have_the_same_names_in_the_same_order():
    names = [switch.name for switch in CATALOGUE]
    assert names == list(SECTION_B)
    assert names == [field.name for field in fields(Switches)]


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_the_type_of_a_field_is_the_type_of_its_switch(switch):
    wanted = {
        SwitchType.CHOICE: "str",
        SwitchType.FLAG: "bool",
        SwitchType.NUMBER: "int",
        SwitchType.SET: "frozenset[str]",
    }
    types = {field.name: field.type for field in fields(Switches)}
    assert types[switch.name] == wanted[switch.type]


def test_what_is_enforced_is_said():
    assert {switch.name for switch in CATALOGUE if switch.enforced} == ENFORCED


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_every_switch_is_explained_to_everyone(switch):
    texts = [switch.title, *[getattr(switch.plain, field.name) for field in fields(Plain)]]
    for text in texts:
        assert str(text).strip() == text
        assert text
    for sentence in texts[1:]:
        assert sentence.endswith(".")
        assert len(sentence) <= 120, sentence
    assert re.search(r"\d{4}|[Ii]nference", switch.evidence)


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_the_choices_are_distinct_and_labelled(switch):
    values = [choice.value for choice in switch.choices]
    labels = [str(switch.label(value)) for value in values]
    assert len(set(values)) == len(values) == len(set(labels))
    assert all(labels)
    assert bool(values) is (switch.type is not SwitchType.NUMBER)


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_a_switch_accepts_its_presets_and_its_choices(switch):
    assert switch.accepts(switch.integrated)
    assert switch.accepts(switch.complementary)
    for choice in switch.choices:
        assert switch.accepts(frozenset({choice.value}) if switch.type is SwitchType.SET else choice.value)


@pytest.mark.parametrize(
    ("name", "value", "accepted"),
    [
        ("peer_read_records", "everything", False),
        ("peer_read_records", True, False),
        ("peer_read_records", None, False),
        ("peer_in_mdt", 1, False),
        ("peer_in_mdt", "yes", False),
        ("supervision_interval_days", 1, True),
        ("supervision_interval_days", 92, True),
        ("supervision_interval_days", 0, False),
        ("supervision_interval_days", 93, False),
        ("supervision_interval_days", True, False),
        ("supervision_interval_days", "14", False),
        ("note_kinds_allowed", frozenset(), True),
        ("note_kinds_allowed", frozenset({"contact", "gossip"}), False),
        ("note_kinds_allowed", "contact", False),
        ("safety_concern_route", "off", False),
    ],
)
def test_accepts(name, value, accepted):
    assert by_name(name).accepts(value) is accepted


def test_enums_and_switches_name_the_same_values():
    kinds = by_name("note_kinds_allowed").choices
    assert [(choice.value, choice.label) for choice in kinds] == [(kind.value, str(kind.label)) for kind in NoteKind]
    assert [choice.value for choice in by_name("section_default_audience").choices] == Audience.values


@pytest.mark.parametrize("name", ["peer_read_record", ""])
def test_an_unknown_name_is_a_mistake(name):
    with pytest.raises(KeyError):
        by_name(name)


def test_of_fills_in_from_a_base_and_makes_sets():
    made = Switches.of({"peer_read_records": "summary", "note_kinds_allowed": ["contact"]}, INTEGRATED)
    assert made == replace(INTEGRATED, peer_read_records="summary", note_kinds_allowed=frozenset({"contact"}))
    assert Switches.of(COMPLEMENTARY.as_dict()) == COMPLEMENTARY


@pytest.mark.parametrize("values", [{}, {"peer_in_mdt": True}, INTEGRATED.as_dict() | {"no_such_switch": True}])
def test_of_refuses_what_is_missing_or_unknown(values):
    with pytest.raises(TypeError):
        Switches.of(values)


def test_values_do_not_change():
    with pytest.raises(FrozenInstanceError):
        INTEGRATED.peer_in_mdt = False


def test_a_preset_by_model():
    assert preset(ServiceModel.INTEGRATED) is INTEGRATED
    assert preset("complementary") is COMPLEMENTARY
    with pytest.raises(KeyError):
        preset("mixed")


def test_differences_name_both_sides_in_the_order_of_the_catalogue():
    after = model(contact_log="off", peer_read_records="summary")
    found = differences(INTEGRATED, after)
    assert [(one.switch.name, one.before, one.after) for one in found] == [
        ("peer_read_records", "full", "summary"),
        ("contact_log", "minimal", "off"),
    ]
    assert differences(INTEGRATED, INTEGRATED) == ()


def test_deviations_are_from_the_models_own_preset():
    mixed = model(COMPLEMENTARY, peer_read_records="summary")
    assert deviations(mixed, ServiceModel.COMPLEMENTARY) == ("peer_read_records",)
    assert deviations(COMPLEMENTARY, "complementary") == ()
    assert set(deviations(COMPLEMENTARY, "integrated")) == {name for name, (a, b) in SECTION_B.items() if a != b}


def _texts_for_people(tree):
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in ("Plain", "yes_no"):
            yield from (keyword.value for keyword in node.keywords)
        elif node.func.id == "Switch":
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "title")
        elif node.func.id == "Choice":
            yield node.args[1]


@pytest.mark.parametrize("path", CATALOGUE_FILES, ids=lambda path: path.name)
def test_a_text_for_people_is_marked_for_translation(path):
    """A plain literal would never reach the message files and would stay English."""
    for text in _texts_for_people(ast.parse(path.read_text())):
        written = ast.unparse(text)
        assert written.startswith("gettext_noop("), written


def test_a_switch_cannot_be_made_without_saying_where_it_comes_from():
    with pytest.raises(TypeError):
        Switch(name="x", type=SwitchType.FLAG, title="x", choices=(Choice(True, "x"),))
