"""Who supervises whom, and when they met. Row-level security says which sessions there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection

from peernotes import rows
from peernotes.models import SupervisionTie
from peernotes.policy.agreements import OUTSIDE_DAYS
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

MOST = 100
OPEN = "(t.ends_at IS NULL OR t.ends_at > statement_timestamp())"
TIES = """
SELECT t.id, t.service_id, s.name AS service, s.timezone, t.worker_id, w.name AS worker, b.name AS supervisor,
       t.starts_at, l.last_on, v.supervision_interval_days AS interval_days, (
           SELECT count(*) FROM peernotes_outsidecontact o WHERE o.worker_id = t.worker_id AND o.service_id = t.service_id
           AND o.happened_at > statement_timestamp() - %(outside_days)s * interval '1 day') AS outside
FROM peernotes_supervisiontie t JOIN peernotes_service s ON s.id = t.service_id
JOIN peernotes_user w ON w.id = t.worker_id JOIN peernotes_user b ON b.id = t.supervisor_id
LEFT JOIN peernotes_policyversion v ON v.service_id = t.service_id AND v.in_force @> statement_timestamp()
CROSS JOIN LATERAL (SELECT peernotes_last_supervised(t.id) AS last_on) l
WHERE {open} AND {which}
ORDER BY coalesce(l.last_on, t.starts_at::date), w.name, b.name, t.id LIMIT {most}"""
SESSIONS = """
SELECT x.id, x.service_id, x.held_on, x.minutes, x.form, x.topics, x.agreed_next, b.name AS supervisor, x.created_at
FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
JOIN peernotes_user b ON b.id = t.supervisor_id
WHERE {which} {beyond} ORDER BY {order} LIMIT %(limit)s"""


@dataclass(frozen=True, slots=True)
class Tie:
    """``last_on``: the day of the last session. ``interval_days``: of the model in force. ``outside``: how
    many contacts of the worker were lately outside what they had agreed with somebody, for who may know it."""

    id: UUID
    service_id: UUID
    service: str
    timezone: str
    worker_id: UUID
    worker: str
    supervisor: str
    starts_at: datetime
    last_on: date | None
    interval_days: int | None
    outside: int

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class SessionLine:
    id: UUID
    service_id: UUID
    held_on: date
    minutes: int
    form: str
    topics: list[str]
    agreed_next: str
    supervisor: str
    created_at: datetime


def by_supervisor(by: Actor) -> list[Tie]:
    """Who waits longest first."""
    return _ties("t.supervisor_id = %(user)s", {"user": by.user_id})


def of_worker(user_id: UUID | None, service_id: UUID | None = None) -> list[Tie]:
    """In one service, or in all."""
    which = "t.worker_id = %(user)s AND (%(service)s::uuid IS NULL OR t.service_id = %(service)s)"
    return _ties(which, {"user": user_id, "service": service_id})


def around(by: Actor) -> list[Tie]:
    """Both of whom they supervise and of who supervises them."""
    return _ties("%(user)s IN (t.worker_id, t.supervisor_id)", {"user": by.user_id})


def one(by: Actor, tie_id: UUID) -> Tie | None:
    """Of the supervisor who asks."""
    found = _ties("t.supervisor_id = %(user)s AND t.id = %(tie)s", {"user": by.user_id, "tie": tie_id})
    return found[0] if found else None


def sessions(tie_id: UUID, cursor: Cursor | None) -> Page[SessionLine]:
    return _sessions("x.tie_id = %(whose)s", tie_id, cursor)


def my_sessions(by: Actor, cursor: Cursor | None) -> Page[SessionLine]:
    return _sessions("t.worker_id = %(whose)s", by.user_id, cursor)


def is_tied(service_id: UUID, worker_id: UUID, supervisor_id: UUID, at: datetime) -> bool:
    same = SupervisionTie.objects.filter(service=service_id, worker=worker_id, supervisor=supervisor_id)
    return same.exclude(ends_at__lte=at).exists()


def names_somebody(tie_id: UUID, words: str) -> bool:
    """Whether the words name somebody with whom the worker works."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_names_somebody(%s, %s)", [tie_id, words])
        return bool(cursor.fetchone()[0])


def _ties(which: str, params: dict[str, Any]) -> list[Tie]:
    return rows.read(Tie, TIES.format(open=OPEN, which=which, most=MOST), params | {"outside_days": OUTSIDE_DAYS})


def _sessions(which: str, whose: UUID | None, cursor: Cursor | None) -> Page[SessionLine]:
    order = keyset.Order(cursor)
    walk = ("x.created_at", "x.id")
    statement = SESSIONS.format(which=which, beyond=order.beyond(*walk), order=order.by(*walk))
    params = {"whose": whose, "limit": keyset.SIZE + 1} | order.params
    return keyset.page(rows.read(SessionLine, statement, params), cursor, lambda row: (row.created_at, row.id))
