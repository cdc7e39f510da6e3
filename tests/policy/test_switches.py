"""The catalogue is complete, the presets are as the two models ask, and a mix is checked."""

import ast
import re
from dataclasses import MISSING, FrozenInstanceError, fields, replace
from pathlib import Path
from typing import get_type_hints

import pytest

from peernotes.enums import Audience, NoteKind, ServiceModel
from peernotes.policy import catalogue
from peernotes.policy.catalogue import ACTING, CATALOGUE, FIXED, SETTABLE, WAITING, Switches, by_name
from peernotes.policy.switch_kinds import ChoiceSwitch, FlagSwitch, ModelReader, NumberSwitch, Says, SetSwitch
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, answered, deviations, differences, preset
from tests.policy.cases import model

SAYS = Says("So.", "So.", "So.", "So.")
ALL_KINDS = frozenset(NoteKind.values)
SIX = frozenset({"lived_experience", "ethics", "wellbeing", "recovery_role", "communication", "duty_of_care"})

# The design, row by row: integrated, complementary. Written out again here on purpose.
SECTION_B = {
    "peer_read_records": ("full", "none"),
    "read_requires_consumer_consent": (True, True),
    "peer_may_choose_not_to_read": (True, False),
    "about_me_readers": ("clinicians_and_peers_with_yes", "clinicians_and_peers_with_yes"),
    "peer_write_notes": ("shared_record", "none"),
    "peer_may_choose_not_to_write": (True, False),
    "contact_log": ("minimal", "minimal"),
    "contact_log_readers": ("care_team", "peer_team"),
    "clinician_read_peer_notes": ("shared_sections", "none"),
    "note_kinds_allowed": (ALL_KINDS, frozenset()),
    "co_authoring": ("required", "required"),
    "section_default_audience": ("just_us", "just_us"),
    "unagreed_note_becomes": ("facts_only_entry", "contact_log"),
    "consumer_opt_out": ("note_and_read", "note_read_and_contact"),
    "risk_documentation_owner": ("joint", "clinician"),
    "peer_risk_assessment": ("contribute", "none"),
    "safety_concern_route": ("on", "on"),
    "tell_consumer_first": ("expected", "expected"),
    "carer_contact": ("per_carer_consent", "per_carer_consent"),
    "carer_peer_supports_consumer": (None, None),
    "consumer_peer_supports_carer": (None, None),
    "group_notes": ("session_record_and_individual", "session_record"),
    "peer_in_mdt": (True, False),
    "training_required": (SIX | {"note_writing"}, SIX),
    "supervision_interval_days": (14, 14),
    "supervisor_kind": ("both", "peer"),
    "cosign": ("none", "none"),
    "language_helper": ("advise", "advise"),
    "boundary_agreement_required": (True, True),
    "evaluation_required": (True, True),
}
ENFORCED = {
    "group_notes",
    "peer_in_mdt",
    "peer_read_records",
    "read_requires_consumer_consent",
    "peer_may_choose_not_to_read",
    "about_me_readers",
    "peer_write_notes",
    "peer_may_choose_not_to_write",
    "contact_log",
    "contact_log_readers",
    "clinician_read_peer_notes",
    "note_kinds_allowed",
    "co_authoring",
    "section_default_audience",
    "unagreed_note_becomes",
    "consumer_opt_out",
    "safety_concern_route",
    "tell_consumer_first",
    "carer_contact",
    "carer_peer_supports_consumer",
    "consumer_peer_supports_carer",
    "training_required",
    "boundary_agreement_required",
    "evaluation_required",
    "supervision_interval_days",
    "supervisor_kind",
    "risk_documentation_owner",
    "peer_risk_assessment",
    "cosign",
    "language_helper",
}
CATALOGUE_FILES = sorted(Path(catalogue.__path__[0]).glob("[a-z]*.py"))


def test_both_presets_are_the_design():
    assert {name: (INTEGRATED.as_dict()[name], COMPLEMENTARY.as_dict()[name]) for name in SECTION_B} == SECTION_B


def test_the_catalogue_and_the_values_have_the_same_names_in_the_same_order():
    names = [switch.name for switch in CATALOGUE]
    assert names == list(SECTION_B)
    assert names == [field.name for field in fields(Switches)]


def test_a_switch_is_one_file_of_its_name():
    assert [path.stem for path in CATALOGUE_FILES] == sorted(switch.name for switch in CATALOGUE)


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_the_type_of_a_field_is_the_type_of_its_switch(switch):
    wanted = {FlagSwitch: bool, NumberSwitch: int, SetSwitch: frozenset[str]}
    field = get_type_hints(Switches)[switch.name]
    if isinstance(switch, ChoiceSwitch):
        assert list(field) == list(switch.values)
    else:
        assert field == wanted[type(switch)]


def test_what_no_model_answers_each_service_sets_and_the_rest_follows_its_model():
    left_open = {switch.name for switch in CATALOGUE if not switch.has_preset}
    assert left_open == {"carer_peer_supports_consumer", "consumer_peer_supports_carer"}
    assert {switch.name for switch in SETTABLE} == ENFORCED | left_open
    assert {switch.name for switch in FIXED} == SECTION_B.keys() - ENFORCED - left_open


