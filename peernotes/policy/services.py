"""The service model, its contact log and its events: administration, without clinical content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Role
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts, Facts


def may_see_model(actor: ActorFacts) -> Decision:
    """Everyone who works in or is helped by the service: role clarity is for all (Barr 2020, table 3, item 3)."""
    known = bool(actor.roles) or actor.is_consumer
    return allow("role") if known else deny(Code.NOT_A_MEMBER, "role")


def may_administer(actor: ActorFacts) -> Decision:
    """Propose a version, preview it, ask why, read the service's events."""
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, "role")
    return allow("role") if Role.SERVICE_ADMIN in actor.roles else deny(Code.WRONG_ROLE, "role")


def may_approve(actor: ActorFacts, *, proposed_by_me: bool) -> Decision:
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.SELF_APPROVAL, "second person") if proposed_by_me else allow("second person"),
    )


def may_log_contact(facts: Facts) -> Decision:
    """What remains when there is no note: date, length and mode only."""
    return first_denial(lambda: in_care(facts), lambda: _has_contact_log(facts))


def _has_contact_log(facts: Facts) -> Decision:
    if facts.policy is None:
        return deny(Code.NO_POLICY, "service model")
    if facts.policy.contact_log == "off":
        return deny(Code.POLICY_NO_CONTACT_LOG, "contact_log")
    return allow("contact_log")
