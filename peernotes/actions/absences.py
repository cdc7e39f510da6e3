"""A peer worker is away: said by themselves or by an administrator, without a reason, and taken back by either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import Absence
from peernotes.policy import absences as rules
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered

OBJECT = "absence"


def my_services(*, by: Actor) -> list[Gathered]:
    """Where one is a peer worker. Missing for whoever is none."""
    found = [gathered for gathered in access.services_of(by) if rules.is_peer_worker(gathered.facts.actor)]
    if not found:
        raise Missing(actor=by, verb=Verb.SAY_AWAY)
    return found


@acts.once
def say(
    *, by: Actor, service_id: UUID, worker_id: UUID, days: tuple[date, date], cover_id: UUID | None, key: UUID
) -> UUID:
    """``days``: the first and the last. ``cover_id``: a peer worker of the service who is there instead."""
    act = acts.on_service(by, Verb.SAY_AWAY, service_id, reason=OBJECT, key=key)
    worker = access.gather(Actor(user_id=worker_id), service=service_id).facts.actor
    act.require(rules.may_say_away(act.facts.actor, worker, own=worker_id == by.user_id))
    told = {"starts_on": days[0], "ends_on": days[1], "cover_id": cover_id, "worker_id": worker_id}
    Absence.objects.create(id=act.new_id, service_id=service_id, created_by_id=by.user_id, **told)
    return act.record_staff(worker_id, OBJECT, act.new_id)


def take_back(*, by: Actor, absence_id: UUID) -> Absence:
    found = there(Absence.objects.filter(pk=absence_id).first(), actor=by, verb=Verb.SAY_AWAY)
    act = acts.on_service(by, Verb.SAY_AWAY, found.service_id, reason=OBJECT)
    worker = access.gather(Actor(user_id=found.worker_id), service=found.service_id).facts.actor
    own = found.worker_id == by.user_id
    act.require(rules.may_say_away(act.facts.actor, worker, own=own), known=True)
    Absence.objects.filter(pk=absence_id).delete()
    act.record_staff(found.worker_id, OBJECT, absence_id)
    return found
