"""When a service asks how it is going, and with what; closing it; and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.measures import MEASURES
from peernotes.models import EvaluationPeriod, EvaluationRound, MeasureLicence
from peernotes.policy import evaluation as rules
from peernotes.policy.services import may_administer
from peernotes.queries import evaluation as queries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from peernotes.enums import PeriodKind
    from peernotes.measures import Measure
    from peernotes.policy.facts import Actor
    from peernotes.queries.evaluation import Period

OBJECT, LICENCE = "evaluation_period", "measure_licence"


@dataclass(frozen=True, slots=True)
class PeriodPlanned:
    """``version_id``: the change of the model that it belongs to, if it does. ``run_id``: the group whose members it asks, if it
    asks after one."""

    kind: PeriodKind
    starts_on: date
    ends_on: date
    measures: tuple[str, ...]
    reason: str
    version_id: UUID | None = None
    run_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LicenceNoted:
    """``low``, ``high``: of a score whose range the measure leaves open."""

    note: str
    low: int | None = None
    high: int | None = None


@acts.once
def plan(*, by: Actor, service_id: UUID, said: PeriodPlanned, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.PLAN_EVALUATION, service_id, reason=said.reason, key=key)
    there_are = queries.licences(service_id)
    licence_there = has_licences(said.measures, there_are)
    overlaps = queries.overlaps(service_id, said.kind, said.starts_on, said.ends_on, said.run_id)
    act.require(rules.may_plan_evaluation(act.facts, licence_there=licence_there, overlaps=overlaps))
    if said.version_id:
        there(queries.version_of_service(service_id, said.version_id), actor=by, verb=Verb.PLAN_EVALUATION)
    if said.run_id:
        there(queries.group_to_ask(service_id, said.run_id), actor=by, verb=Verb.PLAN_EVALUATION)
    about = {"service_id": service_id, "created_by_id": by.user_id}
    days = {"starts_on": said.starts_on, "ends_on": said.ends_on}
    EvaluationPeriod.objects.create(
        id=act.new_id,
        **about,
        **days,
        kind=said.kind,
        reason=said.reason,
        policy_version_id=said.version_id,
        run_id=said.run_id,
    )
    EvaluationRound.objects.bulk_create(
        EvaluationRound(
            id=uuid4(),
            **about,
            period_id=act.new_id,
            due_on=said.ends_on,
            **_as_row(MEASURES[code], there_are.get(code)),
        )
        for code in said.measures
    )
    return act.record(OBJECT)


def _as_row(measure: Measure, licence: MeasureLicence | None) -> dict[str, object]:
    """A declaration as it stood when it was asked."""
    ends = {"low": licence.low, "high": licence.high} if licence and measure.takes_range else {}
    return {
        "measure": measure.code,
        "version": measure.version,
        "respondent": measure.respondent.value,
        "after_contacts": measure.after_contacts,
        "of_pair": measure.of_pair,
        "once": measure.once,
        "cuts": measure.cuts,
        **ends,
    }


def has_licences(measures: Iterable[str], there_are: dict[str, MeasureLicence]) -> bool:
    return not any(MEASURES[code].needs_licence and code not in there_are for code in measures)


def close(*, by: Actor, service_id: UUID, period_id: UUID) -> Period:
    """From now on its figures are shown, and change no more. Before its first day, where the service is, it is called off by that. Returns
    it as it is then."""
    act = acts.on_service(by, Verb.PLAN_EVALUATION, service_id, reason="closed")
    period = there(queries.period(period_id), actor=by, verb=Verb.PLAN_EVALUATION)
    there(period if period.service_id == service_id else None, actor=by, verb=Verb.PLAN_EVALUATION)
    act.require(rules.may_close_period(act.facts, closed=period.closed_at is not None))
    today = act.facts.at.astimezone(act.gathered.service.zone).date()
    closed = {"closed_at": act.facts.at, "called_off": today < period.starts_on}
    EvaluationPeriod.objects.filter(pk=period_id).update(**closed, closed_by_id=by.user_id)
    act.record(OBJECT, period_id)
    return replace(period, **closed)


@acts.once
def note_licence(*, by: Actor, service_id: UUID, measure: str, noted: LicenceNoted, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.PLAN_EVALUATION, service_id, reason="licence", key=key)
    act.require(may_administer(act.facts.actor))
    MeasureLicence.objects.create(
        id=act.new_id, service_id=service_id, created_by_id=by.user_id, measure=measure,
        note=noted.note, low=noted.low, high=noted.high,
    )  # fmt: skip
    return act.record(LICENCE)
