"""Supporters and authorised representatives of a consumer: who reads of them, records, agrees and ends one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule, SupporterKind
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_clinician, is_enrolled, is_own_record, works_in_care

if TYPE_CHECKING:
    from datetime import date, datetime

    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class SupporterFacts:
    """``stands``: a second person agreed, it has begun and is not over."""

    kind: SupporterKind
    recorded_by_me: bool = False
    agreed: bool = False
    over: bool = False
    stands: bool = False


def stands(
    agreed_at: datetime | None, ended_at: datetime | None, starts_on: date, until: date | None, today: date
) -> bool:
    begun = agreed_at is not None and starts_on <= today
    return begun and ended_at is None and (until is None or until >= today)


def may_read_supporter(facts: Facts) -> Decision:
    own = is_own_record(facts)
    return own if own else works_in_care(facts)


def may_record_supporter(facts: Facts) -> Decision:
    return first_denial(
        lambda: works_in_care(facts),
        lambda: is_enrolled(facts),
        lambda: allow(Rule.SUPPORTER) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
    )


def may_agree_to_supporter(facts: Facts, supporter: SupporterFacts) -> Decision:
    """Somebody else who works with the person."""
    return first_denial(
        lambda: works_in_care(facts),
        lambda: deny(Code.SELF_APPROVAL, Rule.SUPPORTER) if supporter.recorded_by_me else allow(Rule.SUPPORTER),
        lambda: (
            deny(Code.ALREADY_DONE, Rule.SUPPORTER) if supporter.agreed or supporter.over else allow(Rule.SUPPORTER)
        ),
    )


def may_end_supporter(facts: Facts, supporter: SupporterFacts) -> Decision:
    """The person, without a reason; a clinician; and, instead of agreeing, who was asked as second person."""
    return first_denial(
        lambda: may_read_supporter(facts),
        lambda: _may_end(facts, supporter),
        lambda: deny(Code.ALREADY_DONE, Rule.SUPPORTER) if supporter.over else allow(Rule.SUPPORTER),
    )


def _may_end(facts: Facts, supporter: SupporterFacts) -> Decision:
    ends = facts.actor.is_consumer or is_clinician(facts) or not supporter.agreed
    return allow(Rule.SUPPORTER) if ends else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_hand_to_representative(facts: Facts, supporter: SupporterFacts) -> Decision:
    """The device, so that they decide what their authority covers."""
    return first_denial(
        lambda: in_care(facts),
        lambda: representatives_decide(facts),
        lambda: _represents(supporter),
    )


def representatives_decide(facts: Facts) -> Decision:
    on = facts.representatives
    return allow(Rule.REPRESENTATIVES) if on else deny(Code.REPRESENTATIVES_OFF, Rule.REPRESENTATIVES)


def _represents(supporter: SupporterFacts) -> Decision:
    if supporter.kind != SupporterKind.REPRESENTATIVE or not supporter.stands:
        return deny(Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)
    return allow(Rule.REPRESENTATIVE)
