"""What a peer worker did beside their time with people: noted by themselves, and taken back by them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import ActivityKind, ActivityWith, Verb
from peernotes.errors import Missing, there
from peernotes.models import PeerActivity
from peernotes.policy import activities as rules
from peernotes.queries import activities as queries

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

OBJECT = "activity"


@dataclass(frozen=True, slots=True)
class ActivityDone:
    """``happened_at`` with a zone."""

    happened_at: datetime
    minutes: int
    kind: ActivityKind
    co_with: ActivityWith


def time_with_nobody_named(happened_at: datetime, minutes: int) -> ActivityDone:
    """With somebody who wants no line kept: what remains of it, and whose it was is not among it."""
    return ActivityDone(happened_at, minutes, ActivityKind.UNNAMED_CONTACT, ActivityWith.NOBODY)


def my_services(*, by: Actor) -> list[Gathered]:
    """Where one is a peer worker. Missing for whoever is none."""
    found = [gathered for gathered in access.services_of(by) if rules.may_log_activity(gathered.facts.actor)]
    if not found:
        raise Missing(actor=by, verb=Verb.LOG_ACTIVITY)
    return found


@acts.once
def log(*, by: Actor, service_id: UUID, done: ActivityDone, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.LOG_ACTIVITY, service_id, reason=OBJECT, key=key)
    act.require(rules.may_log_activity(act.facts.actor))
    told = {"service_id": service_id, "worker_id": by.user_id, "created_by_id": by.user_id}
    PeerActivity.objects.create(id=act.new_id, **told, **asdict(done))
    return act.record_staff(by.user_id, OBJECT, act.new_id)


def take_back(*, by: Actor, activity_id: UUID) -> None:
    """Its history and both events stay."""
    found = there(queries.mine(activity_id), actor=by, verb=Verb.LOG_ACTIVITY)
    act = acts.on_service(by, Verb.LOG_ACTIVITY, found.service_id, reason="taken back")
    act.require(rules.may_log_activity(act.facts.actor))
    found.delete()
    act.record_staff(by.user_id, OBJECT, activity_id)
