"""Who enrols people, and who sees no more of them than names and numbers."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, NoteStatus, Rule
from peernotes.policy import concerns, consent, consumers, notes, people, questions, services
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.questions import QuestionFacts
from tests.policy.cases import (
    ADMIN,
    CLINICIAN,
    CONSUMER,
    DUTY,
    FINISHED,
    OFFICER,
    OPERATOR,
    PEER,
    STRANGER,
    SUPERVISOR,
    facts,
    note,
)

FINISHED_OWN = replace(FINISHED, is_author=True)

AWAY = replace(CLINICIAN, assigned=False)
N, W, C, A = Code.NOT_A_MEMBER, Code.WRONG_ROLE, Code.CONFLICT_OF_INTEREST, Code.NOT_ASSIGNED
YES = Code.ALLOWED
# Sees names and numbers, enrols and ends it, gives a sign-in.
TABLE = [
    (CLINICIAN, YES, YES, YES),
    (DUTY, YES, YES, YES),
    (SUPERVISOR, YES, YES, YES),
    (OFFICER, YES, YES, YES),
    (AWAY, YES, YES, A),
    (ADMIN, YES, W, W),
    (PEER, W, W, W),
    (CONSUMER, N, N, N),
    (STRANGER, N, N, N),
    (OPERATOR, N, N, N),
    (replace(CLINICIAN, conflict=True), C, C, C),
    (replace(OFFICER, conflict=True), C, C, C),
]


@pytest.mark.parametrize(("actor", "sees", "enrols", "gives"), TABLE)
def test_who_may(actor, sees, enrols, gives):
    asked = facts(actor)
    assert consumers.may_see_consumer(asked).code is sees
    assert consumers.may_change_enrolment(asked).code is enrols
    assert consumers.may_give_login(asked).code is gives
    if not actor.conflict:
        assert (consumers.may_see_consumers(actor).code, consumers.may_enrol(actor).code) == (sees, enrols)


# What puts something new into a record, and what takes away, answers, or is theirs to say.
ADDS = {
    "an entry": (people.may_write_entry, CLINICIAN),
    "a contact": (services.may_log_contact, DUTY),
    "a note": (lambda asked: notes.may_start_note(asked, "contact"), PEER),
    "words of a note": (notes.may_edit_note, PEER),
    "handing it over": (notes.may_hand_over, PEER),
    "an amendment": (lambda asked: notes.may_amend(replace(asked, note=FINISHED_OWN)), PEER),
}
GOES_ON = {
    "reading": (people.may_read_record, CLINICIAN),
    "saying that somebody is in danger": (concerns.may_raise, DUTY),
    "answering that": (lambda asked: concerns.may_acknowledge(asked, ConcernFacts("open")), DUTY),
    "answering a question": (lambda asked: questions.may_answer_question(asked, QuestionFacts(about_entry=True)), DUTY),
    "finishing": (lambda asked: notes.may_finalise(replace(asked, note=note(NoteStatus.AGREED))), PEER),
    "handing over what is finished": (lambda asked: notes.may_open_visit(replace(asked, note=FINISHED_OWN)), PEER),
    "discarding": (notes.may_discard, PEER),
    "striking": (lambda asked: notes.may_strike(replace(asked, note=FINISHED_OWN)), PEER),
    "stopping to share": (lambda asked: notes.may_stop_sharing(replace(asked, note=FINISHED_OWN)), CONSUMER),
    "choosing": (lambda asked: consent.may_choose(asked, "read_record", "refused"), CONSUMER),
    "a sign-in": (consumers.may_give_login, OFFICER),
    "being taken up again": (consumers.may_change_enrolment, OFFICER),
}


@pytest.mark.parametrize("what", ADDS)
def test_nothing_new_is_written_about_whoever_is_gone(what):
    rule, actor = ADDS[what]
    asked = facts(actor, note=note(NoteStatus.DRAFT))
    assert rule(asked)
    refused = rule(replace(asked, ended=True))
    assert (refused.code, refused.rule) == (Code.ENDED, Rule.ENROLMENT)


@pytest.mark.parametrize("what", GOES_ON)
def test_what_is_never_closed_goes_on(what):
    rule, actor = GOES_ON[what]
    assert rule(facts(actor, note=note(NoteStatus.DRAFT), ended=True))
