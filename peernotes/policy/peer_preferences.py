"""Whether somebody wants peer support, how, and with whom: theirs to say and to change."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule, Verb, Wants
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_clinician, is_own_record, may_support_consumers, shut_to_colleagues
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.policy.facts import ActorFacts, Facts

NO_OFFERS_FOR = timedelta(days=90)


def offers_stop(wants: str, said_at: datetime, at: datetime) -> bool:
    """After a no nobody is offered or assigned for a while, unless its person says otherwise before."""
    return wants == Wants.NO and said_at > at - NO_OFFERS_FOR


def works_as_peer(actor: ActorFacts) -> bool:
    """Whoever is a clinician too works with people whatever they say of peer support."""
    return bool(actor.roles & PEER_ROLES) and Role.CLINICIAN not in actor.roles


def may_be_offered(facts: Facts, worker: ActorFacts) -> Decision:
    """``facts``: about the person to whom a worker is assigned."""
    if facts.wants_no_peer and works_as_peer(worker):
        return deny(Code.WANTS_NO_PEER, Rule.PREFERENCE)
    return allow(Rule.PREFERENCE)


def may_match(facts: Facts) -> Decision:
    """In a service: peer supervisors, who know the peer workers. Administrators assign, and read no such words."""
    supervises = Role.PEER_SUPERVISOR in facts.actor.roles
    return first_denial(
        lambda: allow(Rule.ROLE) if supervises else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: may_support_consumers(facts.actor, facts.policy),
        lambda: ready(facts, Verb.SEE_PERSON),
    )


def may_read_wishes(facts: Facts) -> Decision:
    own = is_own_record(facts)
    return own if own else first_denial(lambda: _no_stranger(facts), lambda: may_match(facts))


def _no_stranger(facts: Facts) -> Decision:
    if shut_to_colleagues(facts):
        return deny(Code.NOT_ASSIGNED, Rule.WORKS_HERE)
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    return allow(Rule.CONFLICT_OF_INTEREST)


def may_read_preference(facts: Facts) -> Decision:
    """Whether, how and how often; not with whom."""
    wishes = may_read_wishes(facts)
    if wishes:
        return wishes
    return first_denial(
        lambda: in_care(facts),
        lambda: ready(facts, Verb.SEE_PERSON),
        lambda: allow(Rule.ROLE) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
    )
