"""Every code that stands in a rule can be provoked, and no rule answers with a code that is not there."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

from peernotes.enums import (
    Audience,
    Code,
    ConcernStatus,
    ConsentDecision,
    ConsentScope,
    ConsentState,
    Method,
    NoteStatus,
    SectionDecision,
)
from peernotes.policy import concerns, consent, notes, people, services
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ConsentFacts, SectionFacts
from tests.policy.cases import (
    ADMIN,
    AT,
    CLINICIAN,
    CONSUMER,
    DUTY,
    FINISHED,
    NO_NOTES,
    OFFICER,
    OUTSIDE,
    PEER,
    VISITOR,
    codes_named_in_policy,
    facts,
    model,
    note,
)

ACTORS = [
    *[actor for actor, _code, _rule in OUTSIDE],
    *[PEER, replace(PEER, reads_record=False), CLINICIAN, DUTY, CONSUMER, VISITOR, OFFICER, ADMIN],
]
POLICIES = [
    None,
    model(),
    NO_NOTES,
    model(peer_read_records="summary", contact_log="off", co_authoring="invited"),
    model(peer_write_notes="own_peer_file", read_requires_consumer_consent=False, consumer_opt_out="note"),
]
CONSENTS = [ConsentFacts(state, state, state) for state in ConsentState]
NOTES = [
    *[note(status) for status in NoteStatus],
    *[
        replace(FINISHED, was_read=read, shared_with_care_team=shared)
        for read in (True, False)
        for shared in (True, False)
    ],
    replace(FINISHED, clinicians_allowed=False),
    note(NoteStatus.AGREED, content_hash="b"),
    note(NoteStatus.AGREED, agreed_hash=""),
    note(NoteStatus.WITH_CONSUMER, handed_over_at=AT - timedelta(days=99)),
]
NOTE_RULES = [
    notes.may_know_note,
    notes.may_read_note,
    notes.may_read_history,
    notes.may_edit_note,
    notes.may_hand_over,
    notes.may_record_verbal,
    notes.may_finalise,
    notes.may_decide_sections,
    notes.may_close_unagreed,
    notes.may_discard,
    notes.may_amend,
    notes.may_add_statement,
    notes.may_stop_sharing,
    notes.may_strike,
    lambda asked: notes.may_read_section(asked, SectionFacts(Audience.CARE_TEAM, SectionDecision.ACCEPTED)),
]
PERSON_RULES = [
    people.may_see_person,
    people.may_read_record,
    people.may_read_about_me,
    people.may_read_contacts,
    services.may_log_contact,
    concerns.may_raise,
    notes.may_write,
    lambda asked: notes.may_start_note(asked, "contact"),
    lambda asked: notes.may_start_note(asked, "gossip"),
    *[lambda asked, to=to: notes.may_share_with(asked, to) for to in Audience],
    *[lambda asked, method=method: consent.may_record(asked, method) for method in Method],
    *[
        lambda asked, scope=scope, said=said: consent.may_choose(asked, scope, said)
        for scope, said in product(ConsentScope, ConsentDecision)
    ],
    *[
        lambda asked, rule=rule, status=status: rule(asked, ConcernFacts(status, raised_by_me=True))
        for rule, status in product((concerns.may_read, concerns.may_acknowledge), ConcernStatus)
    ],
    lambda asked: concerns.told_first(asked, told=False, reason=""),
    lambda asked: services.may_see_model(asked.actor),
    lambda asked: services.may_approve(asked.actor, proposed_by_me=True),
    lambda _asked: consent.witness_complete(Method.PAPER, "", ""),
]


def _answers():
    for actor, policy, consents in product(ACTORS, POLICIES, CONSENTS):
        asked = facts(actor, policy=policy, consents=consents)
        yield from (rule(asked) for rule in PERSON_RULES)
        for about in NOTES:
            yield from (rule(replace(asked, note=about)) for rule in NOTE_RULES)


def test_every_code_is_provoked_and_every_answer_is_whole():
    found = set()
    for decision in _answers():
        assert decision.allowed is (decision.code is Code.ALLOWED)
        assert decision.rule
        found.add(decision.code)
    assert found == codes_named_in_policy()
