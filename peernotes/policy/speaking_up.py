"""What a peer worker met with at work: theirs, and, if they would like to talk, whoever's who listens. That is nobody who
administers anything: who gives out roles is not told who finds it hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts


def may_speak_up(actor: ActorFacts) -> Decision:
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_listen(actor: ActorFacts) -> Decision:
    if not actor.roles or Role.SERVICE_ADMIN in actor.roles:
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    return allow(Rule.ROLE)
