"""Who says how a service stands with what the research recommends, and the one thing that has to be there first."""

from __future__ import annotations

import pytest

from peernotes.enums import Code, RecommendationState, Role, Rule
from peernotes.policy.facts import ActorFacts
from peernotes.policy.recommendations import (
    NUMBERS,
    RecommendationFacts,
    may_see_recommendations,
    may_write_recommendation,
)

ADMIN = ActorFacts(roles=frozenset({Role.SERVICE_ADMIN}))


@pytest.mark.parametrize("role", Role)
def test_whoever_works_there_reads(role: Role) -> None:
    assert may_see_recommendations(ActorFacts(roles=frozenset({role})))


def test_nobody_else_reads() -> None:
    assert may_see_recommendations(ActorFacts(is_consumer=True)).code == Code.NOT_A_MEMBER


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SERVICE_ADMIN}))
def test_only_administrators_write(role: Role) -> None:
    said = RecommendationFacts(1, RecommendationState.DOING)
    assert may_write_recommendation(ActorFacts(roles=frozenset({role})), said).code == Code.WRONG_ROLE


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("state", RecommendationState)
def test_only_the_code_done_waits_for_a_code(number: int, state: RecommendationState) -> None:
    without = may_write_recommendation(ADMIN, RecommendationFacts(number, state))
    assert may_write_recommendation(ADMIN, RecommendationFacts(number, state, code_published=True))
    if number == 2 and state == RecommendationState.DONE:
        assert (without.code, without.rule) == (Code.CODE_NOT_PUBLISHED, Rule.CODE_OF_CONDUCT)
    else:
        assert without


def test_only_somebody_from_here_looks_after_it() -> None:
    said = RecommendationFacts(1, RecommendationState.DOING, owner_here=False)
    denied = may_write_recommendation(ADMIN, said)
    assert (denied.code, denied.rule) == (Code.NOT_OFFERED, Rule.RECOMMENDATION)
