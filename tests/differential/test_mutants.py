"""The comparison must notice when one of the three answers is broken on purpose: each row-level policy opened wide,
each rule of the policy turned into a yes."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from peernotes.enums import Rule
from peernotes.policy import people
from peernotes.policy.decision import allow
from peernotes.policy.notes import reading
from tests.differential.answers import Asked, compare
from tests.support import databases
from tests.support.worlds import World, make_world

OPENED = {
    "peernotes_note": "note_read",
    "peernotes_notesection": "section_read",
    "peernotes_recordentry": "entry_read",
    "peernotes_aboutme": "about_me_read",
    "peernotes_contactlogentry": "contact_read",
    "peernotes_safetyconcern": "concern_read",
}
# Not `_finished`: a constraint keeps unfinished notes from being shared at all; tests/policy holds that rule.
RULES = [
    (people, "_consented"),
    (people, "in_care"),
    (people, "peer_may_read_about_me"),
    (people, "peer_may_read_record"),
    (reading, "_audience_includes"),
    (reading, "_clinician_reads"),
    (reading, "_peer_team_reads"),
    (reading, "is_one_of_us"),
]


@pytest.fixture(scope="module")
def worlds(module_db: None) -> list[World]:
    """Looked at by every test, changed by none."""
    with databases.as_owner():
        return [make_world(random.Random(seed), consumers=3, notes=5) for seed in (1, 5)]


def differences(worlds: list[World], as_owner: Callable[[], Any]) -> list[str]:
    asked = Asked()
    for world in worlds:
        for actor in world.actors:
            compare(asked, world, actor, as_owner)
            if asked.wrong:
                return asked.wrong
    return asked.wrong


def test_unbroken_there_is_no_difference(worlds: list[World], as_owner: Callable[[], Any]) -> None:
    assert not differences(worlds, as_owner)


@pytest.mark.parametrize("table", OPENED)
def test_an_open_row_level_policy_is_noticed(worlds: list[World], as_owner: Callable[[], Any], table: str) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(f"DROP POLICY {OPENED[table]} ON {table}")
        cursor.execute(f"CREATE POLICY {OPENED[table]} ON {table} FOR SELECT USING (true)")
    assert any("row_level_security" in line for line in differences(worlds, as_owner))


@pytest.mark.parametrize(("module", "rule"), RULES, ids=lambda value: getattr(value, "__name__", value))
def test_a_rule_that_always_says_yes_is_noticed(
    worlds: list[World], as_owner: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, module: Any, rule: str
) -> None:
    def yes(*_: object, **__: object) -> Any:
        return allow(Rule.ROLE)

    monkeypatch.setattr(module, rule, yes)
    if module is people:
        monkeypatch.setattr(reading, rule, yes, raising=False)
    assert differences(worlds, as_owner)
