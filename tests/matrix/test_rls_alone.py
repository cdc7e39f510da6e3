"""With every rule of Python replaced by "allowed", row-level security alone gives nothing away."""

from __future__ import annotations

import inspect
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from django.db import transaction

from peernotes import policy
from peernotes.enums import Rule
from peernotes.policy.decision import Decision, allow
from tests.matrix import cells, oracle, requests
from tests.matrix.cells import Cell
from tests.matrix.driver import Driver
from tests.matrix.oracle import CONSUMERS, IN_CARE, ROLES, SHOWN_ON, Asked, Word

SERVED = 200
A_PART = 30  # of 256
# A person's own pages, by what the oracle says of them; whom row-level security hides has none.
PERSONS_PAGE = re.compile(r"people/<uuid:person>/")


def rules() -> dict[str, Any]:
    """Everything in the policy that answers with a decision."""
    found = {}
    for info in pkgutil.walk_packages(policy.__path__, "peernotes.policy."):
        module = import_module(info.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            decides = inspect.signature(function).return_annotation in ("Decision", Decision)
            if decides and function.__module__ == module.__name__ and info.name != "peernotes.policy.decision":
                found[f"{module.__name__}.{name}"] = function
    return found


def allowed(*_: object, **__: object) -> Decision:
    return allow(Rule.ROLE)


@pytest.fixture
def no_policy(monkeypatch: pytest.MonkeyPatch) -> int:
    """Wherever a rule is bound, it is bound to "allowed" now; first everything is imported that binds one."""
    import_module("peernotes.urls")
    every = {id(rule) for rule in rules().values()}
    places = [module for name, module in sys.modules.items() if name.startswith("peernotes.")]
    return sum(_replace(monkeypatch, module, every) for module in places)


def _replace(monkeypatch: pytest.MonkeyPatch, module: ModuleType, every: set[int]) -> int:
    names = [name for name, value in vars(module).items() if id(value) in every]
    for name in names:
        monkeypatch.setattr(module, name, allowed)
    for _name, function in inspect.getmembers(module, inspect.isfunction):
        if any(id(value) in every for value in function.__defaults__ or ()):
            defaults = tuple(allowed if id(value) in every else value for value in function.__defaults__)
            monkeypatch.setattr(function, "__defaults__", defaults)
    return len(names)


def test_the_rules_are_found() -> None:
    names = {name.rsplit(".", 1)[1] for name in rules()}
    assert {"may_read_note", "may_read_section", "may_read_record", "may_read_about_me", "in_care", "may_read"} <= names
    assert len(names) > 40


def reading(role: str) -> Iterator[Cell]:
    """The pages that show words; of those around them a part, which is another one for each role."""
    for cell in cells.of(role):
        if cell.method == "GET" and cell.route.ours and (cell.pattern in SHOWN_ON or cells.in_part(cell, A_PART)):
            yield cell


def knows_the_name(asked: Asked) -> bool:
    """Whoever enrols people, keeps names right or administers may know who is here, and no more of them."""
    return oracle.may_see(asked, Word(asked.model, asked.person, "name"))


@pytest.mark.parametrize("role", ROLES)
def test_row_level_security_alone_gives_nothing_away(driver: Driver, no_policy: int, role: str) -> None:
    assert no_policy > 60
    leaks, served = Counter[str](), Counter[str]()
    shown = 0
    for cell in reading(role):
        driver.prepare(cell.asked)
        with transaction.atomic():
            path = requests.path(cell.pattern, driver.place(cell.asked.model), cell.asked)
            seen = driver.send(cell.asked, "GET", path)
            transaction.set_rollback(True)
        shown += len(seen.words)
        if seen.status == SERVED and PERSONS_PAGE.match(cell.pattern) and not knows_the_name(cell.asked):
            served[f"/{cell.pattern} of {cell.asked.person}"] += 1
        for word in seen.words:
            what = driver.stage.words[word]
            if not driver.may_see(cell.asked, word):
                leaks[f"/{cell.pattern} shows {what.thing} ({what.audience}) of {what.state}, {what.person}"] += 1
    assert shown or role not in IN_CARE | CONSUMERS
    assert not served, f"pages of people who are not theirs: {served}"
    assert not leaks, "\n".join(f"{number} x {leak}" for leak, number in leaks.most_common(20))
