"""Who reads and writes the record of a group session."""

from __future__ import annotations

import uuid

import pytest

from peernotes.enums import Code, HowWeAre, LeadsAs, ServiceModel
from peernotes.policy import group_debriefs, group_sessions
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.group_sessions import SessionFacts
from peernotes.policy.groups import GroupFacts
from tests.policy.cases import CLINICIAN, CONSUMER, PEER, facts, model

FINAL = SessionFacts(final=True, integrated=True)
LEADS, OTHERS = GroupFacts(leads=True), GroupFacts()


@pytest.mark.parametrize(
    ("actor", "group", "session", "notes", "code"),
    [
        (PEER, LEADS, SessionFacts(), GroupNotes.NONE, Code.ALLOWED),
        (PEER, OTHERS, FINAL, GroupNotes.SESSION_RECORD, Code.NOT_A_FACILITATOR),
        (CLINICIAN, OTHERS, FINAL, GroupNotes.SESSION_RECORD, Code.ALLOWED),
        (CLINICIAN, OTHERS, FINAL, GroupNotes.NONE, Code.GROUP_NOTES_OFF),
        (CLINICIAN, OTHERS, SessionFacts(integrated=True), GroupNotes.SESSION_RECORD, Code.NOT_A_FACILITATOR),
        (CLINICIAN, OTHERS, SessionFacts(final=True), GroupNotes.SESSION_RECORD, Code.NOT_SHARED),
        (CLINICIAN, OTHERS, SessionFacts(final=True, with_clinician=True), GroupNotes.SESSION_RECORD, Code.ALLOWED),
        (CONSUMER, OTHERS, SessionFacts(final=True, present=True), GroupNotes.NONE, Code.ALLOWED),
        (CONSUMER, OTHERS, SessionFacts(present=True), GroupNotes.SESSION_RECORD, Code.NOT_A_MEMBER_OF_GROUP),
        (CONSUMER, OTHERS, FINAL, GroupNotes.SESSION_RECORD, Code.NOT_A_MEMBER_OF_GROUP),
    ],
)
def test_who_reads_it(actor, group, session, notes, code):
    asked = facts(actor, policy=model(group_notes=notes))
    assert group_sessions.may_read_session(asked, group, session).code is code


def test_clinicians_read_by_the_model_or_where_one_leads():
    kept, none = model(group_notes=GroupNotes.SESSION_RECORD), model(group_notes=GroupNotes.NONE)
    read = group_sessions.clinicians_read_sessions
    assert read(kept, ServiceModel.INTEGRATED, with_clinician=False)
    assert read(kept, ServiceModel.COMPLEMENTARY, with_clinician=True)
    assert not read(kept, ServiceModel.COMPLEMENTARY, with_clinician=False)
    assert not read(none, ServiceModel.INTEGRATED, with_clinician=True)
    assert not read(None, ServiceModel.INTEGRATED, with_clinician=True)


def test_everybody_who_leads_now_has_to_sign():
    one, two = uuid.uuid4(), uuid.uuid4()
    assert group_sessions.all_signed([one, two], [two, one])
    assert not group_sessions.all_signed([one, two], [one])
    assert not group_sessions.all_signed([], [one])


@pytest.mark.parametrize(
    ("group", "session", "code"),
    [
        (LEADS, SessionFacts(final=True), Code.ALLOWED),
        (OTHERS, SessionFacts(final=True), Code.NOT_A_FACILITATOR),
        (LEADS, SessionFacts(), Code.ALREADY_DONE),
        (LEADS, SessionFacts(final=True, struck=True), Code.ALREADY_DONE),
    ],
)
def test_who_leads_it_puts_right_or_strikes_out_what_is_final(group, session, code):
    asked = facts(PEER, policy=model(group_notes=GroupNotes.SESSION_RECORD))
    assert group_sessions.may_strike_session(asked, group, session).code is code
    assert group_sessions.may_put_right(asked, group, session, words=True).code is code


def test_what_stands_for_what():
    assert group_sessions.leads_as_clinician(LeadsAs.CLINICIAN)
    assert not group_sessions.leads_as_clinician(LeadsAs.PEER)
    assert [how for how in HowWeAre if group_debriefs.needs_support(how)] == [HowWeAre.NEED_SUPPORT]
