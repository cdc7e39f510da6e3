"""Gates: which verb asks which, in what order, and what no gate ever stops."""

from dataclasses import replace

import pytest
from hypothesis import given

from peernotes.enums import Code, ConsentScope, ConsentState, Method, NoteStatus, Rule
from peernotes.policy import concerns, consent, groups, notes, people, readiness, services
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ConsentFacts
from peernotes.policy.groups import GroupFacts
from peernotes.policy.switches import COMPLEMENTARY
from tests.policy.cases import ADMIN, AT, CLINICIAN, FINISHED, OFFICER, PEER, facts, model, note
from tests.policy.worlds import allowed, sections, staff, the_consumer, worlds

LATE = {
    "code": {"code_overdue": True},
    "training": {"trained_in": frozenset(Training) - {Training.NOTE_WRITING}},
    "supervision": {"days_without_clinician": 29},
    "model": {"model_overdue": True},
}
CODES = {
    "code": Code.CODE_NOT_ACKNOWLEDGED,
    "training": Code.TRAINING_MISSING,
    "supervision": Code.SUPERVISION_OVERDUE,
    "model": Code.MODEL_NOT_ACKNOWLEDGED,
}
GATE = {
    "code": Rule.CODE_OF_CONDUCT,
    "training": Rule.TRAINING_REQUIRED,
    "supervision": Rule.SUPERVISION_INTERVAL_DAYS,
    "model": Rule.MODEL_ACKNOWLEDGED,
}
UNAGREED = replace(PEER, agreement_overdue=True)
EVERYTHING = {name: value for late in LATE.values() for name, value in late.items()} | {"agreement_overdue": True}
DRAFT, WAITING = note(NoteStatus.DRAFT), note(NoteStatus.WITH_CONSUMER, handed_over_at=AT)
SHARED = replace(FINISHED, shared_with_peer_team=True)
BEGINS = {
    "START_NOTE": lambda asked: notes.may_start_note(asked, "contact"),
    "HAND_OVER": lambda asked: notes.may_hand_over(replace(asked, note=DRAFT)),
    "READ_RECORD": people.may_read_record,
    "READ_CONTACTS": people.may_read_contacts,
    "READ_NOTE": lambda asked: notes.may_read_note(replace(asked, note=SHARED)),
    "ASSIGN": lambda asked: services.may_assign(ADMIN, asked),
}
READS_OR_LOGS = {
    "SEE_PERSON": people.may_open_person,
    "SEE_GROUP": lambda asked: groups.may_lead(asked, GroupFacts(leads=True)),
    "SEARCH": people.may_find_people,
    "READ_ABOUT_ME": people.may_read_about_me,
    "LOG_CONTACT": services.may_log_contact,
}
NEVER = {
    "RAISE_CONCERN": concerns.may_raise,
    "whom a worry is about": people.may_choose_person,
    "READ_CONCERN": lambda asked: concerns.may_read(asked, ConcernFacts("open", raised_by_me=True)),
    "FINALISE": lambda asked: notes.may_finalise(replace(asked, note=note(NoteStatus.AGREED))),
    "hand over again": lambda asked: notes.may_hand_over(replace(asked, note=WAITING)),
    "RECORD_VERBAL": lambda asked: notes.may_record_verbal(replace(asked, note=WAITING)),
    "own note": lambda asked: notes.may_read_note(replace(asked, note=WAITING)),
    "pass the device, to stop sharing": lambda asked: notes.may_open_visit(replace(asked, note=note(NoteStatus.FINAL))),
    "STRIKE": lambda asked: notes.may_strike(replace(asked, note=note(NoteStatus.FINAL))),
    "DISCARD": lambda asked: notes.may_discard(replace(asked, note=DRAFT)),
    "a choice that was said": lambda asked: consent.may_record(asked, Method.PAPER),
}


@pytest.mark.parametrize("gate", LATE)
@pytest.mark.parametrize("verb", BEGINS)
def test_whatever_begins_asks_every_gate_and_says_which(verb, gate):
    asked = facts(PEER)
    assert BEGINS[verb](asked)
    decision = BEGINS[verb](replace(asked, actor=replace(PEER, **LATE[gate])))
    assert (decision.code, decision.rule) == (CODES[gate], GATE[gate])


@pytest.mark.parametrize("verb", READS_OR_LOGS)
@pytest.mark.parametrize("actor", [PEER, CLINICIAN], ids=["peer", "clinician"])
def test_reading_about_people_and_logging_ask_the_code_of_conduct(verb, actor):
    assert READS_OR_LOGS[verb](facts(actor))
    decision = READS_OR_LOGS[verb](facts(replace(actor, code_overdue=True)))
    assert (decision.code, decision.rule) == (Code.CODE_NOT_ACKNOWLEDGED, Rule.CODE_OF_CONDUCT)


@pytest.mark.parametrize("verb", {**BEGINS, **READS_OR_LOGS})
def test_an_agreement_about_contact_is_asked_before_a_new_note_and_nothing_else(verb):
    decision = {**BEGINS, **READS_OR_LOGS}[verb](facts(UNAGREED))
    asked = (Code.AGREEMENT_MISSING, Rule.BOUNDARY_AGREEMENT_REQUIRED)
    assert decision or verb == "START_NOTE"
    assert verb != "START_NOTE" or (decision.code, decision.rule) == asked


