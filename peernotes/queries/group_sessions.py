"""The records of a group's sessions. Row-level security says which there are for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from peernotes import rows
from peernotes.models.group_session import WORDS
from peernotes.policy.group_names import MemberNames
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.queries.keyset import Cursor, Page

SESSIONS = """
SELECT s.id, s.service_id, s.run_id, s.number, s.happened_at, s.minutes, s.mode, s.number_present, s.topic, s.themes,
       s.what_we_did, s.conflict, s.how_resolved, s.corrected_information, s.online_trouble, s.follow_ups, s.version, s.final_at,
       s.reason, s.struck_at,
       ARRAY(SELECT g.user_id FROM peernotes_groupsignature g WHERE g.session_id = s.id AND g.version = s.version) AS signed
FROM peernotes_groupsession s WHERE s.run_id = %(run)s {which}"""
SHAPE = (int,)
BY_NUMBER = "{beyond} ORDER BY {order} LIMIT %(limit)s"
# The last ones that were final, the newest first.
EARLIER = """
SELECT * FROM (SELECT DISTINCT ON (h.version)
       h.id, h.service_id, h.run_id, h.number, h.happened_at, h.minutes, h.mode, h.number_present, h.topic, h.themes,
       h.what_we_did, h.conflict, h.how_resolved, h.corrected_information, h.online_trouble, h.follow_ups, h.version, h.final_at,
       h.reason, h.struck_at, ARRAY[]::uuid[] AS signed
    FROM peernotes_historicalgroupsession h
    WHERE h.id = %(session)s AND h.run_id = %(run)s AND h.final_at IS NOT NULL AND h.struck_at IS NULL
    ORDER BY h.version DESC, h.history_id DESC) v ORDER BY v.version DESC LIMIT 20"""
NAMES = "SELECT n.called, n.name, n.login FROM peernotes_member_names(%(run)s, %(but_for)s) n"
# Of one person, at which they were marked as there; row-level security says by whom.
ATTENDED = """
SELECT s.id, p.title, s.number, s.happened_at FROM peernotes_attendance a
JOIN peernotes_groupsession s ON s.id = a.session_id AND s.run_id = ANY ((SELECT peernotes_my_runs())::uuid[])
JOIN peernotes_grouprun r ON r.id = s.run_id JOIN peernotes_programme p ON p.id = r.programme_id
WHERE a.consumer_id = %(consumer)s AND a.present ORDER BY s.happened_at DESC, s.id LIMIT 20"""
OTHERS = "SELECT n.called, n.name, n.login FROM peernotes_other_names(%(session)s, %(consumer)s) n"
NEXT = "SELECT coalesce(max(s.number), 0) + 1 FROM peernotes_groupsession s WHERE s.run_id = %s"


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """``signed``: by whom, as it stands. ``reason``: why it was put right, or struck out."""

    id: UUID
    service_id: UUID
    run_id: UUID
    number: int
    happened_at: datetime
    minutes: int
    mode: str
    number_present: int
    topic: str
    themes: list[str]
    what_we_did: str
    conflict: bool
    how_resolved: str
    corrected_information: str
    online_trouble: str
    follow_ups: str
    version: int
    final_at: datetime | None
    reason: str
    struck_at: datetime | None
    signed: list[UUID]

    @property
    def has_words(self) -> bool:
        return any(getattr(self, name) for name in WORDS)


@dataclass(frozen=True, slots=True)
class SessionAttended:
    """``title``: of the programme."""

    id: UUID
    title: str
    number: int
    happened_at: datetime


def of_run(run_id: UUID, cursor: Cursor | None) -> Page[SessionRecord]:
    """The last one first."""
    order = keyset.Order(cursor)
    which = BY_NUMBER.format(beyond=order.beyond("s.number"), order=order.by("s.number"))
    params = {"run": run_id, "limit": keyset.SIZE + 1} | order.params
    found = rows.read(SessionRecord, SESSIONS.format(which=which), params)
    return keyset.page(found, cursor, lambda session: (session.number,))


def one(run_id: UUID, session_id: UUID) -> SessionRecord | None:
    statement = SESSIONS.format(which="AND s.id = %(session)s")
    return next(iter(rows.read(SessionRecord, statement, {"run": run_id, "session": session_id})), None)


def earlier(run_id: UUID, session_id: UUID) -> list[SessionRecord]:
    """What was final, also of a record that is being put right or was struck out; and what is."""
    return rows.read(SessionRecord, EARLIER, {"run": run_id, "session": session_id})


def next_number(run_id: UUID) -> int:
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [run_id])
        return int(cursor.fetchone()[0])


def member_names(run_id: UUID, *, but_for: UUID | None = None) -> list[MemberNames]:
    """To be held against words, and shown to nobody."""
    return rows.read(MemberNames, NAMES, {"run": run_id, "but_for": but_for})


def attended_by(consumer_id: UUID | None) -> list[SessionAttended]:
    """The last ones, for whoever leads their group."""
    return rows.read(SessionAttended, ATTENDED, {"consumer": consumer_id})


def other_names(session_id: UUID, consumer_id: UUID) -> list[MemberNames]:
    """Of everybody in that group but this one: as above."""
    return rows.read(MemberNames, OTHERS, {"session": session_id, "consumer": consumer_id})
