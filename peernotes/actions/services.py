"""Changing a service's model: one person proposes a version, another approves it, and from its start it is in force,
unless somebody cancels it before.
No other row is touched, however many people the service has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Max
from psycopg.types.range import TimestamptzRange

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Code, Rule, Verb
from peernotes.errors import Missing
from peernotes.models import PolicyVersion
from peernotes.policy import services as rules
from peernotes.policy.decision import allow, deny
from peernotes.policy.model_acknowledgements import TIME_TO_ACKNOWLEDGE
from peernotes.policy.switches import Switches, may_be_set
from peernotes.queries import services as queries
from peernotes.queries import staff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, ActorFacts

OBJECT = "policy_version"
# The one before ends first: no two may be in force at once, not even within a statement.
SWITCH = """
WITH ended AS (
    UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), %(starts_at)s)
    WHERE id = %(before)s RETURNING 1)
UPDATE peernotes_policyversion v
SET starts_at = %(starts_at)s, in_force = tstzrange(%(starts_at)s, NULL), reads_since = %(reads_since)s,
    about_me_since = %(about_me_since)s, approved_by_id = %(by)s, approved_at = %(at)s,
    acknowledge_by = %(acknowledge_by)s
FROM (SELECT count(*) FROM ended) first
WHERE v.id = %(version)s"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What shall be in force from when, and why. ``starts_at`` empty: as soon as it is approved."""

    model: str
    switches: Switches
    reason: str
    starts_at: datetime | None = None


def open_page(
    *, by: Actor, slug: str, verb: Verb, rule: Callable[[ActorFacts], Decision] = rules.may_administer
) -> Gathered:
    """A page about a service, for whom ``rule`` says. To who neither works in it nor is helped by it it does not exist."""
    gathered = access.gather(by, slug=slug)
    if not gathered.facts.actor.roles and (own := queries.own_consumer(gathered.service_id, by)):
        gathered = access.gather(by, consumer=own)
    gathered.require(rule(gathered.facts.actor), verb)
    return gathered


def saw(gathered: Gathered, verb: Verb, *, version_id: UUID | None = None) -> None:
    kind, key = (OBJECT, version_id) if version_id else ("service", gathered.service_id)
    audit.record(verb, gathered, object_type=kind, object_id=key)


@acts.once
def propose(*, by: Actor, service_id: UUID, proposal: Proposal, key: UUID) -> UUID:
    """The new version's id. Refuses NOT_ENFORCED for a switch that the product does not act on yet and for a value
    that the catalogue does not know, OVERLAPS for a start before the last approved one's."""
    act = acts.on_service(by, Verb.PROPOSE_POLICY, service_id, reason=proposal.reason, key=key)
    act.require(rules.may_administer(act.facts.actor))
    starts_at = proposal.starts_at or act.facts.at
    act.require(may_be_set(proposal.switches, proposal.model))
    act.require(_in_order(queries.latest_approved(service_id), starts_at))
    PolicyVersion.objects.create(
        id=act.new_id,
        service_id=service_id,
        number=_next_number(service_id),
        model=proposal.model,
        reason=proposal.reason,
        starts_at=starts_at,
        proposed_by_id=by.user_id,
        **_columns(proposal.switches),
    )
    return act.record(OBJECT)


def approve(*, by: Actor, service_id: UUID, version_id: UUID) -> None:
    """By somebody other than its proposer, and, but for the first model, not in their first day as an administrator. What
    was to start in the past starts now: nothing that was decided under the model until now is undone. Pressed twice by
    the same person, it happens once."""
    version = _version(by, service_id, version_id)
    act = acts.on_service(by, Verb.APPROVE_POLICY, service_id, reason=version.reason)
    version.refresh_from_db()
    before, starts_at = queries.latest_approved(service_id), max(version.starts_at, act.facts.at)
    mine = version.proposed_by_id == by.user_id
    new_here = before is not None and staff.is_new_administrator(service_id, by.user_id, act.facts.at)
    act.require(rules.may_approve(act.facts.actor, proposed_by_me=mine, new_here=new_here))
    if version.approved_by_id == by.user_id:
        return
    act.require(_undecided(version))
    act.require(may_be_set(queries.switches_of(version), version.model))
    act.require(_in_order(before, starts_at))
    _switch(act, version, before, starts_at)
    act.record(OBJECT, version.pk)


def _switch(act: Act, version: PolicyVersion, before: PolicyVersion | None, starts_at: datetime) -> None:
    since = queries.since(before, queries.switches_of(version), starts_at)
    params = {
        "version": version.pk,
        "before": before and before.pk,
        "starts_at": starts_at,
        "reads_since": since.record,
        "about_me_since": since.about_me,
        "acknowledge_by": starts_at + TIME_TO_ACKNOWLEDGE,
        "by": act.gathered.actor.user_id,
        "at": act.facts.at,
    }
    with connection.cursor() as cursor:
        cursor.execute(SWITCH, params)


def reject(*, by: Actor, service_id: UUID, version_id: UUID) -> None:
    """By any administrator, its proposer included. It stays in the history and can be proposed again."""
    act = acts.on_service(by, Verb.REJECT_POLICY, service_id, reason=Verb.REJECT_POLICY)
    version = _version(by, service_id, version_id)
    act.require(rules.may_administer(act.facts.actor))
    if version.rejected_by_id == by.user_id:
        return
    act.require(_undecided(version))
    version.rejected_by_id, version.rejected_at = by.user_id, act.facts.at
    version.save(update_fields=["rejected_by", "rejected_at"])
    act.record(OBJECT, version.pk)


def cancel(*, by: Actor, service_id: UUID, version_id: UUID, reason: str) -> None:
    """What was approved and has not begun never begins, and the model before it goes on. By any administrator: it
    changes nothing for anybody."""
    act = acts.on_service(by, Verb.CANCEL_POLICY, service_id, reason=reason)
    version = _version(by, service_id, version_id)
    act.require(rules.may_administer(act.facts.actor))
    if version.cancelled_by_id == by.user_id:
        return
    act.require(_planned(version))
    is_last, starts_in = version.in_force.upper_inf, version.starts_at - act.facts.at
    act.require(rules.may_cancel(act.facts.actor, starts_in=starts_in, is_last=is_last))
    version.in_force, version.cancel_reason = TimestamptzRange(empty=True), reason
    version.cancelled_by_id, version.cancelled_at = by.user_id, act.facts.at
    version.save(update_fields=["in_force", "cancelled_by", "cancelled_at", "cancel_reason"])
    _reopen(service_id, version.starts_at)
    act.record(OBJECT, version.pk)


def _reopen(service_id: UUID, cut_at: datetime) -> None:
    """The version before, if there is one, which was to end then."""
    for before in PolicyVersion.objects.filter(service=service_id, in_force__endswith=cut_at):
        before.in_force = TimestamptzRange(before.in_force.lower, None)
        before.save(update_fields=["in_force"])


def _version(by: Actor, service_id: UUID, version_id: UUID) -> PolicyVersion:
    version = PolicyVersion.objects.filter(service=service_id, pk=version_id).first()
    if version is None:
        raise Missing(actor=by)
    return version


def _undecided(version: PolicyVersion) -> Decision:
    decided = version.approved_at or version.rejected_at
    return deny(Code.ALREADY_DONE, Rule.SERVICE_MODEL) if decided else allow(Rule.SERVICE_MODEL)


def _planned(version: PolicyVersion) -> Decision:
    open_end = version.approved_at and not version.cancelled_at
    return allow(Rule.SERVICE_MODEL) if open_end else deny(Code.ALREADY_DONE, Rule.SERVICE_MODEL)


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
