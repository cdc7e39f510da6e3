"""Who works in a service, with which roles, since when, and what ends when they leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes import rows
from peernotes.enums import UNFINISHED_STATUSES, Role
from peernotes.models import Membership, RoleProposal
from peernotes.queries import keyset
from peernotes.queries.people import looked_for
from peernotes.queries.staff import _staff_sql

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from peernotes.queries.keyset import Cursor, Page

NEW_FOR = timedelta(days=1)
HELPED = """SELECT 1 FROM peernotes_name c WHERE c.service_id = %(service)s AND c.user_id = %(user)s
UNION ALL SELECT 1 WHERE peernotes_is_carer(%(user)s, %(service)s)"""
UNFINISHED = """
SELECT coalesce(sum(n.notes), 0) AS notes FROM peernotes_notes_counted(%(service)s) n
WHERE n.author_id = %(user)s AND n.status = ANY (%(statuses)s)"""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """``waits``: they have not chosen a password yet."""

    id: UUID
    name: str
    username: str
    sort_name: str
    roles: str
    waits: bool


@dataclass(frozen=True, slots=True)
class StaffMember:
    """``people``: how many they work with. ``groups``: how many that go on they lead. ``offered``: consumers can choose them. ``sign_ins``: where they are signed in."""

    id: UUID
    name: str
    username: str
    email: str
    roles: str
    waits: bool
    people: int
    groups: int
    on_duty: bool
    second_step: bool
    offered: bool
    sign_ins: int


@dataclass(frozen=True, slots=True)
class StaffWanted:
    words: str = ""
    role: str = ""
    left: bool = False


def page(service_id: UUID, wanted: StaffWanted, cursor: Cursor | None) -> Page[StaffRow]:
    """From A to Z: those who are here or come, or those who have left."""
    order = keyset.Order(cursor, rising=True)
    count, params = looked_for(wanted.words)
    statement = _staff_sql.page(count, order, keyset.SIZE + 1, in_role=bool(wanted.role), left=wanted.left)
    params |= {"service": service_id, "role": wanted.role} | order.params
    return keyset.page(rows.read(StaffRow, statement, params), cursor, lambda row: (row.sort_name, row.id))


def member(service_id: UUID, user_id: UUID) -> StaffMember | None:
    """Whoever has, had or shall have a role here; nobody else is known."""
    found = rows.read(StaffMember, _staff_sql.KNOWN, {"service": service_id, "user": user_id})
    return found[0] if found else None


def unfinished(service_id: UUID, user_id: UUID) -> int:
    """How many notes of theirs nobody could finish without them. For administrators, who see the number alone."""
    params = {"service": service_id, "user": user_id, "statuses": list(UNFINISHED_STATUSES)}
    return int(rows.named(UNFINISHED, params)[0]["notes"])


def open_memberships(service_id: UUID, user_id: UUID, at: datetime) -> list[Membership]:
    """Those to come too."""
    held = Membership.objects.filter(service=service_id, user=user_id).filter(_open(at))
    return list(held.order_by("starts_at", "role"))


def past(service_id: UUID, user_id: UUID) -> Sequence[object]:
    """What became of their roles, newest first."""
    lines = Membership.history.filter(service=service_id, user=user_id)
    return list(lines.select_related("history_user").order_by("-history_id")[: 2 * keyset.SIZE])


def proposals(service_id: UUID, user_id: UUID | None = None) -> list[RoleProposal]:
    """Roles that wait for a second administrator: of one person, or of all."""
    waiting = RoleProposal.objects.filter(service=service_id, approved=None)
    if user_id:
        waiting = waiting.filter(user=user_id)
    return list(waiting.select_related("user", "proposed_by").order_by("created_at", "id")[: keyset.SIZE])


def holds(service_id: UUID, user_id: UUID, role: str, since: datetime) -> bool:
    held = Membership.objects.filter(service=service_id, user=user_id, role=role).filter(_open(since))
    waits = RoleProposal.objects.filter(service=service_id, user=user_id, role=role, approved=None)
    return held.exists() or waits.exists()


def is_helped(service_id: UUID, user_id: UUID) -> bool:
    """Whether it is a consumer's or a carer's sign-in. For administrators, who know the consumers of their service."""
    return bool(rows.named(HELPED, {"service": service_id, "user": user_id}))


def another_administrator_stays(service_id: UUID, user_id: UUID, at: datetime) -> bool:
    others = Membership.objects.filter(service=service_id, role=Role.SERVICE_ADMIN, starts_at__lte=at, ends_at=None)
    return others.filter(user__is_active=True).exclude(user=user_id).exists()


def is_new_administrator(service_id: UUID, user_id: UUID | None, at: datetime) -> bool:
    """For less than a day. Whoever was one before and is one again begins anew."""
    held = Membership.objects.filter(service=service_id, user=user_id, role=Role.SERVICE_ADMIN).filter(_open(at))
    return not held.filter(starts_at__lte=at - NEW_FOR).exists()


def _open(at: datetime) -> Q:
    return Q(ends_at=None) | Q(ends_at__gt=at)
