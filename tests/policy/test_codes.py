"""Every code that stands in a rule can be provoked, and no rule answers with a code that is not there."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

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
CONSENTS = [
    *[ConsentFacts(state, state, state) for state in ConsentState],
    ConsentFacts(read_record=ConsentState.GIVEN),
]
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
    *[
        lambda asked, section=section: notes.may_read_section(asked, SectionFacts(*section))
        for section in (
            (Audience.CARE_TEAM, SectionDecision.ACCEPTED),
            (Audience.PEER_TEAM, SectionDecision.REWRITTEN),
            (Audience.PEER_TEAM, SectionDecision.REMOVED),
        )
    ],
    *[
        lambda asked, section=section: notes.may_read_section(asked, SectionFacts(*section))
        for section in (("care_team", "accepted"), ("peer_team", "rewritten"), ("peer_team", "removed"))
    ],
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


def _as_rows_bring_them(asked):
    """The same words as plain strings, as a database or a form returns them."""
    said = ConsentFacts(**{name: str(getattr(asked.consents, name)) for name in CONSENT_FIELDS})
    actor = replace(asked.actor, roles=frozenset(str(role) for role in asked.actor.roles))
    about = asked.note and replace(asked.note, status=str(asked.note.status))
    return replace(asked, actor=actor, consents=said, note=about)


CONSENT_FIELDS = ("read_record", "read_about_me", "write_notes")
SECTION_RULES = NOTE_RULES[-6:]


@pytest.mark.parametrize("actor", ACTORS, ids=str)
def test_words_from_rows_decide_like_the_enums(actor):
    for policy, consents in product(POLICIES, CONSENTS):
        asked = facts(actor, policy=policy, consents=consents)
        plain = _as_rows_bring_them(asked)
        for rule in PERSON_RULES:
            assert rule(asked) == rule(plain)
        for about in NOTES:
            asked = replace(asked, note=about)
            plain = _as_rows_bring_them(asked)
            for rule in NOTE_RULES:
                assert rule(asked) == rule(plain)
            for by_enum, by_word in zip(SECTION_RULES[:3], SECTION_RULES[3:], strict=True):
                assert by_enum(asked) == by_word(plain)
