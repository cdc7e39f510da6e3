"""When a service asks how it is going, with what, and what came of it. Figures come from functions of the database, which
tell of no group that gives few people away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from peernotes import rows
from peernotes.enums import PeriodKind
from peernotes.models import EvaluationPeriod, MeasureLicence, PolicyVersion

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 1_000
LONG_ENOUGH = timedelta(days=30)
BEFORE_A_CHANGE = (PeriodKind.BEFORE, PeriodKind.BASELINE)
PERIODS = """
SELECT p.id, p.service_id, p.kind, p.starts_on, p.ends_on, p.reason, p.closed_at, p.called_off, v.number AS version,
       array(SELECT r.measure FROM peernotes_evaluationround r WHERE r.period_id = p.id ORDER BY r.measure) AS measures,
       f.created_at AS worked_out_at,
       p.closed_at IS NOT NULL AND NOT p.called_off AND f.id IS NULL AND NOT peernotes_few_answers(p.service_id) AS waits,
       worth.country, worth.number AS values_number, p.run_id, run.starts_on AS group_began_on, (
           SELECT l.title FROM peernotes_programme l WHERE l.line = g.line ORDER BY l.number DESC LIMIT 1) AS programme
FROM peernotes_evaluationperiod p LEFT JOIN peernotes_policyversion v ON v.id = p.policy_version_id
LEFT JOIN peernotes_evaluationfigures f ON f.period_id = p.id
LEFT JOIN peernotes_grouprun run ON run.id = p.run_id LEFT JOIN peernotes_programme g ON g.id = run.programme_id
LEFT JOIN LATERAL peernotes_values_at(p.service_id, p.closed_at) worth ON (worth.withdrawn_at > p.closed_at) IS NOT FALSE
WHERE {which} ORDER BY p.starts_on DESC, p.id LIMIT %(most)s"""
CHANGES = """
SELECT c.* FROM peernotes_changes(%(service)s) c JOIN peernotes_evaluationperiod p ON p.id = c.later_id
ORDER BY p.closed_at DESC, p.id, c.measure, c.scale, c.apart"""
# What was asked after groups goes by the programme, as it is called now.
ONCE = """
SELECT o.* FROM (
    SELECT a.*, '' AS programme, '{}'::uuid[] AS periods FROM peernotes_asked_once(%(service)s) a
    UNION ALL
    SELECT a.measure, a.scale, a.period_id, a.many, a.percent, a.mean, a.sd, false, g.title, a.periods
    FROM peernotes_after_groups(%(service)s) a CROSS JOIN LATERAL (
        SELECT l.title FROM peernotes_programme l WHERE l.line = a.line ORDER BY l.number DESC LIMIT 1) g) o
