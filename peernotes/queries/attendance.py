"""Who came to a group's sessions. Row-level security says of whom somebody may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import Came
from peernotes.models import Attendance
from peernotes.queries import keyset
from peernotes.queries.groups import whom

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.policy.facts import Subject
    from peernotes.queries.groups import Joins
    from peernotes.queries.keyset import Cursor, Page

MOST = 200
SHAPE = (int,)
# Whoever had a place in the group while the session was; and of whom it was marked.
MARKS = """
SELECT p.id AS participation_id, coalesce(p.carer_id, p.consumer_id) AS person_id, p.carer_id IS NOT NULL AS as_carer, p.called, a.present, a.arrived_late
FROM peernotes_participation p
LEFT JOIN peernotes_attendance a ON a.participation_id = p.id AND a.session_id = %(session)s
WHERE p.run_id = %(run)s AND (a.id IS NOT NULL OR peernotes_was_inside(p.id, %(session)s))
ORDER BY p.number LIMIT {most}"""
MINE = """
SELECT s.id, p.run_id, s.number, s.happened_at, s.final, a.present, a.arrived_late
FROM peernotes_participation p JOIN peernotes_attendance a ON a.participation_id = p.id
JOIN peernotes_marked_of_mine(%(run)s) s ON s.id = a.session_id
WHERE p.run_id = %(run)s AND p.{whose} = %(person)s AND NOT %(unseen)s {beyond}
ORDER BY {order} LIMIT %(limit)s"""


@dataclass(frozen=True, slots=True)
class AttendanceMark:
    """Of one member, as far as it was marked."""

    participation_id: UUID
    person_id: UUID
    as_carer: bool
    called: str
    present: bool | None
    arrived_late: bool | None

    @property
    def subject(self) -> Subject:
        return whom(self.person_id, as_carer=self.as_carer)

    @property
    def consumer_id(self) -> UUID | None:
        return None if self.as_carer else self.person_id

    @property
    def came(self) -> Came | None:
        return None if self.present is None else came(present=self.present, late=bool(self.arrived_late))


@dataclass(frozen=True, slots=True)
class MyAttendance:
    """``id``: of the session. ``final``: its record is."""

    id: UUID
    run_id: UUID
    number: int
    happened_at: datetime
    final: bool
    present: bool
    arrived_late: bool

    @property
    def came(self) -> Came:
        return came(present=self.present, late=self.arrived_late)


def came(*, present: bool, late: bool) -> Came:
    if not present:
        return Came.NO
    return Came.LATE if late else Came.YES


def of_session(run_id: UUID, session_id: UUID) -> list[AttendanceMark]:
    return rows.read(AttendanceMark, MARKS.format(most=MOST), {"run": run_id, "session": session_id})


def came_to(session_id: UUID) -> int:
    """How many are marked as there."""
    return Attendance.objects.filter(session=session_id, present=True).count()


def mine(run_id: UUID, joins: Joins, cursor: Cursor | None) -> Page[MyAttendance]:
    """The last one first."""
    order = keyset.Order(cursor)
    statement = MINE.format(whose=joins.column, beyond=order.beyond("s.number"), order=order.by("s.number"))
    params = joins.params | {"run": run_id, "limit": keyset.SIZE + 1} | order.params
    return keyset.page(rows.read(MyAttendance, statement, params), cursor, lambda session: (session.number,))
