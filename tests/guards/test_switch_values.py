"""The values of a switch stand in its own file. Everything else in Python names them."""

import ast
from enum import EnumType

import pytest

from peernotes import enums
from peernotes.policy.catalogue import CATALOGUE
from peernotes.policy.switch_kinds import ChoiceSwitch
from tests.support.databases import ROOT

CATALOGUE_FOLDER = ROOT / "peernotes" / "policy" / "catalogue"
FILES = sorted(
    path
    for path in (ROOT / "peernotes").rglob("*.py")
    if CATALOGUE_FOLDER not in path.parents and "migrations" not in path.parts and "enums" not in path.parts
)
SWITCHES = {switch.name for switch in CATALOGUE}
# Words that other enums have too are told by what they stand beside.
SHARED = {
    "none",
    "on",
    "off",
    "all",
    "both",
    "note",
    "full",
    "peer",
    "clinician",
    "clinicians",
    "required",
    "expected",
    "summary",
}
SHARED |= {member.value for kind in vars(enums).values() if isinstance(kind, EnumType) for member in kind}
VALUES = {value for switch in CATALOGUE if isinstance(switch, ChoiceSwitch) for value in map(str, switch.values)}
DISTINCT = VALUES - SHARED


def bare(tree: ast.Module) -> list[str]:
    """Where a value is written out: a word that only a switch has, or any word beside a switch."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in DISTINCT:
            found.append(f"{node.lineno}: {node.value}")
        elif isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            named = [side.attr for side in sides if isinstance(side, ast.Attribute) and side.attr in SWITCHES]
            texts = [leaf.value for side in sides for leaf in ast.walk(side) if isinstance(leaf, ast.Constant)]
            found += [f"{node.lineno}: {text}" for text in texts if named and isinstance(text, str)]
        elif isinstance(node, ast.keyword) and node.arg and node.arg.split("__")[-1] in SWITCHES:
            found += (
                [f"{node.value.lineno}: {node.arg}"]
                if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
                else []
            )
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_value_is_written_out(path):
    assert bare(ast.parse(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        'x = "shared_sections"',
        'policy.contact_log == "off"',
        'policy.peer_read_records in ("none", "full")',
        'Q(version__co_authoring="required")',
    ],
)
def test_a_bare_value_would_be_found(line):
    assert bare(ast.parse(line))