JOIN peernotes_evaluationperiod p ON p.id = o.period_id
ORDER BY p.closed_at DESC, p.id, o.programme, o.measure, o.scale, o.apart"""
# Newest first; of groups that are for family and friends alone nobody is asked.
GROUPS = """
SELECT r.id, p.title, r.starts_on, r.ends_on, r.place, r.ended_at FROM peernotes_grouprun r
JOIN peernotes_programme p ON p.id = r.programme_id AND peernotes_group_is_for(p.audience, as_carer => false)
WHERE r.service_id = %(service)s AND r.id = coalesce(%(run)s::uuid, r.id) ORDER BY r.starts_on DESC, r.id LIMIT %(most)s"""
# In one statement.
FIGURES = """
SELECT (SELECT to_jsonb(t) FROM peernotes_time_of_notes(%(service)s) t)::text AS time,
       (SELECT to_jsonb(r) FROM peernotes_reports_counted(%(service)s) r)::text AS reports,
       (SELECT jsonb_object_agg(c.figure, coalesce(c.percent, c.many)) FROM peernotes_theme_counts(%(service)s) c)::text AS counts"""
# Each version that came into force, by the day where the service is.
SWITCHES = """
SELECT v.id, v.number, (lower(v.in_force) AT TIME ZONE s.timezone)::date AS since
FROM peernotes_policyversion v JOIN peernotes_service s ON s.id = v.service_id
WHERE v.service_id = %(service)s AND NOT isempty(v.in_force) AND lower(v.in_force) <= %(at)s ORDER BY v.number"""


@dataclass(frozen=True, slots=True)
class Period:
    """See the model. ``version``: the number of the change that it belongs to. ``worked_out_at``: what came of it; ``waits``: that
    waits for the worker. ``country``, ``values_number``: by whose values an index was worked out when it was closed, if by any.
    ``run_id``, ``programme``, ``group_began_on``: of the group whose members it asks, if it asks after one."""

    id: UUID
    service_id: UUID
    kind: str
    starts_on: date
    ends_on: date
    reason: str
    closed_at: datetime | None
    called_off: bool
    version: int | None
    measures: list[str]
    worked_out_at: datetime | None
    waits: bool
    country: str | None
    values_number: int | None
    run_id: UUID | None
    group_began_on: date | None
    programme: str | None


@dataclass(frozen=True, slots=True)
class MeasuredChange:
    """``many`` None: too few to be told. ``asked``: how many had answered before; None if that tells of few. ``apart``: of those who
    answered long before or after it was due; None where it was kept before these stood apart."""

    measure: str
    scale: str
    before_id: UUID
    later_id: UUID
    many: int | None
    asked: int | None
    before_mean: float | None
    before_sd: float | None
    later_mean: float | None
    later_sd: float | None
    change_mean: float | None
    change_sd: float | None
    apart: bool | None


@dataclass(frozen=True, slots=True)
class AskedOnce:
    """``programme``: of the groups after which it was asked, in these ``periods`` together; empty where it was asked of all.
    ``apart``: as above."""

    measure: str
    scale: str
    period_id: UUID
    many: int | None
    percent: int | None
    mean: float | None
    sd: float | None
    apart: bool | None
    programme: str
    periods: list[UUID]


@dataclass(frozen=True, slots=True)
class GroupToAsk:
    id: UUID
    title: str
    starts_on: date
    ends_on: date | None
    place: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class FiguresOfService:
    """What else is told of a service, as JSON: how long notes take, how often peer workers spoke up, and counts by theme."""

    time: str
    reports: str
    counts: str


@dataclass(frozen=True, slots=True)
class ModelSince:
    id: UUID
    number: int
    since: date


def periods(service_id: UUID) -> list[Period]:
    """Newest first."""
    return _periods("p.service_id = %(service)s", {"service": service_id})


def period(period_id: UUID) -> Period | None:
    return next(iter(_periods("p.id = %(period)s", {"period": period_id})), None)


def _periods(which: str, params: Mapping[str, Any]) -> list[Period]:
    return rows.read(Period, PERIODS.format(which=which), {**params, "most": MOST})


def changes(service_id: UUID) -> tuple[list[MeasuredChange], list[MeasuredChange]]:
    """Of those who answered in time, and of those who stand apart. Of the latest period first."""
    found = rows.read(MeasuredChange, CHANGES, {"service": service_id})
    return [one for one in found if not one.apart], [one for one in found if one.apart]


def asked_once(service_id: UUID) -> tuple[list[AskedOnce], list[AskedOnce]]:
    """Of all, and after groups. Of the latest period first."""
    found = rows.read(AskedOnce, ONCE, {"service": service_id})
    return [one for one in found if not one.programme], [one for one in found if one.programme]


def figures(service_id: UUID) -> FiguresOfService:
    return rows.read(FiguresOfService, FIGURES, {"service": service_id})[0]


def models_since(service_id: UUID, at: datetime) -> list[ModelSince]:
    return rows.read(ModelSince, SWITCHES, {"service": service_id, "at": at})


def licences(service_id: UUID) -> dict[str, MeasureLicence]:
    """The last one of each measure."""
    found = MeasureLicence.objects.filter(service=service_id).order_by("measure", "-created_at", "-id")
    return {one.measure: one for one in found.distinct("measure")}


def groups_to_ask(service_id: UUID) -> list[GroupToAsk]:
    return rows.read(GroupToAsk, GROUPS, {"service": service_id, "run": None, "most": MOST})


def group_to_ask(service_id: UUID, run_id: UUID) -> GroupToAsk | None:
    return next(iter(rows.read(GroupToAsk, GROUPS, {"service": service_id, "run": run_id, "most": 1})), None)


def overlaps(service_id: UUID, kind: str, starts_on: date, ends_on: date, run_id: UUID | None = None) -> bool:
    """After a group only what is asked after the same one; nothing that was called off."""
    same = EvaluationPeriod.objects.filter(service=service_id, kind=kind, run=run_id, called_off=False)
    return same.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).exists()


def looks_before(today: date) -> Exists:
    """Of a row of a service: whether a period before a change, or to begin with, runs, or ran and is not closed, for as long as it takes to be
    of use."""
    waits = EvaluationPeriod.objects.filter(service=OuterRef("service"), kind__in=BEFORE_A_CHANGE, closed_at=None)
    return Exists(waits.filter(starts_on__lte=today, ends_on__gte=F("starts_on") + LONG_ENOUGH))


def without_look_after(service_id: UUID, version_id: UUID, number: int) -> bool:
    """Whether this is a change, and nobody has planned yet to look at what came of it."""
    if number == 1:
        return False
    return not EvaluationPeriod.objects.filter(service=service_id, policy_version=version_id, called_off=False).exists()


def version_of_service(service_id: UUID, version_id: UUID) -> PolicyVersion | None:
    return PolicyVersion.objects.filter(service=service_id, pk=version_id, approved_at__isnull=False).first()
