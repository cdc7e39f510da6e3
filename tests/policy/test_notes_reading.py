"""Who may know of a peer note and read it: cases 2, 3, 4, 6, 9 and 15 of docs/life-cycle.md."""

from dataclasses import replace

import pytest

from peernotes.enums import (
    KEPT_DECISIONS,
    SHARED_STATUSES,
    Audience,
    Code,
    ConsentState,
    NoteStatus,
    Rule,
    SectionDecision,
)
from peernotes.policy import notes
from peernotes.policy.facts import NoteFacts, SectionFacts
from tests.policy.cases import (
    ADMIN,
    CLINICIAN,
    CONSUMER,
    DUTY,
    FINISHED,
    NO_NOTES,
    NOBODY,
    OFFICER,
    PEER,
    VISITOR,
    Row,
    facts,
    model,
    note,
    outside_rows,
    read_consent,
)

ERROR = NoteStatus.ENTERED_IN_ERROR
NOT_FINISHED = sorted(set(NoteStatus) - SHARED_STATUSES - {ERROR})
US = [PEER, CONSUMER, VISITOR]

TO_PEERS = replace(FINISHED, shared_with_care_team=False, shared_with_peer_team=True)
TO_NOBODY = replace(FINISHED, shared_with_care_team=False)
STOPPED = replace(TO_NOBODY, was_read=True)
WITHOUT_CLINICIANS = replace(FINISHED, clinicians_allowed=False)
RELATIVE = replace(CLINICIAN, conflict=True)
GONE_PEER = replace(PEER, assigned=False)
NOT_READING = replace(PEER, reads_record=False)


@pytest.mark.parametrize(
    "rule",
    [notes.may_know_note, notes.may_read_note, notes.may_read_history, notes.may_edit_note, notes.may_discard],
)
def test_a_question_about_a_note_needs_a_note(rule):
    with pytest.raises(ValueError, match=r"facts\.note"):
        rule(facts(PEER))


SHARED = [
    *outside_rows(note=FINISHED),
    Row("shared with clinicians", facts(CLINICIAN, note=FINISHED), Code.ALLOWED, Rule.AUDIENCE),
    Row("amended is finished too", facts(DUTY, note=replace(FINISHED, status=NoteStatus.AMENDED)), Code.ALLOWED),
    Row("finished under a model without", facts(CLINICIAN, note=WITHOUT_CLINICIANS), Code.POLICY_NOT_SHARED),
    Row(
        "a later model takes nothing back",
        facts(CLINICIAN, note=FINISHED, policy=NO_NOTES),
        Code.ALLOWED,
        Rule.AUDIENCE,
    ),
    Row("for the peer team only", facts(CLINICIAN, note=TO_PEERS), Code.NOT_SHARED, Rule.AUDIENCE),
    Row("another peer worker", facts(PEER, note=TO_PEERS), Code.ALLOWED, Rule.CONSENT),
    Row("what clinicians read, peers read", facts(PEER, note=FINISHED), Code.ALLOWED, Rule.CONSENT),
    Row("just the two", facts(PEER, note=TO_NOBODY), Code.NOT_SHARED, Rule.AUDIENCE),
    Row("a peer worker kept out", facts(PEER, note=TO_PEERS, policy=NO_NOTES), Code.POLICY_NO_READING),
    Row("who chose not to read", facts(NOT_READING, note=TO_PEERS), Code.CHOSE_NOT_TO_READ),
    Row(
        "a no to reading",
        facts(PEER, note=TO_PEERS, consents=read_consent(ConsentState.REFUSED)),
        Code.CONSENT_REFUSED,
    ),
    *[
        Row(f"not finished: {status}", facts(CLINICIAN, note=replace(FINISHED, status=status)), Code.NOT_SHARED)
        for status in NOT_FINISHED
    ],
]


def _matches(decision, row):
    return decision.code is row.code and row.rule in (None, decision.rule)


@pytest.mark.parametrize("row", SHARED, ids=str)
def test_as_one_of_the_team(row):
    assert _matches(notes.may_read_shared(row.facts), row)
    assert _matches(notes.may_read_note(row.facts), row)


@pytest.mark.parametrize("row", SHARED, ids=str)
def test_who_may_not_read_and_never_did_does_not_know(row):
    assert _matches(notes.may_know_note(row.facts), row)


