"""Who is on duty when, planned by administrators. A duty for everyone, which opens records, is in ``assignments``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.models import DutyShift
from peernotes.policy import duty as rules
from peernotes.policy.facts import Actor
from peernotes.policy.services import may_administer
from peernotes.queries import concerns as concern_queries
from peernotes.queries import duty as queries

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.queries.concerns import ConcernState
    from peernotes.queries.duty import RosterShift

OBJECT = "duty_shift"
AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Roster:
    """``gaps``: when nobody is on duty in the seven days to come. ``plans``: whether the reader may change it. ``late``: safety
    concerns, for administrators."""

    shifts: list[RosterShift]
    gaps: list[tuple[datetime, datetime]]
    plans: bool
    late: list[ConcernState]


def roster(gathered: Gathered, since: datetime, until: datetime) -> Roster:
    """For whoever may see it (policy.duty)."""
    actor, at = gathered.facts.actor, gathered.facts.at
    coming = queries.between(gathered.service_id, at, at + AHEAD)
    gaps = rules.gaps([shift.span for shift in coming], at, at + AHEAD)
    shifts = queries.between(gathered.service_id, since, until)
    late = concern_queries.late(gathered.service_id)
    return Roster(shifts, list(gaps), bool(may_administer(actor)), late)


def known(gathered: Gathered, shift_id: UUID) -> RosterShift:
    """That of another service does not exist here."""
    found = queries.one(gathered.service_id, shift_id)
    if found is None:
        raise Missing(actor=gathered.actor)
    return found


@acts.once
def plan(*, by: Actor, service_id: UUID, user_id: UUID, span: rules.Span, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.PLAN_DUTY, service_id, reason=Verb.PLAN_DUTY, key=key)
    _require_free(act, user_id, span)
    starts_at, ends_at = span
    DutyShift.objects.create(
        id=act.new_id,
        service_id=service_id,
        user_id=user_id,
        starts_at=starts_at,
        ends_at=ends_at,
        created_by_id=by.user_id,
    )
    return act.record_staff(user_id, OBJECT, act.new_id)


def change(*, by: Actor, service_id: UUID, shift_id: UUID, span: rules.Span) -> None:
    """Other times, for as long as it is not over."""
    act, found = _changing(by, service_id, shift_id)
    _require_free(act, found.user_id, span, but=shift_id)
    starts_at, ends_at = span
    DutyShift.objects.filter(pk=shift_id).update(starts_at=starts_at, ends_at=ends_at)
    act.record_staff(found.user_id, OBJECT, shift_id)


def end(*, by: Actor, service_id: UUID, shift_id: UUID) -> None:
    """Now, if it has begun; else it is taken off."""
    act, found = _changing(by, service_id, shift_id)
    _cut(DutyShift.objects.filter(pk=shift_id), act.facts.at)
    act.record_staff(found.user_id, OBJECT, shift_id)


def end_all(act: Act, user_id: UUID) -> None:
    """Of one who is no clinician here any more, within what ends that."""
    _cut(DutyShift.objects.filter(service=act.gathered.service_id, user=user_id), act.facts.at)


def _cut(shifts, at: datetime) -> None:
    shifts.filter(starts_at__gte=at).delete()
    shifts.filter(starts_at__lt=at, ends_at__gt=at).update(ends_at=at)


def _changing(by: Actor, service_id: UUID, shift_id: UUID) -> tuple[Act, RosterShift]:
    act = acts.on_service(by, Verb.PLAN_DUTY, service_id, reason=Verb.PLAN_DUTY)
    found = known(act.gathered, shift_id)
    act.require(rules.may_change_shift(act.facts.actor, over=found.ends_at <= act.facts.at))
    return act, found


def _require_free(act: Act, user_id: UUID, span: rules.Span, but: UUID | None = None) -> None:
    service_id = act.gathered.service_id
    worker = access.gather(Actor(user_id=user_id), service=service_id).facts.actor
    taken = queries.taken(service_id, user_id, *span, but=but)
    act.require(rules.may_plan_shift(act.facts.actor, worker, taken=taken))