def test_what_is_enforced_is_said():
    assert {switch.name for switch in ACTING} == ENFORCED
    assert {switch.name for switch in WAITING} == SECTION_B.keys() - ENFORCED


def sentences(switch):
    """Of each value, by reader."""
    return {
        ChoiceSwitch: lambda: list(switch.values.values()),
        FlagSwitch: lambda: [switch.yes, switch.no],
        SetSwitch: lambda: [switch.filled, switch.empty],
        NumberSwitch: lambda: [switch.counted, switch.zero],
    }[type(switch)]()


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_every_value_is_explained_to_everyone(switch):
    """With a sentence that says what is so, not what is to be settled."""
    required = [ModelReader(field.name) for field in fields(Says) if field.default is MISSING]
    for says in sentences(switch):
        for sentence in [says.to(reader) for reader in [*required, ModelReader.PROSPECTIVE_WORKER]]:
            assert sentence.strip() == sentence
            assert sentence.endswith(".")
            assert len(sentence) <= 120, sentence
            assert not re.match(r"Whether|How |What |Which |Who ", sentence), sentence
    assert switch.settles.endswith(".")
    assert re.search(r"\d{4}|[Ii]nference", switch.evidence)


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_each_reader_can_tell_the_values_apart(switch):
    for reader in [*list(ModelReader)[:4], ModelReader.PROSPECTIVE_WORKER]:
        told = [says.to(reader) for says in sentences(switch)]
        assert len(set(told)) == len(told)


def test_a_reader_is_a_field_of_what_is_said():
    assert [field.name for field in fields(Says)] == list(ModelReader)


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_what_names_its_parts_has_a_place_for_them(switch):
    named = isinstance(switch, NumberSwitch | SetSwitch)
    for says in sentences(switch)[:1]:
        assert all(
            ("%(value)s" in says.to(reader)) is named
            for reader in [*list(ModelReader)[:4], ModelReader.PROSPECTIVE_WORKER]
        )
    assert not switch.has_preset or bool(switch.parts(switch.integrated)) is named


@pytest.mark.parametrize("switch", CATALOGUE, ids=lambda switch: switch.name)
def test_a_switch_accepts_its_presets_and_its_values(switch):
    assert switch.accepts(switch.integrated) is switch.has_preset
    assert switch.accepts(switch.complementary) is switch.has_preset
    for value in getattr(switch, "values", ()):
        assert switch.accepts(value)
        assert switch.accepts(str(value))
        assert switch.typed(str(value)) is value
    for member in getattr(switch, "members", ()):
        assert switch.accepts(frozenset({member}))


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
        ("supervision_interval_days", 0, True),
        ("supervision_interval_days", -1, False),
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
    assert by_name("note_kinds_allowed").members == {kind: str(kind.label) for kind in NoteKind}
    assert list(by_name("section_default_audience").values) == list(Audience)


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
    found = differences(model(), after)
    assert [(one.switch.name, one.before, one.after) for one in found] == [
        ("peer_read_records", "full", "summary"),
        ("contact_log", "minimal", "off"),
    ]
    assert differences(INTEGRATED, INTEGRATED) == ()
    assert [one.switch.name for one in differences(model(), model(peer_in_mdt=False))] == ["peer_in_mdt"]


def test_deviations_are_from_the_models_own_preset():
    mixed = model(COMPLEMENTARY, peer_read_records="summary")
    assert deviations(mixed, ServiceModel.COMPLEMENTARY) == ("peer_read_records",)
    assert deviations(COMPLEMENTARY, "complementary") == ()
    assert set(deviations(COMPLEMENTARY, "integrated")) == {
        name for name, (a, b) in SECTION_B.items() if a != b and name in ENFORCED
    }


def test_what_no_model_answers_is_no_deviation_and_a_preset_keeps_what_was_decided():
    here = model(carer_peer_supports_consumer=True)
    assert deviations(here, "integrated") == ()
    assert answered("integrated", here) == here
    assert answered("complementary", here).carer_peer_supports_consumer is True
    assert answered("complementary", None) == COMPLEMENTARY


def _texts_for_people(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "Says":
                yield from (keyword.value for keyword in node.keywords)
            elif node.func.id.endswith("Switch"):
                yield from (keyword.value for keyword in node.keywords if keyword.arg in ("title", "settles"))
        elif isinstance(node, ast.Dict):
            yield from (value for value in node.values if isinstance(value, ast.Constant))


@pytest.mark.parametrize("path", CATALOGUE_FILES, ids=lambda path: path.name)
def test_a_text_for_people_is_marked_for_translation(path):
    """A plain literal would never reach the message files and would stay English."""
    for text in _texts_for_people(ast.parse(path.read_text())):
        written = ast.unparse(text)
        assert written.startswith("gettext_noop("), written


def test_a_switch_cannot_be_made_without_saying_where_it_comes_from():
    with pytest.raises(TypeError):
        FlagSwitch(name="x", title="x", settles="x.", yes=SAYS, no=SAYS, integrated=True, complementary=True)


def test_a_switch_may_have_no_preset():
    open_ = FlagSwitch(
        name="x", title="x", settles="x.", yes=SAYS, no=SAYS, integrated=None, complementary=None, evidence="2020"
    )
    assert not open_.accepts(None)
    assert open_.accepts(False)
