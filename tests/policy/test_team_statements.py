"""What somebody says to their team: read by whom they say it to, whatever the model opens besides."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, StatementTo
from peernotes.policy.team_statements import (
    TeamStatementFacts,
    may_answer_team,
    may_read_team_statement,
    may_take_back,
)
from tests.policy.cases import CLINICIAN, CONSUMER, NO_NOTES, OFFICER, PEER, STRANGER, VISITOR, facts

LATE = replace(PEER, code_overdue=True)


@pytest.mark.parametrize(
    ("actor", "readers"),
    [
        (CONSUMER, {"care_team", "peer_team", "both"}),
        (VISITOR, {"care_team", "peer_team", "both"}),
        (CLINICIAN, {"care_team", "both"}),
        (PEER, {"peer_team", "both"}),
        (LATE, set()),
        (STRANGER, set()),
        (OFFICER, set()),
    ],
)
def test_those_whom_it_was_said_to_read_it(actor, readers):
    for policy in ({}, {"policy": NO_NOTES}):
        about = facts(actor, **policy)
        assert {to for to in StatementTo if may_read_team_statement(about, TeamStatementFacts(to))} == readers


def test_it_is_answered_once_and_what_was_taken_back_is_its_person_s_alone():
    said = TeamStatementFacts(StatementTo.BOTH)
    answered, back = replace(said, answered=True), replace(said, taken_back=True)
    assert may_answer_team(facts(PEER), said)
    assert may_answer_team(facts(CLINICIAN), answered).code == Code.ALREADY_DONE
    assert may_answer_team(facts(CLINICIAN), back).code == Code.NOT_SHARED
    assert not may_answer_team(facts(CONSUMER), said)
    assert may_take_back(facts(CONSUMER), answered)
    assert may_take_back(facts(CONSUMER), back).code == Code.ALREADY_DONE
    assert may_take_back(facts(PEER), said).code == Code.NOT_YOUR_RECORD
