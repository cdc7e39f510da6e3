"""What holds for every person, model and note, not only for those somebody thought of."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peernotes.enums import (
    KEPT_DECISIONS,
    Audience,
    Code,
    ConcernStatus,
    ConsentDecision,
    ConsentScope,
    ConsentState,
    Method,
    NoteKind,
    NoteStatus,
    Role,
    SectionDecision,
)
from peernotes.policy import concerns, consent, lifecycle, notes, people, services
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts, SectionFacts
from tests.policy.cases import AT
from tests.policy.worlds import (
    NOTE_RULES,
    READING_RULES,
    allowed,
    clinicians,
    consents,
    peers,
    policies,
    sections,
    some_note,
    staff,
    the_consumer,
    worlds,
)


@given(facts=worlds(staff), section=sections, scope=st.sampled_from(list(ConsentScope)[:3]), other=st.data())
def test_taking_a_yes_back_opens_nothing(facts, section, scope, other):
    given_ = replace(facts, consents=replace(facts.consents, **{str(scope): ConsentState.GIVEN}))
    taken = other.draw(st.sampled_from([state for state in ConsentState if state is not ConsentState.GIVEN]))
    without = replace(facts, consents=replace(facts.consents, **{str(scope): taken}))
    assert allowed(without, section) <= allowed(given_, section)


@given(facts=worlds(staff), section=sections)
def test_a_conflict_of_interest_opens_nothing(facts, section):
    related = replace(facts, actor=replace(facts.actor, conflict=True))
    unrelated = replace(facts, actor=replace(facts.actor, conflict=False))
    assert allowed(related, section) <= allowed(unrelated, section)
    assert allowed(related, section) == set()


@given(facts=worlds(staff), section=sections)
def test_the_end_of_an_assignment_opens_nothing(facts, section):
    during = replace(facts, actor=replace(facts.actor, assigned=True))
    after = replace(facts, actor=replace(facts.actor, assigned=False))
    assert allowed(after, section) <= allowed(during, section)


@given(facts=worlds(staff), section=sections)
def test_choosing_not_to_read_opens_nothing(facts, section):
    reading = replace(facts, actor=replace(facts.actor, reads_record=True))
    not_reading = replace(facts, actor=replace(facts.actor, reads_record=False))
    assert allowed(not_reading, section) <= allowed(reading, section)


@given(facts=worlds(staff), section=sections)
def test_narrowing_a_section_opens_nothing(facts, section):
    order = list(Audience)
    widest = allowed(facts, replace(section, audience=Audience.CARE_TEAM))
    for audience in reversed(order):
        narrower = allowed(facts, replace(section, audience=audience))
        assert narrower <= widest
        widest = narrower


@given(facts=worlds(staff), section=sections)
def test_to_stop_sharing_opens_nothing_to_read(facts, section):
    readers = ("may_read_note", "may_read_shared", "may_read_section")
    stopped = replace(facts, note=replace(facts.note, shared_with_care_team=False, shared_with_peer_team=False))
    assert allowed(stopped, section).intersection(readers) <= allowed(facts, section).intersection(readers)


@given(facts=worlds(the_consumer), section=sections, other=policies)
def test_what_the_consumer_reads_never_depends_on_the_model(facts, section, other):
    switched = replace(facts, policy=other)
    for rule in READING_RULES:
        assert rule(facts) == rule(switched), rule.__name__
    assert notes.may_read_section(facts, section) == notes.may_read_section(switched, section)


@given(facts=worlds(the_consumer), other=policies)
def test_what_the_consumer_decides_about_a_note_never_depends_on_the_model(facts, other):
    switched = replace(facts, policy=other)
    for rule in (notes.may_decide_sections, notes.may_add_statement, notes.may_stop_sharing, notes.may_discard):
        assert rule(facts) == rule(switched), rule.__name__


@given(facts=worlds(the_consumer), section=sections)
def test_the_consumer_reads_their_own_note_also_once_it_is_struck(facts, section):
    assert notes.may_read_note(facts)
    assert notes.may_read_section(facts, section)


@given(facts=worlds(staff))
def test_no_staff_member_decides_in_the_consumers_place(facts):
    for rule in (notes.may_decide_sections, notes.may_add_statement, notes.may_stop_sharing):
        assert rule(facts).code is Code.NOT_YOUR_RECORD
    for method in (Method.OWN_LOGIN, Method.SHARED_DEVICE, Method.ONE_TIME_LINK):
        assert not consent.may_record(facts, method)
    for scope in ConsentScope:
        assert not consent.may_choose(facts, scope, ConsentDecision.GIVEN)


@given(facts=worlds(staff), section=sections)
def test_who_reads_a_section_reads_the_note_and_who_reads_the_note_knows_it(facts, section):
    if notes.may_read_section(facts, section):
        assert notes.may_read_note(facts)
    if notes.may_read_note(facts):
        assert notes.may_know_note(facts)


@given(facts=worlds(staff.map(lambda actor: replace(actor, roles=frozenset({Role.CLINICIAN})))))
def test_a_clinician_knows_only_of_finished_notes(facts):
    if notes.may_know_note(facts):
        told_what_is_gone = facts.note.was_read and facts.note.status == NoteStatus.ENTERED_IN_ERROR
        assert told_what_is_gone or facts.note.status in (NoteStatus.FINAL, NoteStatus.AMENDED)


@given(facts=worlds(staff | the_consumer))
def test_a_rule_allows_only_what_the_life_cycle_knows(facts):
    for rule in NOTE_RULES:
        verb = rule.__name__.removeprefix("may_")
        if verb in {str(verb) for _status, verb in lifecycle.TRANSITIONS} and rule(facts):
            assert lifecycle.possible(facts.note.status, verb)


saying_no = st.sampled_from([ConsentState.REFUSED, ConsentState.WITHDRAWN])


EVERYONE = "everyone_in_care"


@given(facts=worlds(peers), said=saying_no)
def test_a_no_stands_wherever_the_model_lets_it_be_said(facts, said):
    refused = replace(facts, consents=ConsentFacts(said, said, said))
    assert not notes.may_write(refused)
    if facts.policy and (facts.policy.read_requires_consumer_consent or facts.policy.consumer_opt_out != "note"):
        for rule in (people.may_read_record, people.may_read_contacts):
            assert not rule(refused), rule.__name__
    if facts.policy and (facts.policy.about_me_readers != EVERYONE or facts.policy.consumer_opt_out != "note"):
        assert not people.may_read_about_me(refused)


@settings(max_examples=400)
@given(facts=worlds(peers), said=saying_no)
def test_a_no_to_about_me_stands_beside_any_other_yes(facts, said):
    asked = replace(facts, consents=replace(facts.consents, read_about_me=said, read_record=ConsentState.GIVEN))
    if facts.policy and facts.policy.about_me_readers != EVERYONE:
        assert not people.may_read_about_me(asked)


@given(facts=worlds(peers))
def test_a_peer_worker_reads_no_more_than_the_model_says(facts):
    level = facts.policy.peer_read_records if facts.policy else "none"
    if facts.policy is None or facts.policy.about_me_readers == "clinicians":
        assert not people.may_read_about_me(facts)
    if level != "full":
        assert not people.may_read_record(facts)
        assert not people.may_read_contacts(facts)
        assert not notes.may_read_shared(facts)


@given(facts=worlds(peers), kind=st.sampled_from(NoteKind))
def test_a_peer_worker_writes_no_more_than_the_model_says(facts, kind):
    if facts.policy is None or facts.policy.peer_write_notes == "none":
        for rule in (notes.may_edit_note, notes.may_hand_over, notes.may_finalise, notes.may_amend):
            assert not rule(facts), rule.__name__
    if facts.policy is None or kind not in facts.policy.note_kinds_allowed:
        assert not notes.may_start_note(facts, kind)


@given(facts=worlds(peers))
def test_only_what_was_agreed_word_for_word_is_finished(facts):
    agreed = replace(facts.note, status=NoteStatus.AGREED, is_author=True, hard_moment_at=None)
    ready, about = replace(facts, note=agreed), agreed
    same = bool(about.agreed_hash) and about.agreed_hash == about.content_hash
    assert bool(notes.may_finalise(ready)) is (same and bool(notes.may_edit_note(ready)))


@settings(max_examples=400)
@given(facts=worlds(clinicians), section=sections)
def test_a_clinician_reads_a_section_only_by_the_consumers_choice(facts, section):
    finished = replace(facts, note=replace(facts.note, status=NoteStatus.FINAL, is_author=False))
    about = finished.note
    chosen = section.audience is Audience.CARE_TEAM and section.decision in KEPT_DECISIONS
    expected = chosen and about.clinicians_allowed and about.shared_with_care_team
    assert bool(notes.may_read_section(finished, section)) is expected


@given(policy=policies, consent_facts=consents, about=some_note, section=sections)
def test_a_person_without_any_role_is_allowed_nothing(policy, consent_facts, about, section):
    facts = Facts(ActorFacts(), AT, policy=policy, consents=consent_facts, note=about)
    assert allowed(facts, section) == set()


@pytest.mark.parametrize("status", NoteStatus)
def test_nothing_is_allowed_by_default(status):
    """Facts that nobody filled in."""
    facts = Facts(ActorFacts(), AT, note=NoteFacts(status))
    assert allowed(facts, SectionFacts(Audience.CARE_TEAM, SectionDecision.ACCEPTED)) == set()
    assert not services.may_see_model(facts.actor)
    assert not services.may_administer(facts.actor)
    assert not services.may_approve(facts.actor, proposed_by_me=False)
    for scope in ConsentScope:
        for decision in ConsentDecision:
            assert not consent.may_choose(facts, scope, decision)


@given(actor=the_consumer, scope=st.sampled_from(ConsentScope), said=st.sampled_from(ConsentDecision), policy=policies)
def test_a_choice_from_a_form_decides_like_the_enum(actor, scope, said, policy):
    facts = Facts(actor, AT, policy=policy)
    assert consent.may_choose(facts, str(scope), str(said)) == consent.may_choose(facts, scope, said)


@given(actor=the_consumer | staff, method=st.sampled_from(Method), concern=st.sampled_from(ConcernStatus))
def test_a_method_and_a_status_from_a_row_decide_like_the_enum(actor, method, concern):
    facts = Facts(actor, AT)
    assert consent.may_record(facts, str(method)) == consent.may_record(facts, method)
    assert consent.witness_complete(str(method), "", "") == consent.witness_complete(method, "", "")
    for rule in (concerns.may_read, concerns.may_acknowledge):
        assert rule(facts, ConcernFacts(str(concern))) == rule(facts, ConcernFacts(concern))


@given(audience=st.sampled_from(Audience), policy=policies)
def test_an_audience_from_a_form_decides_like_the_enum(audience, policy):
    facts = Facts(ActorFacts(is_consumer=True), AT, policy=policy)
    assert notes.may_share_with(facts, str(audience)) == notes.may_share_with(facts, audience)
