"""By whose values an index is worked out, brought in whole and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.models import ValueSet
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


@acts.once
def bring_in(*, by: Actor, service_id: UUID, measure: str, said: ValuesBrought, key: UUID) -> UUID:
    """Beside those before it; it counts from now on."""
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
