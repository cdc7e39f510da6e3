"""Who listens to peer workers, what was said to them, and how often anything was said. Row-level security shows a report to
its worker, and to whoever listens if they are meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone

from peernotes import rows
from peernotes.enums import Role
from peernotes.models import Membership

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

LISTENER = """
SELECT u.id, u.name FROM peernotes_user u WHERE u.id = peernotes_listener_of(%(service)s)"""
REPORTS = """
SELECT r.id, r.created_at, r.kind, r.place, r.wants, r.worker_id, u.name AS worker
FROM peernotes_stigmareport r JOIN peernotes_user u ON u.id = r.worker_id
WHERE r.service_id = %(service)s AND (r.worker_id = %(me)s) = %(own)s ORDER BY r.created_at DESC, r.id LIMIT %(most)s"""
MOST = 100


@dataclass(frozen=True, slots=True)
class WhoListens:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    id: UUID
    created_at: datetime
    kind: str
    place: str
    wants: str
    worker_id: UUID
    worker: str


@dataclass(frozen=True, slots=True)
class ReportsCounted:
    """``many`` None: of few, or most of one. ``kinds`` None: one of them is, or there were none."""

    since: str
    until: str
    many: int | None
    kinds: dict[str, int] | None


def listener(service_id: UUID) -> WhoListens | None:
    return next(iter(rows.read(WhoListens, LISTENER, {"service": service_id})), None)


def reports(by: Actor, service_id: UUID, *, own: bool) -> list[ReportLine]:
    """One's own, or what one was told; newest first."""
    about = {"service": service_id, "me": by.user_id, "own": own, "most": MOST}
    return rows.read(ReportLine, REPORTS, about)


def who_may_listen(service_id: UUID) -> list[tuple[UUID, str]]:
    """Whoever has a role there now and administers nothing, by name."""
    now = timezone.now()
    here = Membership.objects.filter(service=service_id, starts_at__lte=now, user__is_active=True).exclude(
        ends_at__lte=now
    )
    administer = here.filter(role=Role.SERVICE_ADMIN).values("user")
    found = here.exclude(user__in=administer).order_by("user__sort_name", "user").distinct("user__sort_name", "user")
    return list(found.values_list("user", "user__name")[:MOST])
