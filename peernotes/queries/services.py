"""A service, and the versions of its model: which is in force, which comes next, which were there before."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from peernotes import access
from peernotes.access import Since
from peernotes.enums import Role
from peernotes.models import Consumer, Membership, PolicyVersion, Recommendation, Service
from peernotes.policy.people import model_opens_about_me, model_opens_record
from peernotes.policy.switches import Difference, Switches, differences
from peernotes.queries import evaluation
from peernotes.queries.history import past

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.history import Past

PAGE = 25
DETAILS = (
    "name",
    "timezone",
    "setting",
    "duty_phone",
    "duty_text",
    "crisis_text",
    "carer_crisis_text",
    "carer_crisis_phone",
    "carer_crisis_hours",
    "concern_minutes",
    "answer_days",
    "break_glass",
    "representatives",
    "about_is_public",
    "asking_text",
)


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """A policy version with the names that its page shows. ``state`` is as of the moment it was asked for."""

    id: UUID
    number: int
    model: str
    reason: str
    switches: Switches
    starts_at: datetime
    ends_at: datetime | None
    since: Since
    created_at: datetime
    approved_at: datetime | None
    rejected_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str
    proposed_by_id: UUID | None
    proposed_by: str
    approved_by: str
    rejected_by: str
    cancelled_by: str
    state: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a service's model is now, what is planned, and what waits for a second person. ``looks_before``: people are
    asked now how it is before a change, and for long enough. ``is_public``: anybody reads about it.
    ``recommendations``: state and day of review of each that something was said about; None where there is no version."""

    current: ModelVersion | None
    scheduled: tuple[ModelVersion, ...]
    proposed: tuple[ModelVersion, ...]
    looks_before: bool
    is_public: bool
    recommendations: list[dict[str, str]] | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A version and what it changed of the one that was approved before it."""

    version: ModelVersion
    before: ModelVersion | None
    changes: tuple[Difference, ...]


def details(service_id: UUID) -> dict[str, object]:
    return Service.objects.values(*DETAILS).get(pk=service_id)


def past_details(service_id: UUID) -> list[Past]:
    return past(Service, service_id, DETAILS)


def own_consumer(service_id: UUID, actor: Actor) -> UUID | None:
    """The actor's own record in this service, if they have one."""
    return Consumer.objects.filter(service=service_id, user=actor.user_id).values_list("pk", flat=True).first()


def administered(user_id: UUID, at: datetime) -> str | None:
    """The slug of the service that this person administers; of several, the first by name."""
    return (
        Membership.objects.filter(user=user_id, role=Role.SERVICE_ADMIN, starts_at__lte=at)
        .filter(Q(ends_at=None) | Q(ends_at__gt=at))
        .order_by("service__name")
        .values_list("service__slug", flat=True)
        .first()
    )


def standing(service_id: UUID, at: datetime) -> Standing:
    near = Q(in_force__contains=at) | Q(in_force__startswith__gt=at) | Q(approved_at=None, rejected_at=None)
    said = Recommendation.objects.filter(service=OuterRef("service")).order_by("number", "-version").distinct("number")
    more = {
        "looked": evaluation.looks_before(timezone.localdate(at)),
        "public": F("service__about_is_public"),
        "recommended": ArraySubquery(said.values(said=JSONObject(state="state", review_on="review_on"))),
    }
    read = list(_rows(service_id).filter(near).annotate(**more).order_by("starts_at", "number"))
    found = [_version(row, at) for row in read]
    return Standing(
        current=next((version for version in found if version.state == "in_force"), None),
        scheduled=tuple(version for version in found if version.state == "scheduled"),
        proposed=tuple(version for version in found if version.state == "proposed"),
        looks_before=any(row.looked for row in read),
        is_public=any(row.public for row in read),
        recommendations=read[0].recommended if read else None,
    )


def by_text(service_id: UUID, text: str, at: datetime) -> ModelVersion | None:
    """The version that an address names, if this service has it."""
    try:
        key = uuid.UUID(text)
    except ValueError:
        return None
    row = _rows(service_id).filter(pk=key).first()
    return _version(row, at) if row else None


