"""That somebody has read a version of the model, and what they say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.actions.services import OBJECT
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import ModelAcknowledgement, ModelNotice
from peernotes.policy import model_acknowledgements as rules
from peernotes.queries import model_acknowledgements as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor


@acts.once
def acknowledge(*, by: Actor, service_id: UUID, version_id: UUID, answer: str, note: str, key: UUID) -> UUID:
    """Of the version that is to be read. So it is no news to them either."""
    act = acts.on_service(by, Verb.ACKNOWLEDGE_MODEL, service_id, reason=Verb.ACKNOWLEDGE_MODEL, key=key)
    act.require(rules.may_acknowledge_model(act.facts.actor))
    asked = queries.asked(service_id, by.user_id)
    version = there(asked if asked and asked.id == version_id else None, actor=by, verb=Verb.ACKNOWLEDGE_MODEL)
    mine = {"service_id": service_id, "version_id": version.id, "user_id": by.user_id}
    ModelAcknowledgement.objects.create(id=act.new_id, **mine, answer=answer, note=note)
    ModelNotice.objects.get_or_create(**mine, cancelled=False)
    return act.record(OBJECT, version.id)
