"""Who signs a note beside its two authors, and which parts they read."""

from dataclasses import replace
from uuid import UUID

import pytest

from peernotes.enums import Audience, Code, LivedAs, NoteStatus, Rule, SectionDecision
from peernotes.policy import notes
from peernotes.policy.facts import SectionFacts
from tests.policy.cases import CLINICIAN, FINISHED, PEER, SUPERVISOR, facts, model

SUPERVISES = replace(SUPERVISOR, assigned=False)
TO_SIGN = replace(FINISHED, is_author=False, shared_with_peer_team=True, to_sign=True, supervised_by_me=True)


def pair(decision):
    return decision.code, decision.rule


def test_the_author_s_supervisor_signs_whether_or_not_they_work_with_the_person():
    assert pair(notes.may_cosign(facts(SUPERVISES, note=TO_SIGN))) == (Code.ALLOWED, Rule.COSIGN)


@pytest.mark.parametrize(
    ("actor", "note", "answer"),
    [
        (SUPERVISES, {"supervised_by_me": False}, (Code.NOT_THE_SUPERVISOR, Rule.SUPERVISION)),
        (PEER, {}, (Code.NOT_THE_SUPERVISOR, Rule.SUPERVISION)),
        (CLINICIAN, {}, (Code.NOT_THE_SUPERVISOR, Rule.SUPERVISION)),
        (replace(SUPERVISES, conflict=True), {}, (Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)),
        (replace(SUPERVISES, code_overdue=True), {}, (Code.CODE_NOT_ACKNOWLEDGED, Rule.CODE_OF_CONDUCT)),
        (SUPERVISES, {"to_sign": False}, (Code.NOT_OFFERED, Rule.COSIGN)),
        (
            SUPERVISES,
            {"shared_with_peer_team": False, "shared_with_care_team": False},
            (Code.NOT_SHARED, Rule.AUDIENCE),
        ),
        (SUPERVISES, {"status": NoteStatus.WITH_CONSUMER}, (Code.NOT_SHARED, Rule.AUDIENCE)),
        (SUPERVISES, {"status": NoteStatus.ENTERED_IN_ERROR}, (Code.NOT_SHARED, Rule.AUDIENCE)),
    ],
)
def test_nobody_else_and_nothing_else(actor, note, answer):
    assert pair(notes.may_cosign(facts(actor, note=replace(TO_SIGN, **note)))) == answer


def test_the_record_of_a_colleague_is_shut_and_a_model_may_keep_carer_peers_out():
    asked = facts(SUPERVISES, note=TO_SIGN)
    assert pair(notes.may_cosign(replace(asked, works_here=True))) == (Code.NOT_ASSIGNED, Rule.WORKS_HERE)
    carer = replace(SUPERVISES, lived_as=LivedAs.CARER)
    closed = facts(carer, note=TO_SIGN, policy=model(carer_peer_supports_consumer=False))
    assert notes.may_cosign(closed).code is Code.WORKER_TYPE_NOT_ALLOWED


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("decision", list(SectionDecision))
def test_only_what_was_agreed_to_and_opened(audience, decision):
    opened = audience != Audience.JUST_US and decision in {SectionDecision.ACCEPTED, SectionDecision.REWRITTEN}
    assert bool(notes.may_cosign_section(facts(SUPERVISES, note=TO_SIGN), SectionFacts(audience, decision))) is opened


def test_a_sample_is_one_in_five_by_the_note_itself():
    ids = [UUID(int=number << 64 | number, version=4) for number in range(500)]
    sample, every, none = (model(cosign=cosign) for cosign in ("sample", "all", "none"))
    assert sum(notes.asks_to_sign(sample, note) for note in ids) == 100
    assert all(notes.asks_to_sign(every, note) for note in ids)
    assert not any(notes.asks_to_sign(policy, note) for policy in (none, None) for note in ids)
