"""What the research recommends before peer workers start: how a service stands with each of it, as its administrators say and
whoever works there reads. It decides nothing; what the product knows of it is shown beside it and changes no state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, RecommendationState, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts

# Barr, Townsend and Grenyer 2020, table 3, by their number there, and two more.
CODE, MODEL, CHOICE, PLANS, REFERRING, CONSULTING = 2, 4, 5, 6, 8, 9
SENIOR, PREPARED = 10, 11
LAST = PREPARED
NUMBERS = range(1, LAST + 1)


@dataclass(frozen=True, slots=True)
class RecommendationFacts:
    """``owner_here``: nobody looks after it, or somebody who works in the service."""

    number: int
    state: RecommendationState
    code_published: bool = False
    owner_here: bool = True


def may_see_recommendations(actor: ActorFacts) -> Decision:
    return allow(Rule.ROLE) if actor.roles else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_write_recommendation(actor: ActorFacts, said: RecommendationFacts) -> Decision:
    return first_denial(
        lambda: may_administer(actor),
        lambda: allow(Rule.RECOMMENDATION) if said.owner_here else deny(Code.NOT_OFFERED, Rule.RECOMMENDATION),
        lambda: _not_without_a_code(said),
    )


def _not_without_a_code(said: RecommendationFacts) -> Decision:
    missing = said.number == CODE and said.state == RecommendationState.DONE and not said.code_published
    return deny(Code.CODE_NOT_PUBLISHED, Rule.CODE_OF_CONDUCT) if missing else allow(Rule.RECOMMENDATION)
