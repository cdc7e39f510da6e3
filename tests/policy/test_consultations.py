"""Asking colleagues, in every service model."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, ConsultedTeam
from peernotes.policy.consultations import ConsultationFacts, may_answer_consultation, may_consult
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, CONSUMER, NO_NOTES, PEER, facts

LATE = replace(PEER, code_overdue=True)
TO_PEERS, TO_CLINICIANS = (ConsultationFacts(to) for to in (ConsultedTeam.PEERS, ConsultedTeam.CLINICIANS))


@pytest.mark.parametrize(
    ("actor", "may"),
    [(PEER, True), (CARER_PEER, True), (CLINICIAN, True), (LATE, False), (ADMIN, False), (CONSUMER, False)],
)
def test_whoever_works_with_people_asks(actor, may):
    assert bool(may_consult(facts(actor))) is bool(may_consult(facts(actor, policy=NO_NOTES))) is may


def test_one_of_those_asked_answers_once_and_not_themselves():
    assert may_answer_consultation(facts(PEER), TO_PEERS)
    assert may_answer_consultation(facts(CLINICIAN), TO_CLINICIANS)
    assert may_answer_consultation(facts(PEER), TO_CLINICIANS).code == Code.WRONG_ROLE
    own, done = replace(TO_PEERS, asked_by_me=True), replace(TO_PEERS, answered=True)
    assert may_answer_consultation(facts(PEER), own).code == Code.SELF_APPROVAL
    assert may_answer_consultation(facts(PEER), done).code == Code.ALREADY_DONE
