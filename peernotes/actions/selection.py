"""That an administrator looked at the criteria for peer workers with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.models import SelectionCriteria, SelectionStep
from peernotes.policy import selection as rules
from peernotes.policy.facts import Actor
from peernotes.queries import service_texts

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

STEP = "selection_step"


@acts.once
def record(*, by: Actor, service_id: UUID, worker_id: UUID, held_on: date, outcome: str, key: UUID) -> UUID:
    """With the criteria that are in force."""
    act = acts.on_service(by, Verb.RECORD_SELECTION, service_id, reason=Verb.RECORD_SELECTION, key=key)
    criteria = service_texts.of_service(SelectionCriteria, service_id).in_force
    worker = access.gather(Actor(user_id=worker_id), service=service_id).facts.actor
    own = worker_id == by.user_id
    act.require(rules.may_record_selection(act.facts.actor, worker, own=own, published=criteria is not None))
    about = {"service_id": service_id, "worker_id": worker_id, "criteria": criteria, "created_by_id": by.user_id}
    SelectionStep.objects.create(id=act.new_id, **about, held_on=held_on, outcome=outcome)
    return act.record_staff(worker_id, STEP, act.new_id)
