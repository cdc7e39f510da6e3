"""Changing a service's model: one person proposes a version, another approves it, and from its start it is in force.
No other row is touched, however many people the service has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Max

from peernotes import access, audit
from peernotes.actions import pressed
from peernotes.enums import Code, Rule, Verb
from peernotes.errors import Missing
from peernotes.models import PolicyVersion
from peernotes.policy import services as rules
from peernotes.policy.decision import allow, deny
from peernotes.policy.switches import Switches, may_be_set
from peernotes.queries import services as queries

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor

OBJECT = "policy_version"
# FOR UPDATE: waits for every write under the model in force, which holds the row FOR SHARE, and lets none in.
LOCK = "SELECT set_config('peernotes.reason', %s, true) FROM peernotes_service WHERE id = %s FOR UPDATE"
LOCKED = "SELECT * FROM peernotes_model_locked(%s, %s)"
# The one before ends first: no two may be in force at once, not even within a statement.
SWITCH = """
WITH ended AS (
    UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), %(starts_at)s)
    WHERE id = %(before)s RETURNING 1)
UPDATE peernotes_policyversion v
SET starts_at = %(starts_at)s, in_force = tstzrange(%(starts_at)s, NULL), reads_since = %(reads_since)s,
    approved_by_id = %(by)s, approved_at = %(at)s
FROM (SELECT count(*) FROM ended) first
WHERE v.id = %(version)s"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What shall be in force from when, and why. ``starts_at`` empty: as soon as it is approved."""

    model: str
    switches: Switches
    reason: str
    starts_at: datetime | None = None


def open_page(*, by: Actor, slug: str, verb: Verb, administers: bool = True) -> Gathered:
    """A page about a service: for its administrators; without ``administers`` for everyone who works in it or is helped
    by it. To anybody else the service does not exist."""
    gathered = access.gather(by, slug=slug)
    if not gathered.facts.actor.roles and (own := queries.own_consumer(gathered.service_id, by)):
        gathered = access.gather(by, consumer=own)
    allowed = rules.may_administer if administers else rules.may_see_model
    gathered.require(allowed(gathered.facts.actor), verb)
    return gathered


def saw(gathered: Gathered, verb: Verb, *, version_id: UUID | None = None) -> None:
    kind, key = (OBJECT, version_id) if version_id else ("service", gathered.service_id)
    audit.record(verb, gathered, object_type=kind, object_id=key)


def propose(*, by: Actor, service_id: UUID, proposal: Proposal, key: UUID) -> UUID:
    """The new version's id. Refuses NOT_ENFORCED for a switch that the product does not act on yet and for a value
    that the catalogue does not know, OVERLAPS for a start before the last approved one's."""
    gathered = _lock(by, service_id, proposal.reason)
    gathered.require(rules.may_administer(gathered.facts.actor), Verb.PROPOSE_POLICY)
    earlier = pressed.once(by=by, key=key, verb=Verb.PROPOSE_POLICY)
    if earlier:
        return earlier
    starts_at = proposal.starts_at or gathered.facts.at
    gathered.require(may_be_set(proposal.switches, proposal.model), Verb.PROPOSE_POLICY)
    gathered.require(_in_order(queries.latest_approved(service_id), starts_at), Verb.PROPOSE_POLICY)
    version = PolicyVersion.objects.create(
        service_id=service_id,
        number=_next_number(service_id),
        model=proposal.model,
        reason=proposal.reason,
        starts_at=starts_at,
        proposed_by_id=by.user_id,
        **_columns(proposal.switches),
    )
    audit.record(Verb.PROPOSE_POLICY, gathered, object_type=OBJECT, object_id=version.pk)
    pressed.done(by=by, key=key, verb=Verb.PROPOSE_POLICY, object_id=version.pk)
    return version.pk


