"""A service's criteria for peer workers: one administrator proposes the words, another approves them; and that one of them
looked at the criteria with a peer worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import SelectionCriteria, SelectionStep
from peernotes.policy import selection as rules
from peernotes.policy.facts import Actor
from peernotes.policy.services import may_administer
from peernotes.queries import selection as queries

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

OBJECT, STEP = "selection_criteria", "selection_step"


@acts.once
def propose(*, by: Actor, service_id: UUID, text: str, key: UUID) -> UUID:
    """In the place of another proposal that waits."""
    act = acts.on_service(by, Verb.PROPOSE_CRITERIA, service_id, reason=Verb.PROPOSE_CRITERIA, key=key)
    act.require(may_administer(act.facts.actor))
    last = SelectionCriteria.objects.filter(service=service_id).aggregate(number=Max("number"))["number"] or 0
    SelectionCriteria.objects.create(
        id=act.new_id, service_id=service_id, number=last + 1, text=text, proposed_by_id=by.user_id
    )
    return act.record(OBJECT)


def approve(*, by: Actor, service_id: UUID, criteria_id: UUID) -> None:
    """Once, however often the same person presses."""
    act = acts.on_service(by, Verb.APPROVE_CRITERIA, service_id, reason=Verb.APPROVE_CRITERIA)
    known = SelectionCriteria.objects.filter(service=service_id, pk=criteria_id).first()
    criteria = there(known, actor=by, verb=Verb.APPROVE_CRITERIA)
    if criteria.approved_by_id == by.user_id and may_administer(act.facts.actor):
        return
    decided = bool(criteria.approved_at) or not queries.is_last(criteria)
    mine = criteria.proposed_by_id == by.user_id
    act.require(rules.may_approve_criteria(act.facts.actor, proposed_by_me=mine, decided=decided))
    criteria.approved_by_id, criteria.approved_at = by.user_id, act.facts.at
    criteria.save(update_fields=["approved_by", "approved_at"])
    act.record(OBJECT, criteria.pk)


@acts.once
def record(*, by: Actor, service_id: UUID, worker_id: UUID, held_on: date, outcome: str, key: UUID) -> UUID:
    """With the criteria that are in force."""
    act = acts.on_service(by, Verb.RECORD_SELECTION, service_id, reason=Verb.RECORD_SELECTION, key=key)
    criteria = queries.of_service(service_id).in_force
    worker = access.gather(Actor(user_id=worker_id), service=service_id).facts.actor
    own = worker_id == by.user_id
    act.require(rules.may_record_selection(act.facts.actor, worker, own=own, published=criteria is not None))
    about = {"service_id": service_id, "worker_id": worker_id, "criteria": criteria, "created_by_id": by.user_id}
    SelectionStep.objects.create(id=act.new_id, **about, held_on=held_on, outcome=outcome)
    return act.record_staff(worker_id, STEP, act.new_id)
