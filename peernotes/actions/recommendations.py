"""Saying how a service stands with what the research recommends. What was said before stays."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import RecommendationState, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import CodeOfConduct, Recommendation
from peernotes.policy import recommendations as rules
from peernotes.policy.facts import Actor
from peernotes.queries import recommendations as queries
from peernotes.queries import service_texts

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision

OBJECT = "recommendation"


@dataclass(frozen=True, slots=True)
class RecommendationWords:
    """``owner_id``: who looks after it."""

    state: str
    owner_id: UUID | None = None
    evidence: str = ""
    done_on: date | None = None
    review_on: date | None = None


@acts.once
def write(*, by: Actor, service_id: UUID, number: int, words: RecommendationWords, seen: int, key: UUID) -> UUID:
    """After the version that was ``seen``; 0: none was. Raises Stale."""
    act = acts.on_service(by, Verb.WRITE_RECOMMENDATION, service_id, reason=Verb.WRITE_RECOMMENDATION, key=key)
    said = rules.RecommendationFacts(
        number,
        RecommendationState(words.state),
        code_published=service_texts.of_service(CodeOfConduct, service_id).in_force is not None,
        owner_here=words.owner_id is None or _works_here(words.owner_id, service_id),
    )
    act.require(rules.may_write_recommendation(act.facts.actor, said))
    if number not in rules.NUMBERS:
        raise Missing(actor=by, verb=Verb.WRITE_RECOMMENDATION)
    last = queries.last_version(service_id, number)
    if last != seen:
        raise Stale(last)
    about = {"id": act.new_id, "service_id": service_id, "created_by_id": by.user_id}
    Recommendation.objects.create(**about, number=number, version=seen + 1, **asdict(words))
    return act.record(OBJECT)


def note_refusal(gathered: Gathered, decision: Decision) -> None:
    """Of a form that is shown again: the event stays with what is answered."""
    audit.record_refusal(Verb.WRITE_RECOMMENDATION, gathered, decision)


def _works_here(user_id: UUID, service_id: UUID) -> bool:
    return bool(access.gather(Actor(user_id=user_id), service=service_id).facts.actor.roles)
