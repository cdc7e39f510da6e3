"""Meetings of those who work in a service: who takes part, as the service model says. A meeting says nothing about anybody
whom the service helps; what is talked about is decided in ``policy/meeting_items.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule, TeamMeetingKind
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import may_find_people

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts


def peers_meet(policy: Switches | None) -> bool:
    return policy is not None and policy.peer_in_mdt


def is_about_people(kind: str) -> bool:
    return kind != TeamMeetingKind.SERVICE


def sits_in(roles: AbstractSet[Role], policy: Switches | None) -> Decision:
    """Of somebody with these roles, whether they take part."""
    if Role.CLINICIAN in roles:
        return allow(Rule.ROLE)
    if not roles & PEER_ROLES:
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    return allow(Rule.PEER_IN_MDT) if peers_meet(policy) else deny(Code.MEETING_WITHOUT_PEERS, Rule.PEER_IN_MDT)


def may_meet(facts: Facts) -> Decision:
    """Call a meeting, and see when the team meets and who is there."""
    return first_denial(lambda: may_find_people(facts), lambda: sits_in(facts.actor.roles, facts.policy))


def may_change_meeting(facts: Facts, *, called_it: bool, called_off: bool = False) -> Decision:
    return first_denial(
        lambda: may_meet(facts),
        lambda: allow(Rule.MEETING) if called_it else deny(Code.NOT_THE_AUTHOR, Rule.MEETING),
        lambda: takes_place(called_off=called_off),
    )


def takes_place(*, called_off: bool) -> Decision:
    return deny(Code.CALLED_OFF, Rule.MEETING) if called_off else allow(Rule.MEETING)


def may_call_off(facts: Facts, *, called_it: bool, called_off: bool, begun: bool) -> Decision:
    """By who called it, before it begins: what was decided in one is not called off."""
    return first_denial(
        lambda: may_change_meeting(facts, called_it=called_it, called_off=called_off),
        lambda: deny(Code.HAS_BEGUN, Rule.MEETING) if begun else allow(Rule.MEETING),
    )
