"""What peer workers are trained in: recorded by themselves, confirmed by somebody else, withdrawn if it was not so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import TrainingRecord
from peernotes.policy import training as rules
from peernotes.policy.training import TrainingFacts
from peernotes.queries import trainings as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.trainings import TrainingLine

OBJECT = "training"


@acts.once
def record(*, by: Actor, service_id: UUID, said: dict[str, Any], key: UUID) -> UUID:
    """``said``: topic, day, hours, by whom, and until when it is valid."""
    act = acts.on_service(by, Verb.RECORD_TRAINING, service_id, reason=Verb.RECORD_TRAINING, key=key)
    act.require(rules.may_record_training(act.facts.actor))
    TrainingRecord.objects.create(id=act.new_id, service_id=service_id, user_id=by.user_id, **said)
    return act.record(OBJECT)


def confirm(*, by: Actor, service_id: UUID, record_id: UUID) -> None:
    act = acts.on_service(by, Verb.CONFIRM_TRAINING, service_id, reason=Verb.CONFIRM_TRAINING)
    found = _known(by, service_id, record_id, Verb.CONFIRM_TRAINING)
    act.require(rules.may_confirm_training(act.facts.actor, _facts(found, by)))
    mark = {"confirmed_by_id": by.user_id, "confirmed_at": act.facts.at}
    TrainingRecord.objects.filter(pk=record_id).update(**mark)
    act.record_staff(found.user_id, OBJECT, record_id)


def withdraw(*, by: Actor, service_id: UUID, record_id: UUID) -> None:
    act = acts.on_service(by, Verb.WITHDRAW_TRAINING, service_id, reason=Verb.WITHDRAW_TRAINING)
    found = _known(by, service_id, record_id, Verb.WITHDRAW_TRAINING)
    act.require(rules.may_withdraw_training(act.facts.actor, _facts(found, by)))
    mark = {"withdrawn_by_id": by.user_id, "withdrawn_at": act.facts.at}
    TrainingRecord.objects.filter(pk=record_id).update(**mark)
    act.record_staff(found.user_id, OBJECT, record_id)


def _known(by: Actor, service_id: UUID, record_id: UUID, verb: Verb) -> TrainingLine:
    """Whose training it may not see does not exist for them (row-level security)."""
    return there(queries.one(service_id, record_id), actor=by, verb=verb)


def _facts(found: TrainingLine, by: Actor) -> TrainingFacts:
    return TrainingFacts(found.user_id == by.user_id, bool(found.confirmed_at), bool(found.withdrawn_at))
