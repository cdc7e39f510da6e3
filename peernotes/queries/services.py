"""A service, and the versions of its model: which is in force, which comes next, which were there before."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import F, Q, QuerySet

from peernotes import access
from peernotes.enums import Role
from peernotes.models import Membership, PolicyVersion
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords
from peernotes.policy.switches import Difference, Switches, differences

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

    Rows = list[tuple[Any, ...]]

PAGE = 25
PLACE = """, s.slug, s.name, s.timezone,
       (SELECT c.id FROM peernotes_consumer c WHERE c.service_id = s.id AND c.user_id = %(user)s)"""
VERSION_FIELDS = PolicyVersion._meta.concrete_fields
VERSION = ", ".join(f"w.{field.column}" for field in VERSION_FIELDS)
# In force, planned, or waiting for its approval.
NEAR = """
LEFT JOIN peernotes_policyversion w ON w.service_id = s.id
    AND ((w.in_force @> statement_timestamp()) IS TRUE OR lower(w.in_force) > statement_timestamp()
         OR (w.approved_at IS NULL AND w.rejected_at IS NULL))
LEFT JOIN peernotes_user proposer ON proposer.id = w.proposed_by_id
LEFT JOIN peernotes_user approver ON approver.id = w.approved_by_id
LEFT JOIN peernotes_user rejecter ON rejecter.id = w.rejected_by_id
ORDER BY w.starts_at, w.number"""


@dataclass(frozen=True, slots=True)
class Place:
    """One service, seen by one actor. ``consumer_id``: the actor's own record there, if they have one."""

    id: UUID
    slug: str
    name: str
    timezone: str
    consumer_id: UUID | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Version:
    """A policy version with the names that its page shows. ``state`` is as of the moment it was asked for."""

    id: UUID
    number: int
    model: str
    reason: str
    switches: Switches
    starts_at: datetime
    ends_at: datetime | None
    reads_since: datetime | None
    created_at: datetime
    approved_at: datetime | None
    rejected_at: datetime | None
    proposed_by_id: UUID | None
    proposed_by: str
    approved_by: str
    rejected_by: str
    state: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a service's model is now, what is planned, and what waits for a second person."""

    current: Version | None
    scheduled: tuple[Version, ...]
    proposed: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A version and what it changed of the one that was approved before it."""

    version: Version
    before: Version | None
    changes: tuple[Difference, ...]


def place(slug: str, actor: Actor, more: access.More) -> tuple[Place, Gathered, Rows]:
    """With the facts about the actor there, and with what ``more`` has beside."""
    gathered, rows = access.gather_with(actor, ("slug", slug), more._replace(columns=PLACE + more.columns))
    end = len(fields(Place)) - 1
    return Place(gathered.service_id, *rows[0][:end]), gathered, [row[end:] for row in rows]


def administered(user_id: UUID, at: datetime) -> str | None:
    """The slug of the service that this person administers; of several, the first by name."""
    return (
        Membership.objects.filter(user=user_id, role=Role.SERVICE_ADMIN, starts_at__lte=at)
        .filter(Q(ends_at=None) | Q(ends_at__gt=at))
        .order_by("service__name")
        .values_list("service__slug", flat=True)
        .first()
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page shows of a service, fetched by the statement that opens it, read from its rows after the decision."""

    more: access.More
    read: Callable[[Rows, datetime], Any]


def _standing(rows: Rows, at: datetime) -> Standing:
    names = [field.attname for field in VERSION_FIELDS]
    found = []
    for *values, proposer, approver, rejecter in rows:
        row = PolicyVersion.from_db(connection.alias, names, values)
        row.proposer, row.approver, row.rejecter = proposer, approver, rejecter
        if row.pk:
            found.append(_version(row, at))
    return Standing(
        current=next((version for version in found if version.state == "in_force"), None),
        scheduled=tuple(version for version in found if version.state == "scheduled"),
        proposed=tuple(version for version in found if version.state == "proposed"),
    )


NOTHING = Beside(access.NOTHING, lambda _rows, _at: None)
STANDING_BESIDE = Beside(access.More(f", {VERSION}, proposer.name, approver.name, rejecter.name", NEAR), _standing)


def by_text(service_id: UUID, text: str, at: datetime) -> Version | None:
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


def reads_since(before: PolicyVersion | Version | None, starts_at: datetime) -> datetime:
    """From when on a yes to reading counts. Going back to a model with reading revives nothing: the count starts
    afresh wherever the version before let peer workers read nothing (domain.md c, edge case 2)."""
    if before is None or before.reads_since is None:
        return starts_at
    reading = before.switches.peer_read_records if isinstance(before, Version) else before.peer_read_records
    return starts_at if reading == PeerReadRecords.NONE else before.reads_since


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
        .filter(approved_at__isnull=False, number__lt=shown[0].number if shown else 0)
        .order_by("-number")[: PAGE + 1]
    ]
    chapters = [_chapter(version, approved) for version in shown]
    return chapters, shown[-1].number if len(found) > PAGE else None


def _chapter(version: Version, approved: list[Version]) -> Chapter:
    earlier = [other for other in approved if other.number < version.number and other.starts_at < version.starts_at]
    before = max(earlier, key=lambda other: other.starts_at, default=None)
    changes = differences(before.switches, version.switches) if before else ()
    return Chapter(version, before, changes)


def _rows(service_id: UUID) -> QuerySet[PolicyVersion]:
    return PolicyVersion.objects.filter(service=service_id).annotate(
        proposer=F("proposed_by__name"), approver=F("approved_by__name"), rejecter=F("rejected_by__name")
    )


def _version(row: PolicyVersion, at: datetime) -> Version:
    return Version(
        id=row.id,
        number=row.number,
        model=row.model,
        reason=row.reason,
        switches=switches_of(row),
        starts_at=row.starts_at,
        ends_at=row.in_force.upper if row.in_force else None,
        reads_since=row.reads_since,
        created_at=row.created_at,
        approved_at=row.approved_at,
        rejected_at=row.rejected_at,
        proposed_by_id=row.proposed_by_id,
        proposed_by=row.proposer or "",
        approved_by=row.approver or "",
        rejected_by=row.rejecter or "",
        state=_state(row, at),
    )


def switches_of(row: PolicyVersion) -> Switches:
    return Switches.of({name: getattr(row, name) for name in access.SWITCH_NAMES})


def _state(row: PolicyVersion, at: datetime) -> str:
    if row.rejected_at:
        return "rejected"
    if row.in_force is None:
        return "proposed"
    if row.in_force.lower > at:
        return "scheduled"
    return "in_force" if row.in_force.upper is None or row.in_force.upper > at else "past"
