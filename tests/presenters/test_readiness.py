"""What a worker reads before they begin: only what is so, and no blame."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from peernotes.enums import Role
from peernotes.policy.facts import ActorFacts, Facts
from peernotes.presenters import readiness
from tests.policy.cases import AT


@pytest.mark.parametrize(
    ("overdue", "tag", "text"),
    [(True, "Waits", "It is the service's duty to give you the time for it."), (False, "Open", "nothing back now")],
)
def test_a_gate_says_whether_it_holds_anything_back(overdue: bool, tag: str, text: str) -> None:
    """In time is not yet read: nothing says that it was."""
    facts = Facts(actor=ActorFacts(roles=frozenset({Role.CLINICIAN}), code_overdue=overdue), at=AT)
    found = readiness.of_service(SimpleNamespace(facts=facts, service=SimpleNamespace(slug="harbour")))
    [gate] = found["gates"]
    assert gate["tag"] == tag
    assert text in gate["text"]
    assert gate["href"] == "/services/harbour/code/"


def test_who_works_with_nobody_has_no_gates() -> None:
    facts = Facts(actor=ActorFacts(roles=frozenset({Role.SERVICE_ADMIN}), code_overdue=True), at=AT)
    assert readiness.of_service(SimpleNamespace(facts=facts, service=SimpleNamespace(slug="harbour")))["gates"] == []
