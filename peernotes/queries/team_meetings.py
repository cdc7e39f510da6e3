"""Meetings of the team. Row-level security says which there are: those of the services where one takes part in meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import CARE_ROLES, Role
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

MEETINGS = """
SELECT m.id, m.service_id, s.slug, s.name AS service, s.timezone, m.kind, m.starts_at, m.version,
       m.starts_at <= statement_timestamp() AS begun, m.called_off_at, m.called_off_why, u.name AS by,
       m.created_by_id IS NOT DISTINCT FROM %(user)s::uuid AS mine,
       ARRAY(SELECT w.name::text FROM peernotes_meetingmember a JOIN peernotes_user w ON w.id = a.user_id
             WHERE a.meeting_id = m.id ORDER BY w.sort_name, w.id) AS members
FROM peernotes_teammeeting m JOIN peernotes_service s ON s.id = m.service_id LEFT JOIN peernotes_user u ON u.id = m.created_by_id
WHERE {which} ORDER BY {order} LIMIT {limit}"""
KEY = ("m.starts_at", "m.id")
HERE = "m.service_id = ANY ((SELECT peernotes_ids('clinical') || peernotes_ids('peer'))::uuid[])"
# Whose service somebody was asked to a meeting of, that a model closes now.
ASKED_TO = "SELECT service_id FROM peernotes_meetingmember WHERE meeting_id = %(meeting)s AND user_id = %(user)s"
MEMBERS = "SELECT user_id FROM peernotes_meetingmember WHERE meeting_id = %(meeting)s"
STAFF = """
SELECT u.id, u.name, u.username, array_agg(m.role ORDER BY m.role) AS roles
FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id
WHERE m.service_id = %(service)s AND m.role = ANY (%(roles)s) AND (u.id = ANY (%(also)s::uuid[]) OR (
      u.is_active AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())))
GROUP BY u.id ORDER BY u.sort_name, u.id LIMIT %(most)s"""
# More than a page of boxes is good for.
MOST_STAFF = 200
# To which something about somebody can be brought: those to come, then those of the last days.
OPEN = """
SELECT m.id, m.kind, m.starts_at FROM peernotes_teammeeting m
WHERE m.service_id = %(service)s AND peernotes_is_about_people(m.kind) AND m.called_off_at IS NULL
  AND m.starts_at > statement_timestamp() - interval '14 days'
ORDER BY m.starts_at <= statement_timestamp(), m.starts_at, m.id LIMIT %(most)s"""
MOST_OPEN = 50


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """``mine``: I called it. ``members``: their names."""

    id: UUID
    service_id: UUID
    slug: str
    service: str
    timezone: str
    kind: str
    starts_at: datetime
    version: int
    begun: bool
    called_off_at: datetime | None
    called_off_why: str
    by: str | None
    mine: bool
    members: list[str]


@dataclass(frozen=True, slots=True)
class MeetingStaff:
    """Whoever works with people in a service."""

    id: UUID
    name: str
    username: str
    roles: list[str]

    @property
    def all_roles(self) -> frozenset[Role]:
        return frozenset(map(Role, self.roles))


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    id: UUID
    kind: str
    starts_at: datetime


def listed(actor: Actor, cursor: Cursor | None = None) -> Page[MeetingLine]:
    """The newest first, those to come before the others."""
    order = keyset.Order(cursor)
    statement = MEETINGS.format(which=f"{HERE} {order.beyond(*KEY)}", order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(MeetingLine, statement, {"user": actor.user_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.starts_at, row.id))


def one(actor: Actor, meeting_id: UUID) -> MeetingLine | None:
    statement = MEETINGS.format(which=f"{HERE} AND m.id = %(meeting)s", order="m.id", limit=1)
    return next(iter(rows.read(MeetingLine, statement, {"user": actor.user_id, "meeting": meeting_id})), None)


def asked_to(actor: Actor, meeting_id: UUID) -> UUID | None:
    found = rows.named(ASKED_TO, {"meeting": meeting_id, "user": actor.user_id})
    return found[0]["service_id"] if found else None


def members(meeting_id: UUID) -> frozenset[UUID]:
    return frozenset(row["user_id"] for row in rows.named(MEMBERS, {"meeting": meeting_id}))


def staff(service_id: UUID, also: frozenset[UUID] = frozenset()) -> list[MeetingStaff]:
    """``also``: whoever of them has left since."""
    asked = {"service": service_id, "roles": list(map(str, CARE_ROLES)), "also": list(also), "most": MOST_STAFF}
    return rows.read(MeetingStaff, STAFF, asked)


def open_for_items(service_id: UUID) -> list[OpenMeeting]:
    return rows.read(OpenMeeting, OPEN, {"service": service_id, "most": MOST_OPEN})
