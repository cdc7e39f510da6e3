"""Who takes people up into a service, and who sees their names and numbers. It opens nobody's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import ENROLLING_ROLES, Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care

if TYPE_CHECKING:
    from collections.abc import Collection

    from peernotes.policy.facts import ActorFacts, Facts


def may_see_consumers(actor: ActorFacts) -> Decision:
    return _in_role(actor, ENROLLING_ROLES | {Role.SERVICE_ADMIN})


def may_enrol(actor: ActorFacts) -> Decision:
    return _in_role(actor, ENROLLING_ROLES)


def _in_role(actor: ActorFacts, roles: Collection[Role]) -> Decision:
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if actor.roles & set(roles) else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_see_consumer(facts: Facts) -> Decision:
    return first_denial(lambda: _no_conflict(facts), lambda: may_see_consumers(facts.actor))


def may_change_enrolment(facts: Facts) -> Decision:
    return first_denial(lambda: _no_conflict(facts), lambda: may_enrol(facts.actor))


def may_give_login(facts: Facts) -> Decision:
    """Whoever keeps the records, or works with the person: a sign-in is handed on in person."""
    return first_denial(
        lambda: may_change_enrolment(facts),
        lambda: allow(Rule.RECORDS_OFFICER) if Role.RECORDS_OFFICER in facts.actor.roles else in_care(facts),
    )


def _no_conflict(facts: Facts) -> Decision:
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    return allow(Rule.CONFLICT_OF_INTEREST)
