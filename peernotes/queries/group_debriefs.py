"""How a group session was for those who lead the group. Row-level security says who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows

if TYPE_CHECKING:
    from datetime import datetime

MOST = 20
DEBRIEFS = """
SELECT d.id, d.session_id, p.title, s.number, d.held_at, d.minutes, d.how_we_are, d.follow_up, d.private_note,
       ARRAY(SELECT u.name FROM peernotes_user u WHERE u.id = ANY (d.people) ORDER BY u.sort_name, u.id) AS people
FROM peernotes_groupdebrief d
CROSS JOIN LATERAL peernotes_number_of(d.session_id) s
JOIN peernotes_grouprun r ON r.id = d.run_id JOIN peernotes_programme p ON p.id = r.programme_id
WHERE {which} ORDER BY d.held_at DESC, d.id LIMIT {most}"""
HELD = """
SELECT s.number, EXISTS (SELECT FROM peernotes_groupdebrief d WHERE d.session_id = s.id) AS debriefed
FROM peernotes_groupsession s WHERE s.run_id = %(run)s"""


@dataclass(frozen=True, slots=True)
class TalkedOver:
    """``title``: of the group. ``number``: of the session. ``people``: their names."""

    id: UUID
    session_id: UUID
    title: str
    number: int
    held_at: datetime
    minutes: int
    how_we_are: str
    follow_up: bool
    private_note: str
    people: list[str]


def of_session(session_id: UUID) -> TalkedOver | None:
    return next(iter(_read("d.session_id = %(session)s", session=session_id)), None)


def of_worker(worker_id: UUID, service_id: UUID) -> list[TalkedOver]:
    """The last ones in which they were."""
    return _read("%(worker)s = ANY (d.people) AND d.service_id = %(service)s", worker=worker_id, service=service_id)


def held(run_id: UUID) -> dict[int, bool]:
    """The number of each session of a group, and whether it was talked over."""
    return {row["number"]: row["debriefed"] for row in rows.named(HELD, {"run": run_id})}


def _read(which: str, **params: UUID) -> list[TalkedOver]:
    return rows.read(TalkedOver, DEBRIEFS.format(which=which, most=MOST), params)
