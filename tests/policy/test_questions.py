"""Who asks about a record, and who answers."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, Rule
from peernotes.policy import questions
from peernotes.policy.people import is_own_record
from peernotes.policy.questions import QuestionFacts
from tests.policy.cases import ADMIN, CLINICIAN, CONSUMER, DUTY, NOBODY, OFFICER, PEER, STRANGER, VISITOR, facts

LOOK, WISH = QuestionFacts(about_entry=False), QuestionFacts(about_entry=True)
RELATIVE = replace(CLINICIAN, conflict=True)
CANNOT = (Code.WRONG_ROLE, Rule.ROLE)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, OFFICER, ADMIN, NOBODY, VISITOR])
def test_only_the_person_asks_and_adds_words(actor):
    decision = is_own_record(facts(actor))
    assert (decision.code, decision.rule) == (Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)
    assert is_own_record(facts(CONSUMER)).rule == Rule.OWN_RECORD


@pytest.mark.parametrize(
    ("actor", "question", "code", "rule"),
    [
        (OFFICER, LOOK, Code.ALLOWED, Rule.RECORDS_OFFICER),
        (OFFICER, WISH, Code.ALLOWED, Rule.RECORDS_OFFICER),
        (CLINICIAN, WISH, Code.ALLOWED, Rule.ROLE),
        (DUTY, WISH, Code.ALLOWED, Rule.ROLE),
        (CLINICIAN, LOOK, *CANNOT),
        (PEER, LOOK, *CANNOT),
        (PEER, WISH, *CANNOT),
        (ADMIN, LOOK, *CANNOT),
        (ADMIN, WISH, *CANNOT),
        (STRANGER, WISH, Code.NOT_A_MEMBER, Rule.ROLE),
        (NOBODY, WISH, Code.NOT_SIGNED_IN, Rule.SIGN_IN),
        (replace(CLINICIAN, assigned=False), WISH, Code.NOT_ASSIGNED, Rule.ASSIGNMENT),
        (replace(OFFICER, conflict=True), LOOK, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (RELATIVE, WISH, Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
        (OFFICER, replace(LOOK, about_me=True), Code.SELF_APPROVAL, Rule.QUESTION),
        (OFFICER, replace(LOOK, answered=True), Code.ALREADY_DONE, Rule.QUESTION),
        (CONSUMER, LOOK, *CANNOT),
    ],
)
def test_who_answers(actor, question, code, rule):
    decision = questions.may_answer_question(facts(actor), question)
    expected = (Code.ALLOWED, Rule.QUESTION) if code == Code.ALLOWED else (code, rule)
    assert (decision.code, decision.rule) == expected
    reads = questions.may_read_question(facts(actor), replace(question, answered=False))
    assert bool(reads) == (code in (Code.ALLOWED, Code.ALREADY_DONE) or actor is CONSUMER)


@pytest.mark.parametrize(
    ("actor", "code"),
    [(OFFICER, Code.ALLOWED), (CLINICIAN, Code.ALLOWED), (PEER, Code.WRONG_ROLE), (STRANGER, Code.WRONG_ROLE)],
)
def test_who_looks_for_what_waits(actor, code):
    assert questions.may_find_questions(facts(actor)).code == code
