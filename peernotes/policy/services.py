"""The service model, its contact log and its events: administration, without clinical content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, Code, Role, Rule
from peernotes.policy.catalogue.contact_log import ContactLog
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts


def may_see_model(actor: ActorFacts) -> Decision:
    """Everyone who works in or is helped by the service: role clarity is for all (Barr 2020, table 3, item 3)."""
    known = bool(actor.roles) or actor.is_consumer
    return allow(Rule.ROLE) if known else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_administer(actor: ActorFacts) -> Decision:
    """Propose a version, preview it, ask why, read the service's events."""
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if Role.SERVICE_ADMIN in actor.roles else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_assign(actor: ActorFacts, worker: ActorFacts) -> Decision:
    """Open an assignment: for somebody with a role in care in the same service."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: allow(Rule.ASSIGNMENT) if worker.roles & CARE_ROLES else deny(Code.NOT_A_MEMBER, Rule.ASSIGNMENT),
    )


def may_approve(actor: ActorFacts, *, proposed_by_me: bool, new_here: bool = False) -> Decision:
    """``new_here``: an administrator for less than a day. So nobody invents their own second person."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: second_person(proposed_by_me=proposed_by_me),
        lambda: deny(Code.NEW_ADMINISTRATOR, Rule.SECOND_PERSON) if new_here else allow(Rule.SECOND_PERSON),
    )


def second_person(*, proposed_by_me: bool) -> Decision:
    return deny(Code.SELF_APPROVAL, Rule.SECOND_PERSON) if proposed_by_me else allow(Rule.SECOND_PERSON)


def may_log_contact(facts: Facts) -> Decision:
    """What remains when there is no note: date, length and mode only."""
    return first_denial(lambda: in_care(facts), lambda: has_contact_log(facts.policy))


def has_contact_log(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.contact_log == ContactLog.OFF:
        return deny(Code.POLICY_NO_CONTACT_LOG, Rule.CONTACT_LOG)
    return allow(Rule.CONTACT_LOG)