def test_it_is_asked_of_peer_workers_where_the_model_asks():
    amends = facts(UNAGREED, note=note(NoteStatus.FINAL))
    assert notes.may_amend(amends)
    assert notes.may_start_note(facts(UNAGREED, policy=model(boundary_agreement_required=False)), "contact")
    assert not readiness.agreement_missing(UNAGREED, None)
    assert not readiness.agreement_missing(replace(CLINICIAN, agreement_overdue=True), model())
    assert readiness.agreement_missing(UNAGREED, model(COMPLEMENTARY))


@pytest.mark.parametrize("verb", NEVER)
def test_what_is_never_gated(verb):
    assert NEVER[verb](facts(replace(PEER, **EVERYTHING)))


def test_answering_a_worry_is_never_gated():
    asked = facts(replace(CLINICIAN, code_overdue=True))
    assert concerns.may_acknowledge(asked, ConcernFacts("open"))


@given(asked=worlds(the_consumer), section=sections)
def test_no_gate_stops_the_consumer(asked, section):
    late = replace(asked, actor=replace(asked.actor, **EVERYTHING))
    assert allowed(late, section) == allowed(asked, section)
    assert consent.may_choose(late, ConsentScope.WRITE_NOTES, "refused") == consent.may_choose(
        asked, ConsentScope.WRITE_NOTES, "refused"
    )


@given(asked=worlds(staff), section=sections)
def test_what_is_late_opens_nothing(asked, section):
    late = replace(asked, actor=replace(asked.actor, **EVERYTHING))
    assert allowed(late, section) <= allowed(readiness.as_ready(asked), section)


def test_a_gate_is_asked_after_the_role_and_before_consent():
    nobody = replace(PEER, assigned=False, code_overdue=True)
    assert people.may_read_record(facts(nobody)).code is Code.NOT_ASSIGNED
    no = ConsentFacts(ConsentState.REFUSED, ConsentState.REFUSED, ConsentState.REFUSED)
    late = facts(replace(PEER, code_overdue=True), consents=no)
    assert people.may_read_record(late).code is Code.CODE_NOT_ACKNOWLEDGED
    assert notes.may_write(late).code is Code.CODE_NOT_ACKNOWLEDGED


def test_who_wants_no_notes_is_not_asked_for_an_agreement():
    late = facts(replace(PEER, agreement_overdue=True))
    assert notes.may_write(late).code is Code.AGREEMENT_MISSING
    said_no = replace(late, consents=replace(late.consents, write_notes=ConsentState.REFUSED))
    assert notes.may_write(said_no).code is Code.OPTED_OUT


UNTRAINED = replace(PEER, **LATE["training"])


@pytest.mark.parametrize("gate", ["training", "supervision"])
@pytest.mark.parametrize("verb", READS_OR_LOGS)
def test_before_one_begins_more_is_asked_than_before_one_looks_or_logs(verb, gate):
    assert READS_OR_LOGS[verb](facts(replace(PEER, **LATE[gate])))


def test_training_that_the_model_asks_for_is_named_and_other_is_not():
    """In the order of its members; nothing before the first version."""
    none = replace(PEER, trained_in=frozenset())
    few = model(training_required=frozenset({Training.TWO_ROLES, Training.ETHICS}))
    assert notes.may_start_note(facts(none, policy=few), "contact").missing == (Training.ETHICS, Training.TWO_ROLES)
    assert people.may_read_record(facts(UNTRAINED)).missing == (Training.NOTE_WRITING,)
    assert readiness.closed_gates(UNTRAINED, model(COMPLEMENTARY)) == ()
    assert readiness.closed_gates(none, model(training_required=frozenset())) == ()
    assert readiness.closed_gates(none, None) == ()


def test_training_is_asked_of_peer_workers_only():
    none = replace(CLINICIAN, trained_in=frozenset())
    assert people.may_read_record(facts(none))
    both = replace(none, roles=CLINICIAN.roles | PEER.roles)
    assert people.may_read_record(facts(both)).code is Code.TRAINING_MISSING


def test_the_code_of_conduct_comes_before_training():
    assert people.may_read_record(facts(replace(PEER, **EVERYTHING))).code is Code.CODE_NOT_ACKNOWLEDGED


@pytest.mark.parametrize("asks", [*BEGINS.values(), *READS_OR_LOGS.values()], ids=[*BEGINS, *READS_OR_LOGS])
def test_a_model_that_was_not_read_stops_a_peer_worker_from_beginning_and_nobody_from_anything_else(asks):
    peer, clinician = (facts(replace(actor, model_overdue=True)) for actor in (PEER, CLINICIAN))
    assert bool(asks(peer)) == (asks in READS_OR_LOGS.values())
    assert asks(clinician).code is not Code.MODEL_NOT_ACKNOWLEDGED


def test_whoever_does_not_work_with_people_has_no_gate():
    for actor in (ADMIN, OFFICER):
        assert readiness.closed_gates(replace(actor, code_overdue=True), None) == ()


@pytest.mark.parametrize("gate", LATE)
def test_whoever_would_know_of_a_note_is_told_what_waits(gate):
    late = facts(replace(PEER, **LATE[gate]), note=SHARED)
    assert not notes.may_know_note(late)
    assert notes.may_know_note(readiness.as_ready(late))
