"""Who may know a person and read their record: cases 2, 4 and 6 of docs/life-cycle.md."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, ConsentScope, ConsentState, LivedAs, Rule
from peernotes.policy import people
from peernotes.policy.facts import ConsentFacts
from peernotes.policy.switches import INTEGRATED
from tests.policy.cases import (
    ADMIN,
    CARER_PEER,
    CLINICIAN,
    CONSENT_ANSWERS,
    CONSUMER,
    DUTY,
    NO_NOTES,
    NOBODY,
    OFFICER,
    PEER,
    STRANGER,
    SUPERVISOR,
    VISITOR,
    Row,
    facts,
    model,
    outside_rows,
    read_consent,
)

NOT_READING = replace(PEER, reads_record=False)
UNASKED = model(read_requires_consumer_consent=False)
UNASKED_NOTE_ONLY = model(read_requires_consumer_consent=False, consumer_opt_out="note")
SUMMARY = model(peer_read_records="summary")

IN_CARE = [
    *outside_rows(),
    Row("a peer worker who is assigned", facts(PEER), Code.ALLOWED, Rule.ASSIGNMENT),
    Row("a peer supervisor who is assigned", facts(SUPERVISOR), Code.ALLOWED, Rule.ASSIGNMENT),
    Row("a clinician who is assigned", facts(CLINICIAN), Code.ALLOWED, Rule.ASSIGNMENT),
    Row("a clinician on duty for the service", facts(DUTY), Code.ALLOWED, Rule.ASSIGNMENT),
    Row("no service model is asked for", facts(PEER, policy=None), Code.ALLOWED, Rule.ASSIGNMENT),
]

LIVED_AS_CARER = replace(SUPERVISOR, lived_as=LivedAs.CARER)
CARER_PEERS = model(carer_peer_supports_consumer=True)
CLOSED = (Code.WORKER_TYPE_NOT_ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER)
OPEN = (Code.ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER)
KINDS = [
    row
    for actor in (CARER_PEER, LIVED_AS_CARER)
    for row in (
        Row("who lived it as a carer, where that is not enough", facts(actor), *CLOSED),
        Row("who lived it as a carer, where nobody has answered", facts(actor, policy=INTEGRATED), *CLOSED),
        Row("who lived it as a carer, where it is", facts(actor, policy=CARER_PEERS), *OPEN),
        Row("who lived it as a carer, without a model", facts(actor, policy=None), Code.NO_POLICY, Rule.SERVICE_MODEL),
        Row(
            "a clinician too", facts(replace(actor, roles=actor.roles | CLINICIAN.roles)), Code.ALLOWED, Rule.ASSIGNMENT
        ),
        Row(
            "a consumer's peer too",
            facts(replace(actor, roles=actor.roles | PEER.roles)),
            Code.ALLOWED,
            Rule.ASSIGNMENT,
        ),
        Row("not assigned comes first", facts(replace(actor, assigned=False)), Code.NOT_ASSIGNED, Rule.ASSIGNMENT),
    )
]
IN_CARE += [
    *KINDS,
    Row(
        "a supervisor who lived it as a consumer",
        facts(replace(SUPERVISOR, lived_as=LivedAs.CONSUMER)),
        Code.ALLOWED,
        Rule.ASSIGNMENT,
    ),
]


@pytest.mark.parametrize("row", KINDS, ids=str)
def test_whom_the_model_has_closed_a_person_to_may_still_know_of_them(row):
    assert people.may_know_person(row.facts).code is (Code.ALLOWED if row.facts.actor.assigned else Code.NOT_ASSIGNED)
    assert people.works_with(row.facts).allowed is row.facts.actor.assigned


@pytest.mark.parametrize(
    "row", [*IN_CARE, Row("the consumer has no role", facts(CONSUMER), Code.NOT_A_MEMBER)], ids=str
)
def test_in_care(row):
    decision = people.in_care(row.facts)
    assert decision.code is row.code
    assert decision.rule == (row.rule or Rule.ROLE)


@pytest.mark.parametrize(
    "row", [*IN_CARE, Row("the consumer", facts(CONSUMER, policy=None), Code.ALLOWED, Rule.OWN_RECORD)], ids=str
)
def test_see_person(row):
    decision = people.may_see_person(row.facts)
    assert (decision.code, decision.rule) == (row.code, row.rule)


EVERYONE = [
    *outside_rows(),
    Row("a visit is for one note, not for the record", facts(VISITOR), Code.NOT_SIGNED_IN, Rule.SIGN_IN),
    Row("the consumer, under any model", facts(CONSUMER, policy=NO_NOTES), Code.ALLOWED, Rule.OWN_RECORD),
    Row("the consumer, before any model", facts(CONSUMER, policy=None), Code.ALLOWED, Rule.OWN_RECORD),
    Row("a clinician needs no model", facts(CLINICIAN, policy=None), Code.ALLOWED, Rule.ROLE),
    Row("a clinician on duty", facts(DUTY, consents=ConsentFacts()), Code.ALLOWED, Rule.ROLE),
    Row("a peer worker without a model", facts(PEER, policy=None), Code.NO_POLICY, Rule.SERVICE_MODEL),
]

RECORD = [
    *EVERYONE,
    Row("a peer worker kept out", facts(PEER, policy=NO_NOTES), Code.POLICY_NO_READING, Rule.PEER_READ_RECORDS),
    Row(
        "summary is less than the record", facts(PEER, policy=SUMMARY), Code.POLICY_SUMMARY_ONLY, Rule.PEER_READ_RECORDS
    ),
    Row("chose not to read", facts(NOT_READING), Code.CHOSE_NOT_TO_READ, Rule.PEER_MAY_CHOOSE_NOT_TO_READ),
    Row(
        "a choice that the model does not have binds nobody",
        facts(NOT_READING, policy=model(peer_may_choose_not_to_read=False)),
        Code.ALLOWED,
        "consent",
    ),
    Row("a peer worker with a yes", facts(PEER), Code.ALLOWED, Rule.CONSENT),
    Row(
        "a yes to About Me is no yes to the record",
        facts(PEER, consents=ConsentFacts(read_about_me=ConsentState.GIVEN)),
        Code.CONSENT_NOT_GIVEN,
        "read_requires_consumer_consent",
    ),
]
NEEDS_A_YES = [
    Row(f"consent is {state}", facts(PEER, consents=read_consent(state)), code, "read_requires_consumer_consent")
    for state, code in CONSENT_ANSWERS.items()
]
NEEDS_NO_YES = [
    Row(f"unasked, {state}", facts(PEER, policy=policy, consents=read_consent(state)), code, rule)
    for policy, state, code, rule in (
        (UNASKED, ConsentState.NONE, Code.ALLOWED, Rule.PEER_READ_RECORDS),
        (UNASKED, ConsentState.EXPIRED, Code.ALLOWED, Rule.PEER_READ_RECORDS),
        (UNASKED, ConsentState.BEFORE_SWITCH, Code.ALLOWED, Rule.PEER_READ_RECORDS),
        (UNASKED, ConsentState.REFUSED, Code.CONSENT_REFUSED, Rule.CONSUMER_OPT_OUT),
        (UNASKED, ConsentState.WITHDRAWN, Code.CONSENT_WITHDRAWN, Rule.CONSUMER_OPT_OUT),
        (UNASKED_NOTE_ONLY, ConsentState.REFUSED, Code.ALLOWED, Rule.PEER_READ_RECORDS),
        (UNASKED_NOTE_ONLY, ConsentState.GIVEN, Code.ALLOWED, Rule.CONSENT),
    )
]


@pytest.mark.parametrize("row", [*RECORD, *NEEDS_A_YES, *NEEDS_NO_YES], ids=str)
@pytest.mark.parametrize("rule", [people.may_read_record, people.may_read_contacts])
def test_the_record_and_the_contact_log_have_one_rule(rule, row):
    decision = rule(row.facts)
    assert (decision.code, decision.rule) == (row.code, row.rule)


def _about_me(record: ConsentState, about_me: ConsentState) -> ConsentFacts:
    return ConsentFacts(read_record=record, read_about_me=about_me)


G, N, R, W = ConsentState.GIVEN, ConsentState.NONE, ConsentState.REFUSED, ConsentState.WITHDRAWN
ASKED = "about_me_readers"
LEFT_TO_CLINICIANS = model(about_me_readers="clinicians")
TO_EVERYONE = model(about_me_readers="everyone_in_care")
NO_SAY = model(about_me_readers="everyone_in_care", consumer_opt_out="note")
ABOUT_ME = [
    *EVERYONE,
    Row("summary is About Me", facts(PEER, policy=SUMMARY), Code.ALLOWED, Rule.CONSENT),
    Row("who chose not to read still has About Me", facts(NOT_READING), Code.ALLOWED, Rule.CONSENT),
    Row("the whole covers the part", facts(PEER, consents=_about_me(G, N)), Code.ALLOWED, Rule.CONSENT),
    Row("the part alone", facts(PEER, consents=_about_me(R, G)), Code.ALLOWED, Rule.CONSENT),
    Row("a no to the part stands", facts(PEER, consents=_about_me(G, R)), Code.CONSENT_REFUSED, ASKED),
    Row("the part taken back", facts(PEER, consents=_about_me(G, W)), Code.CONSENT_WITHDRAWN, ASKED),
    Row("nobody asked", facts(PEER, consents=_about_me(N, N)), Code.CONSENT_NOT_GIVEN, ASKED),
    Row("unasked", facts(PEER, policy=TO_EVERYONE, consents=_about_me(N, N)), Code.ALLOWED, ASKED),
    Row(
        "a no without being asked",
        facts(PEER, policy=TO_EVERYONE, consents=_about_me(G, R)),
        Code.CONSENT_REFUSED,
        "consumer_opt_out",
    ),
    Row("a no that is not offered", facts(PEER, policy=NO_SAY, consents=_about_me(G, R)), Code.ALLOWED, ASKED),
    Row("left to clinicians", facts(PEER, policy=LEFT_TO_CLINICIANS), Code.POLICY_NO_ABOUT_ME, ASKED),
    Row("whatever of the record", facts(PEER, policy=UNASKED, consents=_about_me(N, N)), Code.CONSENT_NOT_GIVEN, ASKED),
    Row("no record, and a yes", facts(PEER, policy=NO_NOTES, consents=_about_me(N, G)), Code.ALLOWED, Rule.CONSENT),
    Row("no record, and no yes", facts(PEER, policy=NO_NOTES, consents=_about_me(N, N)), Code.CONSENT_NOT_GIVEN, ASKED),
]


@pytest.mark.parametrize("row", ABOUT_ME, ids=str)
def test_about_me(row):
    decision = people.may_read_about_me(row.facts)
    assert (decision.code, decision.rule) == (row.code, row.rule)


WRITE_ENTRY = [
    *outside_rows(),
    Row("a clinician", facts(CLINICIAN, policy=None, consents=ConsentFacts()), Code.ALLOWED, Rule.ROLE),
    Row("a clinician on duty", facts(DUTY), Code.ALLOWED, Rule.ROLE),
    Row("a peer worker", facts(PEER), Code.WRONG_ROLE, Rule.ROLE),
    Row("the consumer", facts(CONSUMER), Code.NOT_A_MEMBER, Rule.ROLE),
    Row("of somebody who has left", facts(DUTY, ended=True), Code.ENDED, Rule.ENROLMENT),
]


@pytest.mark.parametrize("row", WRITE_ENTRY, ids=str)
def test_write_an_entry(row):
    decision = people.may_write_entry(row.facts)
    assert (decision.code, decision.rule) == (row.code, row.rule)


NO_CHOICE = model(peer_may_choose_not_to_read=False)
CHOOSE = [
    *outside_rows(),
    Row("a peer worker who reads", facts(PEER), Code.ALLOWED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ),
    Row("a peer worker who goes back to reading", facts(NOT_READING), Code.ALLOWED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ),
    Row(
        "no yes is needed for a no of one's own",
        facts(PEER, consents=ConsentFacts()),
        Code.ALLOWED,
        Rule.PEER_MAY_CHOOSE_NOT_TO_READ,
    ),
    Row("a clinician", facts(CLINICIAN), Code.WRONG_ROLE, Rule.ROLE),
    Row("no model", facts(PEER, policy=None), Code.NO_POLICY, Rule.SERVICE_MODEL),
    Row("nothing to turn down", facts(PEER, policy=NO_NOTES), Code.POLICY_NO_READING, Rule.PEER_READ_RECORDS),
    Row("About Me only", facts(PEER, policy=SUMMARY), Code.POLICY_SUMMARY_ONLY, Rule.PEER_READ_RECORDS),
    Row("not offered", facts(PEER, policy=NO_CHOICE), Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ),
]


@pytest.mark.parametrize("row", CHOOSE, ids=str)
def test_choose_not_to_read(row):
    decision = people.may_choose_not_to_read(row.facts)
    assert (decision.code, decision.rule) == (row.code, row.rule)


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        *[(actor, Code.ALLOWED) for actor in (PEER, CARER_PEER, SUPERVISOR, CLINICIAN, DUTY)],
        *[(actor, Code.WRONG_ROLE) for actor in (ADMIN, OFFICER)],
        *[(actor, Code.NOT_A_MEMBER) for actor in (CONSUMER, VISITOR, NOBODY, STRANGER)],
    ],
)
def test_find_people(actor, code):
    decision = people.may_find_people(facts(actor, policy=None))
    assert (decision.code, decision.rule) == (code, Rule.ROLE)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, ADMIN, CONSUMER, VISITOR, NOBODY])
def test_only_the_records_officer_looks_for_errors(actor):
    assert people.may_find_errors(facts(actor)).code is Code.WRONG_ROLE
    assert people.may_find_errors(facts(OFFICER)).rule == Rule.RECORDS_OFFICER


def test_every_state_of_consent_but_yes_has_a_refusal():
    assert set(people.CONSENT_CODES) == set(ConsentState) - {ConsentState.GIVEN}
    assert people.CONSENT_CODES == CONSENT_ANSWERS


@pytest.mark.parametrize(
    ("scope", "state"),
    [(ConsentScope.READ_RECORD, G), (ConsentScope.READ_ABOUT_ME, R), (ConsentScope.WRITE_NOTES, W)],
)
def test_a_scope_finds_its_own_state(scope, state):
    assert ConsentFacts(read_record=G, read_about_me=R, write_notes=W).of(scope) is state
