"""Somebody who works in the service is helped by it too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import people
from tests.policy.cases import CARER_PEER, CLINICIAN, CONSUMER, DUTY, PEER, PRIVACY, STRANGER, SUPERVISOR, facts

SHUT = (Code.NOT_ASSIGNED, Rule.WORKS_HERE)
RELATIVE = (Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize(
    ("actor", "answer"),
    [
        (CLINICIAN, (Code.ALLOWED, Rule.ASSIGNMENT)),
        (replace(DUTY, assigned=True), (Code.ALLOWED, Rule.ASSIGNMENT)),
        (DUTY, SHUT),
        (PEER, SHUT),
        (CARER_PEER, SHUT),
        (SUPERVISOR, SHUT),
        (replace(CLINICIAN, conflict=True), RELATIVE),
        (replace(DUTY, conflict=True), SHUT),
        (PRIVACY, SHUT),
        (STRANGER, SHUT),
    ],
)
def test_their_record_opens_to_an_assigned_clinician_alone(actor, answer):
    decision = people.works_with(facts(actor, works_here=True))
    assert (decision.code, decision.rule) == answer
    assert bool(people.may_know_person(facts(actor, works_here=True))) == (answer[0] is Code.ALLOWED)


def test_their_own_record_is_open_to_them():
    assert people.may_read_record(facts(CONSUMER, works_here=True))
