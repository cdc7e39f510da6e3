"""Who supervises whom, and when they met. Row-level security says which sessions there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection

from peernotes import rows
from peernotes.enums import SupervisionKind
from peernotes.models import Debrief, SupervisionSession, SupervisionTie
from peernotes.policy.agreements import OUTSIDE_DAYS
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

MOST = 100
OPEN = "(t.ends_at IS NULL OR t.ends_at > statement_timestamp())"
TIES = """
SELECT t.id, t.service_id, s.name AS service, s.timezone, t.worker_id, w.name AS worker, b.name AS supervisor,
       t.kind, t.starts_at, l.last_on,
       (to_jsonb(d) ->> t.kind)::integer AS waited,
       peernotes_supervision_days(t.kind, v.supervision_interval_days, v.supervisor_kind) AS most,
       EXISTS (SELECT FROM peernotes_debrief d
               WHERE d.worker_id = t.worker_id AND d.service_id = t.service_id AND d.ended_at IS NULL) AS debrief, EXISTS (
           SELECT FROM peernotes_groupdebrief d WHERE t.worker_id = ANY (d.people) AND d.service_id = t.service_id
           AND peernotes_needs_support(d.how_we_are) AND NOT EXISTS (
               SELECT FROM peernotes_supervisionsession x
               WHERE x.tie_id = t.id AND x.struck_at IS NULL AND x.created_at > d.created_at)) AS after_group, (
           SELECT count(*) FROM peernotes_outsidecontact o WHERE o.worker_id = t.worker_id AND o.service_id = t.service_id
           AND o.happened_at > statement_timestamp() - %(outside_days)s * interval '1 day') AS outside, (
           SELECT count(*) FROM peernotes_supervisionflag f JOIN peernotes_supervisionsession x ON x.id = f.session_id
           WHERE x.tie_id = t.id AND f.created_at > statement_timestamp() - %(outside_days)s * interval '1 day') AS flags
FROM peernotes_supervisiontie t JOIN peernotes_service s ON s.id = t.service_id
JOIN peernotes_user w ON w.id = t.worker_id JOIN peernotes_user b ON b.id = t.supervisor_id
LEFT JOIN peernotes_policyversion v ON v.service_id = t.service_id AND v.in_force @> statement_timestamp()
CROSS JOIN LATERAL (SELECT peernotes_last_supervised(t.id) AS last_on) l
CROSS JOIN LATERAL peernotes_days_without(t.worker_id, t.service_id, statement_timestamp()) d
WHERE {open} AND {which}
ORDER BY debrief DESC, coalesce(l.last_on, t.starts_at::date), w.name, b.name, t.id LIMIT {most}"""
SESSIONS = """
SELECT x.id, x.service_id, x.held_on, x.minutes, x.form, x.topics, x.agreed_next, b.name AS supervisor, x.created_at,
       x.struck_at IS NOT NULL AS struck, (
           SELECT coalesce(json_agg(json_build_array(f.id, f.kind, c.chosen_name) ORDER BY f.created_at, f.id), '[]')
           FROM peernotes_supervisionflag f LEFT JOIN peernotes_consumer c ON c.id = f.consumer_id
           WHERE f.session_id = x.id) AS brought
FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
JOIN peernotes_user b ON b.id = t.supervisor_id
WHERE {which} {beyond} ORDER BY {order} LIMIT %(limit)s"""
LATE = """
SELECT u.id, u.name, max(d.days) AS days
FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
JOIN peernotes_policyversion v ON v.service_id = m.service_id AND v.in_force @> statement_timestamp()
CROSS JOIN unnest(%(kinds)s::text[]) k(kind)
CROSS JOIN LATERAL (
    SELECT (to_jsonb(b) ->> k.kind)::integer AS days
    FROM peernotes_days_without(u.id, m.service_id, statement_timestamp()) b) d
WHERE m.service_id = %(service)s AND peernotes_is_supervised(m.role) AND m.starts_at <= statement_timestamp()
  AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
  AND d.days > peernotes_supervision_days(k.kind, v.supervision_interval_days, v.supervisor_kind)
GROUP BY u.id ORDER BY max(d.days) DESC, u.sort_name, u.id LIMIT {most}"""


@dataclass(frozen=True, slots=True)
class Tie:
    """``last_on``: the day of the last session. ``waited``: for how many days the worker has had none of this kind, by whomever.
    ``most``: how many the model in force lets pass; empty where it asks for none. ``debrief``: the worker would like to talk
    something over; nobody but the two reads so. ``after_group``: after a group session they said that they need support, and
    have not met since; as above. ``outside``: how many contacts of the worker were lately outside what they
    had agreed with somebody, for who may know it. ``flags``: how many things about people they brought lately, for the same."""

    id: UUID
    service_id: UUID
    service: str
    timezone: str
    worker_id: UUID
    worker: str
    supervisor: str
    kind: str
    starts_at: datetime
    last_on: date | None
    waited: int | None
    most: int | None
    debrief: bool
    after_group: bool
    outside: int
    flags: int

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def late(self) -> bool:
        return self.waited is not None and self.most is not None and self.waited > self.most


@dataclass(frozen=True, slots=True)
class Unsupervised:
    """A peer worker whose supervision is longer ago than the model says."""

    id: UUID
    name: str
    days: int


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
    struck: bool
    brought: list[tuple[str, str, str | None]]
    """Of each flag its id, kind and about whom; nobody's name where the reader may not know them."""


def by_supervisor(by: Actor) -> list[Tie]:
    """Who waits longest first."""
    return _ties("t.supervisor_id = %(user)s", {"user": by.user_id})


def late(service_id: UUID) -> list[Unsupervised]:
    """For administrators, who arrange it. Who waits longest first."""
    params = {"service": service_id, "kinds": list(map(str, SupervisionKind))}
    return rows.read(Unsupervised, LATE.format(most=MOST), params)


def of_worker(user_id: UUID | None, service_id: UUID | None = None) -> list[Tie]:
    """In one service, or in all."""
    which = "t.worker_id = %(user)s AND (%(service)s::uuid IS NULL OR t.service_id = %(service)s)"
    return _ties(which, {"user": user_id, "service": service_id})


def one(by: Actor, tie_id: UUID) -> Tie | None:
    """Of the supervisor who asks."""
    found = _ties("t.supervisor_id = %(user)s AND t.id = %(tie)s", {"user": by.user_id, "tie": tie_id})
    return found[0] if found else None


def sessions(tie_id: UUID, cursor: Cursor | None) -> Page[SessionLine]:
    return _sessions("x.tie_id = %(whose)s", tie_id, cursor)


def my_sessions(by: Actor, cursor: Cursor | None) -> Page[SessionLine]:
    return _sessions("t.worker_id = %(whose)s", by.user_id, cursor)


def session(tie_id: UUID, session_id: UUID) -> SupervisionSession | None:
    return SupervisionSession.objects.filter(tie=tie_id, pk=session_id).first()


def is_tied(service_id: UUID, worker_id: UUID, supervisor_id: UUID, at: datetime) -> bool:
    same = SupervisionTie.objects.filter(service=service_id, worker=worker_id, supervisor=supervisor_id)
    return same.exclude(ends_at__lte=at).exists()


def wants_debrief(user_id: UUID | None) -> set[UUID]:
    """The services in which somebody would like to."""
    waiting = Debrief.objects.filter(worker=user_id, ended_at=None)
    return set(waiting.values_list("service", flat=True))


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
