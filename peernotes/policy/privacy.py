"""What a privacy officer looks at: who tried to open a record that is shut to them. It opens no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts, Facts


def may_see_alerts(actor: ActorFacts) -> Decision:
    """Look through the list."""
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if Role.PRIVACY_OFFICER in actor.roles else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_see_alert(facts: Facts) -> Decision:
    """One, about somebody of whom they are no relative."""
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    return may_see_alerts(facts.actor)


def may_answer_alert(facts: Facts, *, about_me: bool, answered: bool) -> Decision:
    """Once, and never about oneself."""
    return first_denial(
        lambda: may_see_alert(facts),
        lambda: deny(Code.SELF_APPROVAL, Rule.PRIVACY) if about_me else allow(Rule.PRIVACY),
        lambda: deny(Code.ALREADY_DONE, Rule.PRIVACY) if answered else allow(Rule.PRIVACY),
    )
