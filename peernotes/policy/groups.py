"""Groups: who arranges them, who leads them, who is in them. Who is in one is known to those who lead it and to nobody else
(docs/decisions/0052)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, PEER_ROLES, Code, Facilitation, GroupAudience, LeadsAs, Role, Rule, Verb
from peernotes.policy.carer_files import may_support_carers
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_oneself, may_support_consumers
from peernotes.policy.readiness import ready
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from collections.abc import Collection

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts

# Of fewer people no number is told to whoever does not lead the group.
FEW = 5
NEEDED = {
    Facilitation.PEER_LED: frozenset({LeadsAs.PEER}),
    Facilitation.PEER_AND_CLINICIAN: frozenset(LeadsAs),
    Facilitation.PEER_PROFESSIONAL: frozenset(),
    Facilitation.CLINICIAN_LED: frozenset({LeadsAs.CLINICIAN}),
}


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """``leads``: the actor does. ``conflict``: whoever it is about and one who leads it know each other outside work.
    ``inside``: they are in it, or wait. ``audience``: of its programme."""

    over: bool = False
    leads: bool = False
    conflict: bool = False
    inside: bool = False
    audience: GroupAudience = GroupAudience.CONSUMERS


def may_see_groups(actor: ActorFacts) -> Decision:
    """Which there are, and who leads them: no secret to those who work with people or administer."""
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    inside = actor.roles & (CARE_ROLES | {Role.SERVICE_ADMIN})
    return allow(Rule.ROLE) if inside else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_arrange_group(actor: ActorFacts, group: GroupFacts) -> Decision:
    """Say who leads it, or end it."""
    return first_denial(lambda: may_administer(actor), lambda: _goes_on(group))


def may_change_group(facts: Facts, group: GroupFacts) -> Decision:
    """When and where it meets, and for how many: whoever leads it, and administrators."""
    administers = may_administer(facts.actor)
    return first_denial(lambda: administers if administers else may_lead(facts, group), lambda: _goes_on(group))


def fewest_places(group: GroupFacts, *, places: int, people: int) -> int:
    """Nobody loses a place. Whoever leads the group makes places more and not fewer: what is refused would tell those who know
    somebody outside work how many are in it; and of few an administrator is told no number."""
    return places if group.leads else min(places, max(people, FEW))


def may_name_leader(actor: ActorFacts, worker: Facts, leads_as: LeadsAs, group: GroupFacts) -> Decision:
    """``worker``: whom it is about. They lead as what they are, and those whom they may support. What waits for them is theirs, so
    that it is not said what it is."""
    kinds = PEER_ROLES if leads_as == LeadsAs.PEER else {Role.CLINICIAN}
    return first_denial(
        lambda: may_arrange_group(actor, group),
        lambda: allow(Rule.ROLE) if worker.actor.roles & kinds else deny(Code.NOT_A_MEMBER, Rule.GROUP),
        lambda: deny(Code.ALREADY_DONE, Rule.GROUP) if group.leads else allow(Rule.GROUP),
        lambda: may_support_members(worker.actor, worker.policy, group.audience),
        lambda: allow(Rule.GROUP) if ready(worker, Verb.ASSIGN) else deny(Code.LEADER_NOT_READY, Rule.GROUP),
    )


def may_see_member(facts: Facts, group: GroupFacts) -> Decision:
    """That somebody is in it: themselves, and whoever leads it."""
    own = is_ones_own(facts)
    if own:
        return own
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    return may_lead(facts, group)


def may_lead(facts: Facts, group: GroupFacts) -> Decision:
    """Also once it is over: what was begun comes to its end."""
    return first_denial(
        lambda: allow(Rule.GROUP) if group.leads else deny(Code.NOT_A_FACILITATOR, Rule.GROUP),
        lambda: allow(Rule.ROLE) if facts.actor.roles & CARE_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: may_support_members(facts.actor, facts.policy, group.audience),
        lambda: ready(facts, Verb.SEE_GROUP),
    )


def may_write_group_agreement(facts: Facts, group: GroupFacts) -> Decision:
    """What was agreed stays as it was once the group is over: nobody is asked for a yes to something else any more."""
    return first_denial(lambda: may_lead(facts, group), lambda: _goes_on(group))


def may_support_members(actor: ActorFacts, policy: Switches | None, audience: GroupAudience) -> Decision:
    """All for whom the group is, as the model in force lets somebody of their kind."""
    nobody = allow(Rule.GROUP)
    return first_denial(
        lambda: nobody if audience == GroupAudience.CARERS else may_support_consumers(actor, policy),
        lambda: nobody if audience == GroupAudience.CONSUMERS else may_support_carers(actor, policy),
    )


def is_ones_own(facts: Facts) -> Decision:
    """A consumer's place in a group, or a carer's."""
    return allow(Rule.OWN_RECORD) if facts.actor.is_carer else is_oneself(facts)


def group_is_for(audience: str, *, as_carer: bool) -> bool:
    """Whoever it is not for is not told that there is such a group."""
    return audience != (GroupAudience.CONSUMERS if as_carer else GroupAudience.CARERS)


def may_join_group(facts: Facts, group: GroupFacts) -> Decision:
    """By oneself, and nobody asks why. Whether there is a place says the order in which they came."""
    return first_denial(
        lambda: is_ones_own(facts),
        lambda: _fits(facts, group),
        lambda: deny(Code.ENDED, Rule.ENROLMENT) if facts.ended else allow(Rule.ENROLMENT),
        lambda: _goes_on(group),
        lambda: deny(Code.ALREADY_DONE, Rule.GROUP) if group.inside else allow(Rule.GROUP),
        lambda: deny(Code.ANOTHER_GROUP, Rule.GROUP) if group.conflict else allow(Rule.GROUP),
    )


def may_change_own(facts: Facts, group: GroupFacts) -> Decision:
    """What it knows of oneself, or leave it, while it goes on."""
    return first_denial(
        lambda: is_ones_own(facts),
        lambda: allow(Rule.OWN_RECORD) if group.inside else deny(Code.ALREADY_DONE, Rule.GROUP),
        lambda: _goes_on(group),
    )


def leaders_missing(facilitation: Facilitation, leaders: Collection[LeadsAs]) -> frozenset[LeadsAs]:
    """Whom a group by such a programme still needs before it meets."""
    return NEEDED[facilitation] - set(leaders)


def counted(people: int) -> int | None:
    """A number for whoever does not lead the group, or none."""
    return people if people >= FEW else None


def _goes_on(group: GroupFacts) -> Decision:
    return deny(Code.RUN_IS_OVER, Rule.GROUP) if group.over else allow(Rule.GROUP)


def _fits(facts: Facts, group: GroupFacts) -> Decision:
    fits = group_is_for(group.audience, as_carer=facts.actor.is_carer)
    return allow(Rule.GROUP) if fits else deny(Code.ANOTHER_GROUP, Rule.GROUP)


def still_used(*, withdrawn: bool, newest: bool) -> Decision:
    """A version by which a group can begin: what was put right or withdrawn since is for those that began."""
    used = newest and not withdrawn
    return allow(Rule.GROUP) if used else deny(Code.PROGRAMME_WITHDRAWN, Rule.GROUP)
