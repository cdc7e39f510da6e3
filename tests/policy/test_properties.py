"""What holds for every person, model and note, not only for those somebody thought of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peernotes.enums import (
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
    Voice,
)
from peernotes.policy import concerns, consent, lifecycle, notes, people, services
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts, SectionFacts
from peernotes.policy.switches import CATALOGUE, Switches, SwitchType
from tests.policy.cases import AT

NOTE_RULES = (
    notes.is_one_of_us,
    notes.may_know_note,
    notes.may_read_note,
    notes.may_read_shared,
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
)
PERSON_RULES = (
    people.in_care,
    people.may_see_person,
    people.may_read_record,
    people.may_read_about_me,
    people.may_read_contacts,
    notes.may_write,
    services.may_log_contact,
    concerns.may_raise,
)
READING_RULES = (
    notes.may_know_note,
    notes.may_read_note,
    notes.may_read_shared,
    notes.may_read_history,
    people.may_see_person,
    people.may_read_record,
    people.may_read_about_me,
    people.may_read_contacts,
)


def _value(switch):
    values = [choice.value for choice in switch.choices]
    if switch.type is SwitchType.NUMBER:
        return st.integers(switch.minimum, switch.maximum)
    return st.frozensets(st.sampled_from(values)) if switch.type is SwitchType.SET else st.sampled_from(values)


policies = st.none() | st.fixed_dictionaries({switch.name: _value(switch) for switch in CATALOGUE}).map(Switches.of)
consents = st.builds(ConsentFacts, *[st.sampled_from(ConsentState)] * 3)
hashes = st.sampled_from(["", "a", "b"])
roles = st.frozensets(st.sampled_from(Role), max_size=2)
staff = st.builds(
    ActorFacts,
    signed_in=st.booleans(),
    roles=roles,
    assigned=st.booleans(),
    service_wide=st.booleans(),
    conflict=st.booleans(),
    reads_record=st.booleans(),
)
the_consumer = st.sampled_from([ActorFacts(is_consumer=True), ActorFacts(signed_in=False, on_visit=True)])
moments = st.none() | st.datetimes(timezones=st.just(AT.tzinfo))
some_note = st.builds(
    NoteFacts,
    status=st.sampled_from(NoteStatus),
    is_author=st.booleans(),
    clinicians_allowed=st.booleans(),
    shared_with_care_team=st.booleans(),
    shared_with_peer_team=st.booleans(),
    was_read=st.booleans(),
    agreed_hash=hashes,
    content_hash=hashes,
    handed_over_at=moments,
)
sections = st.builds(SectionFacts, st.sampled_from(Audience), st.sampled_from(SectionDecision), st.sampled_from(Voice))


def worlds(actor):
    return st.builds(Facts, actor, st.just(AT), policy=policies, consents=consents, note=some_note)


def _allowed(facts, section):
    """The names of all that is allowed about one person and one note."""
    rules = {rule.__name__: rule(facts) for rule in (*PERSON_RULES, *NOTE_RULES)}
    rules["may_read_section"] = notes.may_read_section(facts, section)
    for kind in NoteKind:
        rules[f"may_start_note {kind}"] = notes.may_start_note(facts, kind)
    for method in Method:
        rules[f"may_record {method}"] = consent.may_record(facts, method)
    for mine in (True, False):
        for status in ConcernStatus:
            concern = ConcernFacts(status, raised_by_me=mine)
            rules[f"may_read {concern}"] = concerns.may_read(facts, concern)
            rules[f"may_acknowledge {concern}"] = concerns.may_acknowledge(facts, concern)
    return {name for name, decision in rules.items() if decision}


@given(facts=worlds(staff), section=sections, scope=st.sampled_from(list(ConsentScope)[:3]), other=st.data())
def test_taking_a_yes_back_opens_nothing(facts, section, scope, other):
    given_ = replace(facts, consents=replace(facts.consents, **{str(scope): ConsentState.GIVEN}))
    taken = other.draw(st.sampled_from([state for state in ConsentState if state is not ConsentState.GIVEN]))
    without = replace(facts, consents=replace(facts.consents, **{str(scope): taken}))
    assert _allowed(without, section) <= _allowed(given_, section)


@given(facts=worlds(staff), section=sections)
def test_a_conflict_of_interest_opens_nothing(facts, section):
    related = replace(facts, actor=replace(facts.actor, conflict=True))
    unrelated = replace(facts, actor=replace(facts.actor, conflict=False))
    assert _allowed(related, section) <= _allowed(unrelated, section)
    assert _allowed(related, section) == set()


@given(facts=worlds(staff), section=sections)
def test_the_end_of_an_assignment_opens_nothing(facts, section):
    during = replace(facts, actor=replace(facts.actor, assigned=True))
    after = replace(facts, actor=replace(facts.actor, assigned=False))
    assert _allowed(after, section) <= _allowed(during, section)


@given(facts=worlds(staff), section=sections)
def test_choosing_not_to_read_opens_nothing(facts, section):
    reading = replace(facts, actor=replace(facts.actor, reads_record=True))
    not_reading = replace(facts, actor=replace(facts.actor, reads_record=False))
    assert _allowed(not_reading, section) <= _allowed(reading, section)


@given(facts=worlds(staff), section=sections)
def test_narrowing_a_section_opens_nothing(facts, section):
    order = list(Audience)
    widest = _allowed(facts, replace(section, audience=Audience.CARE_TEAM))
    for audience in reversed(order):
        narrower = _allowed(facts, replace(section, audience=audience))
        assert narrower <= widest
        widest = narrower


@given(facts=worlds(staff), section=sections)
def test_to_stop_sharing_opens_nothing_to_read(facts, section):
    readers = ("may_read_note", "may_read_shared", "may_read_section")
    stopped = replace(facts, note=replace(facts.note, shared_with_care_team=False, shared_with_peer_team=False))
    assert _allowed(stopped, section).intersection(readers) <= _allowed(facts, section).intersection(readers)


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
def test_the_consumer_reads_their_own_note_until_it_is_struck(facts, section):
    struck = facts.note.status is NoteStatus.ENTERED_IN_ERROR
    assert bool(notes.may_read_note(facts)) is not struck
    assert bool(notes.may_read_section(facts, section)) is not struck


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
        assert facts.note.status in (NoteStatus.FINAL, NoteStatus.AMENDED)


@given(facts=worlds(staff | the_consumer))
def test_a_rule_allows_only_what_the_life_cycle_knows(facts):
    for rule in NOTE_RULES:
        verb = rule.__name__.removeprefix("may_")
        if verb in {str(verb) for _status, verb in lifecycle.TRANSITIONS} and rule(facts):
            assert lifecycle.possible(facts.note.status, verb)


@given(policy=policies, consent_facts=consents, about=some_note, section=sections)
def test_a_person_without_any_role_is_allowed_nothing(policy, consent_facts, about, section):
    facts = Facts(ActorFacts(), AT, policy=policy, consents=consent_facts, note=about)
    assert _allowed(facts, section) == set()


@pytest.mark.parametrize("status", NoteStatus)
def test_nothing_is_allowed_by_default(status):
    """Facts that nobody filled in."""
    facts = Facts(ActorFacts(), AT, note=NoteFacts(status))
    assert _allowed(facts, SectionFacts(Audience.CARE_TEAM, SectionDecision.ACCEPTED)) == set()
    assert not services.may_see_model(facts.actor)
    assert not services.may_administer(facts.actor)
    assert not services.may_approve(facts.actor, proposed_by_me=False)
    for scope in ConsentScope:
        for decision in ConsentDecision:
            assert not consent.may_choose(facts, scope, decision)
