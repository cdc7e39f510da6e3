"""Who writes about risk and who assesses: each value of both switches."""

from dataclasses import replace

import pytest

from peernotes.enums import Code, ConsentState, EntryKind, EntryStatus, Rule
from peernotes.policy import risk
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.facts import ConsentFacts
from peernotes.policy.risk import WrittenFacts
from tests.policy.cases import ADMIN, CLINICIAN, PEER, facts, model

OWNER, PART = Rule.RISK_DOCUMENTATION_OWNER, Rule.PEER_RISK_ASSESSMENT
RISK, ASSESSMENT = WrittenFacts(EntryKind.RISK), WrittenFacts(EntryKind.ASSESSMENT)
READS = {"read_requires_consumer_consent": False}


@pytest.mark.parametrize(
    ("owner", "writes", "contributes"),
    [
        ("clinician", Code.RISK_NOT_YOURS, Code.RISK_NOT_YOURS),
        ("joint", Code.CLINICIAN_BEGINS, Code.ALLOWED),
        ("peer", Code.ALLOWED, Code.ALLOWED),
    ],
)
def test_who_writes_about_risk(owner, writes, contributes):
    there = model(risk_documentation_owner=owner, **READS)
    for decision, code in (
        (risk.may_write(facts(PEER, policy=there), EntryKind.RISK), writes),
        (risk.may_contribute(facts(PEER, policy=there), RISK), contributes),
    ):
        assert (decision.code, decision.rule) == (
            code,
            OWNER if code != Code.ALLOWED or decision.rule == OWNER else Rule.ROLE,
        )
    assert risk.may_write(facts(CLINICIAN, policy=there), EntryKind.RISK)


@pytest.mark.parametrize("kind", [EntryKind.RISK, EntryKind.ASSESSMENT])
def test_nobody_writes_against_a_no_to_reading(kind):
    there = model(risk_documentation_owner="peer", peer_risk_assessment="complete", peer_read_records="none")
    trained = replace(PEER, trained_in=frozenset(Training))
    for state, code in ((ConsentState.NONE, Code.ALLOWED), (ConsentState.REFUSED, Code.CONSENT_REFUSED)):
        said = ConsentFacts(read_record=state)
        assert risk.may_write(facts(trained, policy=there, consents=said), kind).code is code
    unasked = replace(there, read_requires_consumer_consent=False, consumer_opt_out="note")
    refused = ConsentFacts(read_record=ConsentState.REFUSED)
    assert risk.may_write(facts(trained, policy=unasked, consents=refused), kind)


@pytest.mark.parametrize(
    ("part", "writes", "contributes"),
    [
        ("none", Code.ASSESSMENT_NOT_YOURS, Code.ASSESSMENT_NOT_YOURS),
        ("contribute", Code.ASSESSMENT_NOT_YOURS, Code.ALLOWED),
        ("complete", Code.ALLOWED, Code.ALLOWED),
    ],
)
def test_who_assesses(part, writes, contributes):
    there = model(peer_risk_assessment=part, **READS)
    assert risk.may_write(facts(PEER, policy=there), EntryKind.ASSESSMENT).code == writes
    assert risk.may_contribute(facts(PEER, policy=there), ASSESSMENT).code == contributes
    assert risk.may_write(facts(CLINICIAN, policy=there), EntryKind.ASSESSMENT)


@pytest.mark.parametrize(
    ("trained", "missing"),
    [
        ({"duty_of_care", "crisis"}, ()), ({"crisis"}, ("duty_of_care",)), (set(), ("duty_of_care", "crisis")),
    ],
)  # fmt: skip
def test_completing_an_assessment_asks_for_two_trainings(trained, missing):
    there = model(peer_risk_assessment="complete", training_required=frozenset())
    decision = risk.may_write(facts(replace(PEER, trained_in=frozenset(trained)), policy=there), EntryKind.ASSESSMENT)
    assert (bool(decision), decision.missing) == (not missing, missing)
    assert missing == () or (decision.code, decision.rule) == (Code.TRAINING_MISSING, PART)


@pytest.mark.parametrize(
    ("actor", "policy", "entry", "code"),
    [
        (CLINICIAN, model(**READS), RISK, Code.WRONG_ROLE),
        (PEER, model(**READS), WrittenFacts(EntryKind.PROGRESS), Code.NOT_OFFERED),
        (PEER, model(**READS), replace(RISK, status=EntryStatus.SUPERSEDED), Code.ALREADY_DONE),
        (PEER, model(peer_read_records="summary"), RISK, Code.POLICY_SUMMARY_ONLY),
        (replace(PEER, assigned=False), model(**READS), RISK, Code.NOT_ASSIGNED),
        (replace(PEER, roles=ADMIN.roles), model(**READS), RISK, Code.WRONG_ROLE),
    ],
)
def test_who_adds_nothing(actor, policy, entry, code):
    assert risk.may_contribute(facts(actor, policy=policy), entry).code == code


def test_without_a_model_nothing_opens():
    assert risk.may_write(facts(PEER, policy=None), EntryKind.RISK).code == Code.WRONG_ROLE
    assert risk.model_lets_contribute(None, EntryKind.RISK).code == Code.NOT_OFFERED
    assert risk.may_write(facts(PEER), EntryKind.PROGRESS).code == Code.WRONG_ROLE


@pytest.mark.parametrize(
    ("actor", "entry", "code"),
    [
        (CLINICIAN, replace(RISK, by_peer=True), Code.ALLOWED),
        (CLINICIAN, replace(RISK, by_peer=True, signed=True), Code.ALREADY_DONE),
        (CLINICIAN, RISK, Code.NOT_OFFERED),
        (CLINICIAN, replace(ASSESSMENT, by_peer=True), Code.NOT_OFFERED),
        (PEER, replace(RISK, by_peer=True), Code.WRONG_ROLE),
    ],
)
def test_a_clinician_signs_once_what_a_peer_worker_wrote_about_risk(actor, entry, code):
    assert risk.may_countersign(facts(actor), entry).code == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("suicide risk 7/10", True), ("a 7 out of 10", True), ("60 % likely", True), ("I scored it", True),
        ("High risk tonight", True), ("We met on 7/10/2026.", False), ("They paced for 10 minutes.", False),
        ("They said they might score a goal.", True), ("Room 4/2", False), ("C-SSRS 4", True), ("Risk: high", True),
        ("seven out of ten", True), ("They took a risk and high heels.", False), ("one out of the house", False),
    ],
)  # fmt: skip
def test_a_score_is_told_from_a_description(text, found):
    assert risk.scores(text) is found
