"""Arbitrary people, models and notes, and every rule to ask about them."""

import random

from hypothesis import strategies as st

from peernotes.enums import (
    Audience,
    ConcernStatus,
    ConsentState,
    LivedAs,
    Method,
    NoteKind,
    NoteStatus,
    Role,
    SectionDecision,
    Voice,
)
from peernotes.policy import concerns, consent, notes, people, services
from peernotes.policy.catalogue import CATALOGUE, Switches
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts, SectionFacts
from peernotes.policy.switch_kinds import FlagSwitch, NumberSwitch, SetSwitch
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
    notes.may_hand_on,
    notes.may_confirm,
    notes.may_mark_hard_moment,
    notes.may_decide_sections,
    notes.may_go_on,
    notes.may_close_unagreed,
    notes.may_discard,
    notes.may_amend,
    notes.may_add_statement,
    notes.may_stop_sharing,
    notes.may_strike,
)
PERSON_RULES = (
    people.works_with,
    people.in_care,
    people.may_know_person,
    people.may_see_person,
    people.may_open_person,
    people.may_read_record,
    people.may_read_about_me,
    people.may_read_contacts,
    people.may_write_entry,
    people.may_choose_not_to_read,
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


def _value(switch, chance):
    if isinstance(switch, NumberSwitch):
        return chance.randint(switch.minimum, switch.maximum)
    if isinstance(switch, SetSwitch):
        return frozenset(member for member in switch.members if chance.random() < 0.5)
    return chance.choice((True, False) if isinstance(switch, FlagSwitch) else list(switch.values))


def _model(seed):
    chance = random.Random(seed)
    return Switches.of({switch.name: _value(switch, chance) for switch in CATALOGUE})


# Drawn whole: thirty draws for each model took longer than all that is asked about it.
policies = st.none() | st.integers(0, 2**32).map(_model)
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
    lived_as=st.none() | st.sampled_from(LivedAs),
    code_overdue=st.booleans(),
    agreement_overdue=st.booleans(),
    writes_notes=st.booleans(),
    days_without_peer=st.sampled_from([0, 20, 200]),
    days_without_clinician=st.sampled_from([0, 20, 200]),
    model_overdue=st.booleans(),
    trained_in=st.just(frozenset(Training)) | st.frozensets(st.sampled_from(Training)),
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
    author_here=st.booleans(),
    author_writes=st.booleans(),
    hard_moment_at=moments,
)
sections = st.builds(SectionFacts, st.sampled_from(Audience), st.sampled_from(SectionDecision), st.sampled_from(Voice))


# Those whom nothing but the model, the consumer and the note can still hold back.
PEER_ROLE, CLINICIAN_ROLE = frozenset({Role.CONSUMER_PEER_WORKER}), frozenset({Role.CLINICIAN})
peers = st.sampled_from([ActorFacts(roles=PEER_ROLE, assigned=True, reads_record=reads) for reads in (True, False)])
clinicians = st.sampled_from(
    [ActorFacts(roles=CLINICIAN_ROLE, assigned=True), ActorFacts(roles=CLINICIAN_ROLE, service_wide=True)]
)


def worlds(actor):
    return st.builds(Facts, actor, st.just(AT), policy=policies, consents=consents, note=some_note)


def allowed(facts, section):
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
