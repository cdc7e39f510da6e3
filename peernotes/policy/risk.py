"""What is written about risk, and assessments: by clinicians, and by peer workers as far as the model says. Something that
worries somebody is passed on as a safety concern, in every model."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peernotes.enums import Code, EntryKind, EntryStatus, Rule
from peernotes.policy.catalogue.peer_risk_assessment import PeerRiskAssessment
from peernotes.policy.catalogue.risk_documentation_owner import RiskDocumentationOwner
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import (
    is_clinician,
    is_peer,
    keeps_clinical_record,
    may_add,
    may_read_record,
    may_write_entry,
    no_stands,
)

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts

# What nobody writes by hand comes into being when a note is not agreed, and in an import.
WRITTEN = tuple(kind for kind in EntryKind if kind not in (EntryKind.FACTS_ONLY, EntryKind.IMPORTED))
# Before a peer worker completes an assessment, whatever else the model asks for.
TRAINED_IN = (Training.DUTY_OF_CARE, Training.CRISIS)
# A peer worker's entry about risk waits for a clinician this many times as long as a safety concern.
TIMES_AS_LONG = 24
SCORES = re.compile(
    r"\d\s*(?:/|out of)\s*(?:5|10|100)\b(?!\s*[/.])|\d\s*%|\bscor(?:e|es|ed|ing)\b|\bc-?ssrs\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) out of (?:five|ten)\b"
    r"|\b(?:low|medium|moderate|high)[- ]risk\b|\brisk\s*(?:[:=]|is|of suicide:?)?\s*(?:low|medium|moderate|high)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenFacts:
    """An entry that is there. ``by_peer``: a peer worker wrote it."""

    kind: EntryKind
    status: EntryStatus = EntryStatus.CURRENT
    by_peer: bool = False
    signed: bool = False


def scores(text: str) -> bool:
    """Whether it gives a risk a number or a rank, which is not for a peer worker in any model."""
    return bool(SCORES.search(text))


def may_write(facts: Facts, kind: EntryKind) -> Decision:
    """An entry of a kind. By a peer worker against nobody's no to reading, though the model may open no record to them."""
    if is_clinician(facts) or not is_peer(facts):
        return may_write_entry(facts)
    return first_denial(lambda: may_add(facts), lambda: no_stands(facts), lambda: peer_may_write(facts, kind))


def peer_may_write(facts: Facts, kind: EntryKind) -> Decision:
    policy = facts.policy
    if policy is None or kind not in (EntryKind.RISK, EntryKind.ASSESSMENT):
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    if kind == EntryKind.ASSESSMENT:
        return _completes(facts, policy)
    if policy.risk_documentation_owner == RiskDocumentationOwner.JOINT:
        return deny(Code.CLINICIAN_BEGINS, Rule.RISK_DOCUMENTATION_OWNER)
    return _with_peers(policy)


def _with_peers(policy: Switches) -> Decision:
    if policy.risk_documentation_owner == RiskDocumentationOwner.CLINICIAN:
        return deny(Code.RISK_NOT_YOURS, Rule.RISK_DOCUMENTATION_OWNER)
    return allow(Rule.RISK_DOCUMENTATION_OWNER)


def _completes(facts: Facts, policy: Switches) -> Decision:
    if policy.peer_risk_assessment != PeerRiskAssessment.COMPLETE:
        return deny(Code.ASSESSMENT_NOT_YOURS, Rule.PEER_RISK_ASSESSMENT)
    missing = tuple(topic for topic in TRAINED_IN if topic not in facts.actor.trained_in)
    if missing:
        return replace(deny(Code.TRAINING_MISSING, Rule.PEER_RISK_ASSESSMENT), missing=missing)
    return allow(Rule.PEER_RISK_ASSESSMENT)


def may_contribute(facts: Facts, entry: WrittenFacts) -> Decision:
    """Beside what somebody else wrote, for a peer worker who may read it: a no to reading stands here too."""
    return first_denial(
        lambda: may_add(facts),
        lambda: deny(Code.WRONG_ROLE, Rule.ROLE) if is_clinician(facts) or not is_peer(facts) else allow(Rule.ROLE),
        lambda: may_read_record(facts),
        lambda: model_lets_contribute(facts.policy, entry.kind),
        lambda: (
            allow(Rule.ROLE)
            if entry.status == EntryStatus.CURRENT
            else deny(Code.ALREADY_DONE, Rule.PEER_RISK_ASSESSMENT)
        ),
    )


def model_lets_contribute(policy: Switches | None, kind: EntryKind) -> Decision:
    if policy is None or kind not in (EntryKind.RISK, EntryKind.ASSESSMENT):
        return deny(Code.NOT_OFFERED, Rule.PEER_RISK_ASSESSMENT)
    if kind == EntryKind.RISK:
        return _with_peers(policy)
    if policy.peer_risk_assessment == PeerRiskAssessment.NONE:
        return deny(Code.ASSESSMENT_NOT_YOURS, Rule.PEER_RISK_ASSESSMENT)
    return allow(Rule.PEER_RISK_ASSESSMENT)


def may_countersign(facts: Facts, entry: WrittenFacts) -> Decision:
    """What a peer worker wrote about risk, once."""
    return first_denial(
        lambda: keeps_clinical_record(facts),
        lambda: (
            allow(Rule.RISK_DOCUMENTATION_OWNER)
            if entry.by_peer and entry.kind == EntryKind.RISK
            else deny(Code.NOT_OFFERED, Rule.RISK_DOCUMENTATION_OWNER)
        ),
        lambda: (
            deny(Code.ALREADY_DONE, Rule.RISK_DOCUMENTATION_OWNER)
            if entry.signed
            else allow(Rule.RISK_DOCUMENTATION_OWNER)
        ),
    )