def approve(*, by: Actor, service_id: UUID, version_id: UUID) -> None:
    """By somebody other than its proposer. What was to start in the past starts now: nothing that was decided
    under the model until now is undone. Pressed twice by the same person, it happens once."""
    versions = list(PolicyVersion.objects.raw(LOCKED, [service_id, version_id]))
    gathered = access.gather(by, service=service_id)
    version = next((found for found in versions if found.pk == version_id), None)
    if version is None:
        raise Missing(actor=by)
    mine = version.proposed_by_id == by.user_id
    gathered.require(rules.may_approve(gathered.facts.actor, proposed_by_me=mine), Verb.APPROVE_POLICY)
    if version.approved_by_id == by.user_id:
        return
    gathered.require(_undecided(version), Verb.APPROVE_POLICY)
    gathered.require(may_be_set(queries.switches_of(version), version.model), Verb.APPROVE_POLICY)
    before = next((found for found in versions if found.pk != version_id), None)
    starts_at = max(version.starts_at, gathered.facts.at)
    gathered.require(_in_order(before, starts_at), Verb.APPROVE_POLICY)
    _switch(by, version, before, (starts_at, gathered.facts.at))
    audit.record(Verb.APPROVE_POLICY, gathered, object_type=OBJECT, object_id=version.pk)


def _switch(
    by: Actor, version: PolicyVersion, before: PolicyVersion | None, moments: tuple[datetime, datetime]
) -> None:
    starts_at, at = moments
    params = {
        "version": version.pk,
        "before": before and before.pk,
        "starts_at": starts_at,
        "reads_since": queries.reads_since(before, starts_at),
        "by": by.user_id,
        "at": at,
    }
    with connection.cursor() as cursor:
        cursor.execute(SWITCH, params)


def reject(*, by: Actor, service_id: UUID, version_id: UUID) -> None:
    """By any administrator, its proposer included. It stays in the history and can be proposed again."""
    gathered = _lock(by, service_id, Verb.REJECT_POLICY)
    version = _waiting(by, service_id, version_id)
    gathered.require(rules.may_administer(gathered.facts.actor), Verb.REJECT_POLICY)
    if version.rejected_by_id == by.user_id:
        return
    gathered.require(_undecided(version), Verb.REJECT_POLICY)
    version.rejected_by_id, version.rejected_at = by.user_id, gathered.facts.at
    version.save(update_fields=["rejected_by", "rejected_at"])
    audit.record(Verb.REJECT_POLICY, gathered, object_type=OBJECT, object_id=version.pk)


def _lock(by: Actor, service_id: UUID, reason: str) -> Gathered:
    """The service first, then the facts: as they are once every write under the old model has ended."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [reason, service_id])
    return access.gather(by, service=service_id)


def _waiting(by: Actor, service_id: UUID, version_id: UUID) -> PolicyVersion:
    version = PolicyVersion.objects.filter(service=service_id, pk=version_id).first()
    if version is None:
        raise Missing(actor=by)
    return version


def _undecided(version: PolicyVersion) -> Decision:
    decided = version.approved_at or version.rejected_at
    return deny(Code.ALREADY_DONE, Rule.SERVICE_MODEL) if decided else allow(Rule.SERVICE_MODEL)


def _in_order(before: PolicyVersion | None, starts_at: datetime) -> Decision:
    """Versions follow one another: a change that is planned already is cut by a later one, never undone by an
    earlier one."""
    late = before is None or starts_at > before.in_force.lower
    return allow(Rule.SERVICE_MODEL) if late else deny(Code.OVERLAPS, Rule.SERVICE_MODEL)


def _next_number(service_id: UUID) -> int:
    found = PolicyVersion.objects.filter(service=service_id).aggregate(last=Max("number"))
    return (found["last"] or 0) + 1


def _columns(switches: Switches) -> dict[str, object]:
    return {
        name: sorted(value) if isinstance(value, frozenset) else value for name, value in switches.as_dict().items()
    }
