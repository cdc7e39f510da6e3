"""Starting services: by operators, who see nothing of what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts

# Two, so that each can approve what the other proposes. They let in all others.
ADMINISTRATORS = 2


def may_start_services(*, is_operator: bool) -> Decision:
    return allow(Rule.OPERATOR) if is_operator else deny(Code.WRONG_ROLE, Rule.OPERATOR)


def may_name_administrator(actor: ActorFacts, *, named: int) -> Decision:
    """``named``: how many administrators the service has."""
    return first_denial(
        lambda: may_start_services(is_operator=actor.is_operator),
        lambda: allow(Rule.OPERATOR) if named < ADMINISTRATORS else deny(Code.ALREADY_DONE, Rule.OPERATOR),
    )