def latest_approved(service_id: UUID) -> PolicyVersion | None:
    """The one whose time in force is still open: what comes next has to cut it."""
    return PolicyVersion.objects.filter(service=service_id, in_force__upper_inf=True).first()


def since(before: PolicyVersion | ModelVersion | None, after: Switches, starts_at: datetime) -> Since:
    """From when on a yes counts under the next version. Where that opens what the one before kept shut, the count starts
    afresh, and going back revives nothing (docs/life-cycle.md, case 2). A yes to the record is one to About Me too, so it
    is asked anew where either opens."""
    if before is None or _counts(before).record is None:
        return Since(starts_at, starts_at)
    old = before.switches if isinstance(before, ModelVersion) else switches_of(before)
    about_me = _opens(model_opens_about_me, old, after)
    record = about_me or _opens(model_opens_record, old, after)
    counts = _counts(before)
    return Since(starts_at if record else counts.record, starts_at if about_me else counts.about_me)


def _counts(version: PolicyVersion | ModelVersion) -> Since:
    return version.since if isinstance(version, ModelVersion) else Since(version.reads_since, version.about_me_since)


def _opens(model: Callable[[Switches], Decision], old: Switches, new: Switches) -> bool:
    return bool(model(new)) and not model(old)


def history(service_id: UUID, at: datetime, below: int | None = None) -> tuple[list[Chapter], int | None]:
    """25 versions, newest first, and the number to go on below, if there are more."""
    rows = _rows(service_id).order_by("-number")
    if below is not None:
        rows = rows.filter(number__lt=below)
    found = [_version(row, at) for row in rows[: PAGE + 1]]
    shown = found[:PAGE]
    approved = [
        _version(row, at)
        for row in _rows(service_id)
        .filter(approved_at__isnull=False, cancelled_at=None, number__lt=shown[0].number if shown else 0)
        .order_by("-number")[: PAGE + 1]
    ]
    chapters = [_chapter(version, approved) for version in shown]
    return chapters, shown[-1].number if len(found) > PAGE else None


def whole_history(service_id: UUID, at: datetime) -> list[Chapter]:
    """All versions, newest first."""
    found = [_version(row, at) for row in _rows(service_id).order_by("-number")]
    approved = [version for version in found if version.approved_at and not version.cancelled_at]
    return [_chapter(version, approved) for version in found]


def _chapter(version: ModelVersion, approved: list[ModelVersion]) -> Chapter:
    earlier = [other for other in approved if other.number < version.number and other.starts_at < version.starts_at]
    before = max(earlier, key=lambda other: other.starts_at, default=None)
    changes = differences(before.switches, version.switches) if before else ()
    return Chapter(version, before, changes)


def _rows(service_id: UUID) -> QuerySet[PolicyVersion]:
    return PolicyVersion.objects.filter(service=service_id).annotate(
        proposer=F("proposed_by__name"),
        approver=F("approved_by__name"),
        rejecter=F("rejected_by__name"),
        canceller=F("cancelled_by__name"),
    )


def _version(row: PolicyVersion, at: datetime) -> ModelVersion:
    return ModelVersion(
        id=row.id,
        number=row.number,
        model=row.model,
        reason=row.reason,
        switches=switches_of(row),
        starts_at=row.starts_at,
        ends_at=row.in_force.upper if row.in_force else None,
        since=_counts(row),
        created_at=row.created_at,
        approved_at=row.approved_at,
        rejected_at=row.rejected_at,
        cancelled_at=row.cancelled_at,
        cancel_reason=row.cancel_reason,
        proposed_by_id=row.proposed_by_id,
        proposed_by=row.proposer or "",
        approved_by=row.approver or "",
        rejected_by=row.rejecter or "",
        cancelled_by=row.canceller or "",
        state=_state(row, at),
    )


def switches_of(row: PolicyVersion) -> Switches:
    return Switches.of({name: getattr(row, name) for name in access.SWITCH_NAMES})


def _state(row: PolicyVersion, at: datetime) -> str:
    if row.rejected_at or row.cancelled_at:
        return "rejected" if row.rejected_at else "cancelled"
    if row.in_force is None:
        return "proposed"
    if row.in_force.lower > at:
        return "scheduled"
    return "in_force" if row.in_force.upper is None or row.in_force.upper > at else "past"
