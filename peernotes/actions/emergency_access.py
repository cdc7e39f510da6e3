"""Opening a record in an emergency, and closing it. Whoever asks for one that is not opened is told the same whatever the
reason is, and each such try counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import audit
from peernotes.actions import acts
from peernotes.enums import Code, Rule, Verb
from peernotes.models import EmergencyAccess, EmergencyAccessEnd, EmergencyTry
from peernotes.policy import emergency_access as rules
from peernotes.policy.decision import deny
from peernotes.policy.people import may_know_person
from peernotes.queries import emergency_access as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.emergency_access import OpenRecord, Whom

OBJECT = "emergency_access"


def open_page(*, gathered: Gathered) -> list[OpenRecord]:
    """What is open to the actor. No event: nothing is shown but names that they know."""
    gathered.require(rules.may_ask(gathered.facts), Verb.OPEN_IN_EMERGENCY)
    return queries.open_in(gathered.service_id)


def open_record(*, by: Actor, gathered: Gathered, whom: Whom, reason: str) -> UUID | None:
    """Whose record it is; None if nobody was found whose record opens. Who works with the person needs no emergency."""
    tried = queries.tried(by, gathered.service_id)
    gathered.require(rules.may_ask(gathered.facts, tried=tried), Verb.OPEN_IN_EMERGENCY)
    found = queries.named(gathered.service_id, whom)
    opened = _open(by, found, reason) if found else None
    if opened is None:
        EmergencyTry.objects.create(service_id=gathered.service_id, created_by_id=by.user_id)
        audit.record_refusal(Verb.OPEN_IN_EMERGENCY, gathered, deny(Code.NOT_FOUND, Rule.OBJECT))
    return opened


def _open(by: Actor, consumer_id: UUID, reason: str) -> UUID | None:
    act = acts.on_person(by, Verb.OPEN_IN_EMERGENCY, consumer_id, reason="opened in an emergency")
    if may_know_person(act.facts):
        return consumer_id
    decision = rules.may_open_in_emergency(act.facts)
    if not decision:
        audit.record_refusal(Verb.OPEN_IN_EMERGENCY, act.gathered, decision)
        return None
    act.require(decision)
    EmergencyAccess.objects.create(**act.row, reason=reason, ends_at=act.facts.at + rules.LASTS)
    act.record(OBJECT)
    return consumer_id


def end(*, by: Actor, consumer_id: UUID) -> str:
    """Before its time, by who opened it. Returns the service's slug."""
    act = acts.on_person(by, Verb.END_EMERGENCY, consumer_id, reason="closed by who opened it")
    act.require(rules.may_end(act.facts))
    for opened in queries.open_of(consumer_id):
        EmergencyAccessEnd.objects.create(**act.row, access_id=opened.id)
        act.record(OBJECT, opened.id)
    return act.gathered.service.slug