@pytest.mark.parametrize("status", sorted(set(NoteStatus) - {ERROR}))
@pytest.mark.parametrize("policy", [None, NO_NOTES, model()])
@pytest.mark.parametrize("actor", US)
def test_the_two_authors_read_at_every_stage_and_under_every_model(actor, policy, status):
    asked = facts(actor, policy=policy, note=note(status))
    for rule in (notes.is_one_of_us, notes.may_know_note, notes.may_read_note, notes.may_read_history):
        assert rule(asked), rule


@pytest.mark.parametrize(
    ("actor", "mine", "code"),
    [
        (GONE_PEER, True, Code.NOT_ASSIGNED),
        (replace(PEER, conflict=True), True, Code.CONFLICT_OF_INTEREST),
        (replace(PEER, signed_in=False), True, Code.NOT_SIGNED_IN),
        (replace(CLINICIAN, assigned=True), True, Code.WRONG_ROLE),
        (ADMIN, True, Code.WRONG_ROLE),
        (PEER, False, Code.NOT_THE_AUTHOR),
        (CLINICIAN, False, Code.NOT_THE_AUTHOR),
        (NOBODY, False, Code.NOT_THE_AUTHOR),
    ],
)
def test_an_author_is_one_of_us_only_while_peer_worker_and_assigned(actor, mine, code):
    asked = facts(actor, note=note(NoteStatus.FINAL, is_author=mine))
    assert notes.is_one_of_us(asked).code is code
    assert notes.may_read_history(asked).code is code


@pytest.mark.parametrize("status", NOT_FINISHED)
@pytest.mark.parametrize("actor", [CLINICIAN, DUTY, PEER, OFFICER, ADMIN, RELATIVE, GONE_PEER, NOBODY])
def test_an_unfinished_note_exists_for_nobody_else(actor, status):
    asked = facts(actor, note=replace(FINISHED, status=status, was_read=True))
    assert not notes.may_know_note(asked)
    assert not notes.may_read_note(asked)


@pytest.mark.parametrize("actor", [CLINICIAN, DUTY, PEER])
def test_who_read_it_is_told_that_sharing_stopped(actor):
    asked = facts(actor, note=STOPPED)
    assert notes.may_read_note(asked).code is Code.STOPPED_SHARING
    known = notes.may_know_note(asked)
    assert (known.code, known.rule) == (Code.ALLOWED, Rule.READ_BEFORE)


@pytest.mark.parametrize("actor", [CLINICIAN, DUTY, PEER])
def test_who_never_read_it_learns_nothing(actor):
    asked = facts(actor, note=TO_NOBODY)
    assert notes.may_read_note(asked).code is Code.NOT_SHARED
    assert notes.may_know_note(asked).code is Code.NOT_SHARED


@pytest.mark.parametrize(
    ("actor", "code"), [(replace(CLINICIAN, assigned=False), Code.NOT_ASSIGNED), (RELATIVE, Code.CONFLICT_OF_INTEREST)]
)
def test_who_read_it_and_left_learns_nothing_more(actor, code):
    asked = facts(actor, note=STOPPED)
    assert notes.may_read_note(asked).code is code
    assert notes.may_know_note(asked).code is code


def test_a_model_that_keeps_peers_out_is_not_called_the_consumers_decision():
    asked = facts(PEER, note=replace(TO_PEERS, was_read=True), policy=NO_NOTES)
    assert notes.may_read_note(asked).code is Code.POLICY_NO_READING
    assert notes.may_know_note(asked)


READ_IN_ERROR = replace(FINISHED, status=ERROR, was_read=True)


@pytest.mark.parametrize("rule", [notes.may_know_note, notes.may_read_note])
def test_after_a_strike_the_records_officer_reads(rule):
    decision = rule(facts(OFFICER, note=READ_IN_ERROR))
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.RECORDS_OFFICER)
    assert notes.may_read_history(facts(OFFICER, note=READ_IN_ERROR)).code is Code.ENTERED_IN_ERROR


