"""By whose values an index is worked out, brought in whole and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.enums import ValuesDecision, Verb
from peernotes.errors import there
from peernotes.models import ValueSet, ValueSetDecision
from peernotes.policy import evaluation as rules
from peernotes.queries import evaluation, value_sets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from uuid import UUID

    from peernotes.policy.facts import Actor

OBJECT = "value_set"


@dataclass(frozen=True, slots=True)
class ValuesBrought:
    """``values``: of every state."""

    country: str
    source: str
    values: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class ValuesDecided:
    """``reason``: of one that is withdrawn."""

    decision: ValuesDecision
    reason: str = ""


@acts.once
def bring_in(*, by: Actor, service_id: UUID, measure: str, said: ValuesBrought, key: UUID) -> UUID:
    """Beside those before it. It counts once somebody has looked at it and confirmed it."""
    act = acts.on_service(by, Verb.PLAN_EVALUATION, service_id, reason="value set", key=key)
    act.require(rules.may_bring_values(act.facts, licence_there=measure in evaluation.licences(service_id)))
    ValueSet.objects.create(
        id=act.new_id,
        service_id=service_id,
        created_by_id=by.user_id,
        number=value_sets.last_number(service_id) + 1,
        country=said.country,
        source=said.source,
        lowest=min(said.values.values()),
        values={state: str(value) for state, value in said.values.items()},
    )
    return act.record(OBJECT)


@acts.once
def decide(*, by: Actor, service_id: UUID, set_id: UUID, said: ValuesDecided, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.PLAN_EVALUATION, service_id, reason=said.decision.value, key=key)
    found = there(value_sets.one(service_id, set_id), actor=by, verb=Verb.PLAN_EVALUATION)
    decided = found.withdrawn_at or (found.confirmed_at if said.decision == ValuesDecision.CONFIRMED else None)
    act.require(rules.may_decide_values(act.facts, decided=decided is not None))
    ValueSetDecision.objects.create(
        id=act.new_id,
        service_id=service_id,
        created_by_id=by.user_id,
        value_set_id=set_id,
        decision=said.decision,
        reason=said.reason,
    )
    return act.record(OBJECT, set_id)
