"""What a worker reads before they begin: only what is so, and no blame."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from peernotes.access import Since, VersionInForce
from peernotes.actions.reading_readiness import Readiness
from peernotes.enums import Role
from peernotes.policy.facts import ActorFacts, Facts
from peernotes.policy.switches import INTEGRATED
from peernotes.presenters import readiness
from tests.policy.cases import AT

NOTHING = Readiness([], [], {})
VERSION = VersionInForce(1, "integrated", Since(None, None), INTEGRATED, AT, AT)


@pytest.mark.parametrize(
    ("overdue", "tag", "text"),
    [(True, "Waits", "It is the service's duty to give you the time for it."), (False, "Open", "nothing back now")],
)
def test_a_gate_says_whether_it_holds_anything_back(overdue: bool, tag: str, text: str) -> None:
    """In time is not yet read: nothing says that it was."""
    facts = Facts(actor=ActorFacts(roles=frozenset({Role.CLINICIAN}), code_overdue=overdue), at=AT)
    found = readiness.of_service(
        SimpleNamespace(service_id=None, version=VERSION, facts=facts, service=SimpleNamespace(slug="harbour")), NOTHING
    )
    [gate] = found["gates"]
    assert gate["tag"] == tag
    assert text in gate["text"]
    assert gate["href"] == "/services/harbour/code/"


def test_training_names_what_is_missing_whose_duty_it_is_and_who_helps() -> None:
    peer = ActorFacts(roles=frozenset({Role.PEER_SUPERVISOR}), trained_in=frozenset({"ethics"}))
    policy = replace(INTEGRATED, training_required=frozenset({"ethics", "note_writing", "communication"}))
    facts = Facts(actor=peer, at=AT, policy=policy)
    gathered = SimpleNamespace(service_id=None, version=VERSION, facts=facts, service=SimpleNamespace(slug="harbour"))
    _code, gate, _model = readiness.of_service(gathered, NOTHING)["gates"]
    assert (gate["tag"], gate["href"]) == ("Waits", "/services/harbour/training/")
    for said in (
        "Not there yet: Communication, Writing notes.",
        "Asked for since",
        "service's duty to offer it",
        "A peer supervisor or",
    ):
        assert said in gate["text"]


def test_who_works_with_nobody_has_no_gates() -> None:
    facts = Facts(actor=ActorFacts(roles=frozenset({Role.SERVICE_ADMIN}), code_overdue=True), at=AT)
    gathered = SimpleNamespace(service_id=None, version=VERSION, facts=facts, service=SimpleNamespace(slug="harbour"))
    assert readiness.of_service(gathered, NOTHING)["gates"] == []


@pytest.mark.parametrize(("days", "tag"), [(28, "Open"), (29, "Waits")])
def test_supervision_says_whose_it_is_and_who_notes_it(days: int, tag: str) -> None:
    peer = ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER}), days_without_clinician=days)
    facts = Facts(actor=peer, at=AT, policy=INTEGRATED)
    found = readiness.of_service(
        SimpleNamespace(service_id=None, version=VERSION, facts=facts, service=SimpleNamespace(slug="harbour")), NOTHING
    )
    [gate] = [each for each in found["gates"] if each["href"] == "/supervision/mine/"]
    assert gate["tag"] == tag
    if tag == "Waits":
        for said in (
            "Not there yet: supervision by a clinician.",
            "service's duty to offer it",
            "Whoever supervises you",
        ):
            assert said in gate["text"]
