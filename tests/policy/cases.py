"""People and moments that the tables are made of. Each table row changes one thing and names the answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from peernotes.enums import Code, ConsentState, NoteStatus, Role, Rule
from peernotes.policy import switches
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches

AT = datetime(2026, 3, 3, 12, tzinfo=UTC)

PEER = ActorFacts(roles=frozenset({Role.CONSUMER_PEER_WORKER}), assigned=True)
CARER_PEER = ActorFacts(roles=frozenset({Role.CARER_PEER_WORKER}), assigned=True)
SUPERVISOR = ActorFacts(roles=frozenset({Role.PEER_SUPERVISOR}), assigned=True)
CLINICIAN = ActorFacts(roles=frozenset({Role.CLINICIAN}), assigned=True)
DUTY = ActorFacts(roles=frozenset({Role.CLINICIAN}), service_wide=True)
ADMIN = ActorFacts(roles=frozenset({Role.SERVICE_ADMIN}))
OFFICER = ActorFacts(roles=frozenset({Role.RECORDS_OFFICER}))
PRIVACY = ActorFacts(roles=frozenset({Role.PRIVACY_OFFICER}))
OPERATOR = ActorFacts(is_operator=True)
CONSUMER = ActorFacts(is_consumer=True)
VISITOR = ActorFacts(signed_in=False, on_visit=True)
NOBODY = ActorFacts(signed_in=False)
STRANGER = ActorFacts()

YES = ConsentFacts(ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.GIVEN)

FINISHED = NoteFacts(
    NoteStatus.FINAL, clinicians_allowed=True, shared_with_care_team=True, agreed_hash="a", content_hash="a"
)


@contextmanager
def nothing_acts_on(switch: str) -> Iterator[None]:
    """As a switch is before a rule asks it: recorded at its preset."""
    with pytest.MonkeyPatch.context() as before:
        for name in ("SETTABLE", "ACTING"):
            others = tuple(one for one in getattr(switches, name) if one.name != switch)
            before.setattr(switches, name, others)
        yield


def model(base: Switches = INTEGRATED, /, **changes: Any) -> Switches:
    """With an answer to what the preset leaves open."""
    return Switches.of(DECIDED | changes, base)


DECIDED = {"carer_peer_supports_consumer": False, "consumer_peer_supports_carer": False}


def facts(actor: ActorFacts, **changes: Any) -> Facts:
    """With the integrated model and every yes, so that a refusal has one cause: the change."""
    return replace(Facts(actor, AT, policy=INTEGRATED, consents=YES), **changes)


def note(status: NoteStatus, **changes: Any) -> NoteFacts:
    """By the actor, unread by others, agreed as it stands."""
    return replace(NoteFacts(status, is_author=True, agreed_hash="a", content_hash="a"), **changes)


def read_consent(state: ConsentState) -> ConsentFacts:
    return replace(YES, read_record=state)


@dataclass(frozen=True)
class Row:
    """``why``: what this row shows; pytest prints it."""

    why: str
    facts: Facts
    code: Code
    rule: Rule | None = None
    more: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.why


# Every way in which a person may have nothing to do with a record. Whoever asks ``in_care`` refuses all of these.
OUTSIDE = (
    (NOBODY, Code.NOT_SIGNED_IN, Rule.SIGN_IN),
    (replace(PEER, signed_in=False), Code.NOT_SIGNED_IN, Rule.SIGN_IN),
    (replace(PEER, conflict=True), Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
    (replace(DUTY, conflict=True), Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
    (replace(STRANGER, conflict=True), Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST),
    (STRANGER, Code.NOT_A_MEMBER, Rule.ROLE),
    (ADMIN, Code.WRONG_ROLE, Rule.ROLE),
    (replace(ADMIN, assigned=True), Code.WRONG_ROLE, Rule.ROLE),
    (OFFICER, Code.WRONG_ROLE, Rule.ROLE),
    (replace(PEER, assigned=False), Code.NOT_ASSIGNED, Rule.ASSIGNMENT),
    (replace(PEER, assigned=False, service_wide=True), Code.NOT_ASSIGNED, Rule.ASSIGNMENT),
    (replace(CLINICIAN, assigned=False), Code.NOT_ASSIGNED, Rule.ASSIGNMENT),
)


def described(actor: ActorFacts) -> str:
    """How they differ from nobody in particular. Sets in one order, so that each process calls a case alike."""
    plain = ActorFacts()
    told = {each.name: getattr(actor, each.name) for each in fields(actor)}
    other = {name: value for name, value in told.items() if value != getattr(plain, name)}
    said = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in other.items()}
    return ", ".join(f"{name}={value}" for name, value in said.items()) or "nothing"


def outside_rows(**changes: Any) -> list[Row]:
    return [Row(f"outside: {described(actor)}", facts(actor, **changes), code, rule) for actor, code, rule in OUTSIDE]


CONSENT_ANSWERS = {
    ConsentState.NONE: Code.CONSENT_NOT_GIVEN,
    ConsentState.REFUSED: Code.CONSENT_REFUSED,
    ConsentState.WITHDRAWN: Code.CONSENT_WITHDRAWN,
    ConsentState.EXPIRED: Code.CONSENT_EXPIRED,
    ConsentState.BEFORE_SWITCH: Code.CONSENT_BEFORE_SWITCH,
}

NO_NOTES = model(COMPLEMENTARY)