@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
@pytest.mark.parametrize("rule", [notes.may_know_note, notes.may_read_note, notes.may_read_history])
def test_after_a_strike_the_consumer_keeps_their_own_note(rule, actor):
    decision = rule(facts(actor, note=READ_IN_ERROR))
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.OWN_NOTE)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, DUTY, ADMIN, replace(OFFICER, conflict=True)])
@pytest.mark.parametrize("rule", [notes.may_read_note, notes.may_read_history])
def test_after_a_strike_nobody_else_reads(rule, actor):
    assert rule(facts(actor, note=replace(READ_IN_ERROR, is_author=True))).code is Code.ENTERED_IN_ERROR


@pytest.mark.parametrize("actor", US)
def test_after_a_strike_the_two_still_know_of_it(actor):
    assert notes.may_know_note(facts(actor, note=note(ERROR)))


@pytest.mark.parametrize("actor", [CLINICIAN, DUTY, PEER])
def test_after_a_strike_only_a_reader_is_told(actor):
    known = notes.may_know_note(facts(actor, note=READ_IN_ERROR))
    assert (known.code, known.rule) == (Code.ALLOWED, Rule.READ_BEFORE)
    assert notes.may_know_note(facts(actor, note=replace(READ_IN_ERROR, was_read=False))).code is Code.NOT_SHARED


def test_after_a_strike_a_reader_who_left_is_not_told():
    assert notes.may_know_note(facts(RELATIVE, note=READ_IN_ERROR)).code is Code.CONFLICT_OF_INTEREST
    assert notes.may_know_note(facts(GONE_PEER, note=READ_IN_ERROR)).code is Code.NOT_ASSIGNED


@pytest.mark.parametrize("status", sorted(set(NoteStatus) - {ERROR}))
def test_a_records_officer_reads_no_other_note(status):
    assert not notes.may_read_note(facts(OFFICER, note=replace(FINISHED, status=status)))


def _section(audience, decision=SectionDecision.ACCEPTED):
    return SectionFacts(audience, decision)


@pytest.mark.parametrize(
    ("actor", "audience", "code"),
    [
        (CLINICIAN, Audience.CARE_TEAM, Code.ALLOWED),
        (CLINICIAN, Audience.PEER_TEAM, Code.NOT_SHARED),
        (CLINICIAN, Audience.JUST_US, Code.NOT_SHARED),
        (DUTY, Audience.PEER_TEAM, Code.NOT_SHARED),
        (PEER, Audience.CARE_TEAM, Code.ALLOWED),
        (PEER, Audience.PEER_TEAM, Code.ALLOWED),
        (PEER, Audience.JUST_US, Code.NOT_SHARED),
    ],
)
def test_a_section_is_for_its_audience(actor, audience, code):
    asked = facts(actor, note=replace(FINISHED, shared_with_peer_team=True))
    decision = notes.may_read_section(asked, _section(audience))
    assert (decision.code, decision.rule) == (code, Rule.AUDIENCE)


@pytest.mark.parametrize("decision", SectionDecision)
@pytest.mark.parametrize("actor", [CLINICIAN, PEER])
def test_a_section_that_was_not_kept_reaches_nobody_else(actor, decision):
    answer = notes.may_read_section(facts(actor, note=FINISHED), _section(Audience.CARE_TEAM, decision))
    assert bool(answer) is (decision in KEPT_DECISIONS)


@pytest.mark.parametrize("decision", SectionDecision)
@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("actor", US)
def test_the_two_read_every_section(actor, audience, decision):
    asked = facts(actor, note=note(NoteStatus.DRAFT))
    assert notes.may_read_section(asked, _section(audience, decision)).rule == Rule.OWN_NOTE


@pytest.mark.parametrize("row", [row for row in SHARED if row.code is not Code.ALLOWED], ids=str)
def test_a_section_is_never_wider_than_its_note(row):
    assert notes.may_read_section(row.facts, _section(Audience.CARE_TEAM)).code is row.code


@pytest.mark.parametrize("decision", SectionDecision)
@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("actor", [OFFICER, CONSUMER, VISITOR, PEER])
def test_striking_opens_nothing_that_was_kept_from_the_care_team(actor, audience, decision):
    asked = facts(actor, note=NoteFacts(ERROR, is_author=True))
    shared = audience == Audience.CARE_TEAM and decision in KEPT_DECISIONS
    reads = {OFFICER: shared, CONSUMER: True, VISITOR: True, PEER: False}
    assert bool(notes.may_read_section(asked, _section(audience, decision))) is reads[actor]
