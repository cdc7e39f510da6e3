"""policy, the lists that pages show and row-level security give one answer, over services made at random."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from peernotes import audit
from peernotes.policy.facts import Actor
from tests.differential.answers import LOCKED, Asked, compare
from tests.support import databases
from tests.support.programme import tries
from tests.support.worlds import World, make_world

WORLDS = tries(6)
DECISIONS_AT_LEAST = WORLDS * 7_500


@pytest.fixture(scope="module")
def worlds(module_db: None) -> list[World]:
    """Looked at by both tests, changed by neither."""
    with databases.as_owner():
        return [make_world(random.Random(seed), consumers=5, notes=8) for seed in range(WORLDS)]


def test_policy_lists_and_row_level_security_agree(
    worlds: list[World], as_owner: Callable[[], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Asked()
    for world in worlds:
        for actor in world.actors:
            compare(asked, world, actor, as_owner)
    with capsys.disabled():
        print(f"\n{asked.decisions:,} decisions compared: {dict(asked.allowed)}")  # noqa: T201 - to be read by people
    assert not asked.wrong, "\n".join(asked.wrong[:20])
    assert asked.decisions >= DECISIONS_AT_LEAST
    assert min(asked.allowed.values()) >= 20, asked.allowed


def test_without_an_actor_there_are_no_rows(worlds: list[World]) -> None:
    audit.enter(Actor())
    for model in LOCKED:
        assert not model.objects.exists()
