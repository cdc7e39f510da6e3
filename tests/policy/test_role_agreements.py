"""A role without notes, where the model lets somebody agree on one, begins no note and stops nothing else."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, NoteStatus, Rule, SupervisionKind
from peernotes.policy import notes, people, role_agreements, services
from tests.policy.cases import ADMIN, CLINICIAN, NO_NOTES, PEER, SUPERVISOR, facts, model, note

WITHOUT = replace(PEER, writes_notes=False)
NO = model(peer_may_choose_not_to_write=False)
CHOSE = (Code.CHOSE_NOT_TO_WRITE, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)
LEFT_OUT = (Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)


def test_it_begins_no_note_under_a_model_that_lets_them():
    decision = notes.may_start_note(facts(WITHOUT), "contact")
    assert (decision.code, decision.rule) == CHOSE
    assert notes.may_start_note(facts(WITHOUT, policy=NO), "contact")
    assert notes.may_start_note(facts(PEER), "contact")
    assert notes.may_start_note(facts(WITHOUT, policy=NO_NOTES), "contact").code is Code.POLICY_NO_WRITING
    assert not role_agreements.chose_not_to_write(WITHOUT, None)
    assert not role_agreements.chose_not_to_write(replace(CLINICIAN, writes_notes=False), model())


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        (NoteStatus.DRAFT, notes.may_edit_note),
        (NoteStatus.DRAFT, notes.may_hand_over),
        (NoteStatus.AGREED, notes.may_finalise),
        (NoteStatus.FINAL, notes.may_amend),
    ],
)
def test_what_was_begun_goes_on(status, rule):
    begun = note(status, is_author=True, author_writes=False, agreed_hash="a", content_hash="a")
    assert rule(facts(WITHOUT, note=begun))


def test_everything_else_is_as_it_was():
    for rule in (people.may_read_record, services.may_log_contact, people.may_read_about_me):
        assert rule(facts(WITHOUT)) == rule(facts(PEER))


@pytest.mark.parametrize(
    ("actor", "kind", "duties", "policy", "told"),
    [
        (PEER, None, ["ward"], model(), (Code.ALLOWED, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)),
        (PEER, None, ["ward"], NO, LEFT_OUT),
        (PEER, None, ["ward"], None, LEFT_OUT),
        (PEER, None, ["ward", "notes"], NO, (Code.ALLOWED, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)),
        (SUPERVISOR, SupervisionKind.PEER, ["ward"], NO, LEFT_OUT),
        (CLINICIAN, SupervisionKind.PEER, ["notes"], NO, (Code.WRONG_ROLE, Rule.ROLE)),
        (ADMIN, None, ["notes"], NO, (Code.WRONG_ROLE, Rule.ROLE)),
    ],
)
def test_notes_are_left_out_only_where_the_model_lets_them_be(actor, kind, duties, policy, told):
    decision = role_agreements.may_propose_role(actor, kind, duties, policy)
    assert (decision.code, decision.rule) == told
    said = role_agreements.may_say_yes_to_role(actor, kind, duties, policy, done=True)
    assert (said.code, said.rule) == (told if not decision else (Code.ALREADY_DONE, Rule.ROLE_AGREEMENT))
