"""Safety concerns: every clinician of the service but a relative, whoever raised it, and the person once it
was seen and they know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

MOST_WAITING = 200
# The same as policy.concerns.may_read, way by way. The functions know the actor from the transaction.
KNOWN = "c.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])"
CLINICIAN = f"c.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]) AND {KNOWN}"
RAISED_IT = f"""c.created_by_id = %(user)s::uuid AND {KNOWN} AND c.service_id = ANY ((
        SELECT peernotes_ids('clinical') || peernotes_ids('peer') || peernotes_ids('officer') || peernotes_ids('events'))::uuid[])"""
# How it stands, and nothing of what: for supervisors of peer workers, and for administrators.
OF_TEAM = """
SELECT k.created_at, k.due_at, k.status, now() > k.due_at AS late, r.name AS raised_by, o.name AS owner,
       s.timezone
FROM peernotes_team_concerns() k JOIN peernotes_service s ON s.id = k.service_id JOIN peernotes_user r ON r.id = k.raised_by
LEFT JOIN peernotes_user o ON o.id = k.owner_id
WHERE %(workers)s::uuid[] IS NULL OR k.raised_by = ANY (%(workers)s) ORDER BY k.created_at DESC LIMIT %(limit)s"""
LATE = """
SELECT k.due_at AS created_at, k.due_at, 'open' AS status, true AS late, '' AS raised_by, o.name AS owner, s.timezone
FROM peernotes_late_concerns(%(service)s) k JOIN peernotes_service s ON s.id = %(service)s
LEFT JOIN peernotes_user o ON o.id = k.owner_id ORDER BY k.due_at LIMIT %(limit)s"""
ON_DUTY = "SELECT owner_id, until FROM peernotes_next_on_duty(%(consumer)s, NULL, interval '0')"
TODAY = "(SELECT (now() AT TIME ZONE s.timezone)::date FROM peernotes_service s WHERE s.id = c.service_id)"
ABOUT_ME = f"""c.consumer_id = (SELECT peernotes_my_consumer()) AND c.status <> 'open'
    AND peernotes_knows(c.told_consumer, c.told_at, c.hold_until, {TODAY})"""
# Each way is walked and cut by itself; joined by OR they had every concern read.
WAY = """(SELECT * FROM peernotes_safetyconcern c WHERE {way} AND {{which}} ORDER BY {{order}} LIMIT {{limit}})"""
WAYS = " UNION ".join(WAY.format(way=way) for way in (CLINICIAN, RAISED_IT, ABOUT_ME))
PAGE = f"WITH page AS MATERIALIZED (SELECT * FROM ({WAYS}) c ORDER BY {{order}} LIMIT {{limit}})"  # noqa: S608 - constants
COLUMNS = """
SELECT c.id, c.consumer_id, c.service_id, p.chosen_name, p.local_identifier, s.timezone, c.status, c.basis, c.fact,
       c.told_consumer, c.not_told_reason, c.created_at, c.due_at, r.name AS raised_by,
       (c.created_by_id = %(user)s::uuid) IS TRUE AS raised_by_me, a.name AS acknowledged_by, c.acknowledged_at,
       c.hold_until, c.told_at, (now() AT TIME ZONE s.timezone)::date AS today, d.name AS closed_by, c.closed_at,
       c.outcome, now() > c.due_at AS late,
       coalesce(o.name, a.name) AS owner,
       (coalesce(c.owner_id, c.acknowledged_by_id) = %(user)s::uuid) IS TRUE AS mine
FROM {source} c
JOIN peernotes_name p ON p.id = c.consumer_id
JOIN peernotes_service s ON s.id = c.service_id
LEFT JOIN peernotes_user r ON r.id = c.created_by_id
LEFT JOIN peernotes_user a ON a.id = c.acknowledged_by_id
LEFT JOIN peernotes_user o ON o.id = c.owner_id
LEFT JOIN peernotes_user d ON d.id = c.closed_by_id"""
HOLDS = """
SELECT h.concern_id, h.until, h.reason, h.danger_to_other, u.name AS by, h.created_at,
       (h.created_at AT TIME ZONE s.timezone)::date AS day, (h.created_by_id = %(user)s::uuid) IS TRUE AS mine
FROM peernotes_concernhold h JOIN peernotes_service s ON s.id = h.service_id JOIN peernotes_user u ON u.id = h.created_by_id
WHERE h.concern_id = ANY (%(concerns)s::uuid[]) ORDER BY h.created_at, h.id"""
ONE = f"{COLUMNS.format(source='peernotes_safetyconcern')} WHERE c.id = %(concern)s::uuid AND (({CLINICIAN}) OR ({RAISED_IT}) OR ({ABOUT_ME}))"


@dataclass(frozen=True, slots=True)
class Concern:
    """``today``: where the service is. ``late``: the clinician's time to acknowledge it is over (decided by PostgreSQL's clock). ``owner``: whose it
    is, at least who took it on; None: every clinician's. ``mine``: the reader's."""

    id: UUID
    consumer_id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    status: str
    basis: str
    fact: str
    told_consumer: bool
    not_told_reason: str
    created_at: datetime
    due_at: datetime
    raised_by: str | None
    raised_by_me: bool
    acknowledged_by: str | None
    acknowledged_at: datetime | None
    hold_until: date | None
    told_at: datetime | None
    today: date
    closed_by: str | None
    closed_at: datetime | None
    outcome: str
    late: bool
    owner: str | None
    mine: bool


@dataclass(frozen=True, slots=True)
class Hold:
    """Until when a concern is kept from its person, and why. ``day``: of the decision, where the service is; ``mine``: the
    reader's."""

    concern_id: UUID
    until: date
    reason: str
    danger_to_other: bool
    by: str
    created_at: datetime
    day: date
    mine: bool


@dataclass(frozen=True, slots=True)
class ConcernState:
    """``raised_by`` is empty for administrators, and so is the moment when it was raised."""

    created_at: datetime
    due_at: datetime
    status: str
    late: bool
    raised_by: str
    owner: str | None
    timezone: str


def on_duty(consumer_id: UUID) -> tuple[UUID | None, datetime | None]:
    """Who is now and is no relative, and until when; of several who began first."""
    found = rows.named(ON_DUTY, {"consumer": consumer_id})
    return (found[0]["owner_id"], found[0]["until"]) if found else (None, None)


def of_team(workers: list[UUID] | None = None) -> list[ConcernState]:
    """That other peer workers, or some of them, raised and nobody has closed, for whoever supervises them; for everybody
    else nothing."""
    return rows.read(ConcernState, OF_TEAM, {"workers": workers, "limit": keyset.SIZE})


def late(service_id: UUID) -> list[ConcernState]:
    """That should have been seen by now, for administrators; for everybody else nothing."""
    return rows.read(ConcernState, LATE, {"service": service_id, "limit": MOST_WAITING})


def waiting(actor: Actor) -> list[Concern]:
    """Nobody has acknowledged these; the one due first is first."""
    order = keyset.Order(rising=True)
    return _listed(actor, "c.due_at", order, "c.status = 'open'", MOST_WAITING)


def answered(actor: Actor, cursor: Cursor | None = None) -> Page[Concern]:
    order = keyset.Order(cursor)
    which = f"c.status <> 'open' {order.beyond('c.created_at', 'c.id')}"
    found = _listed(actor, "c.created_at", order, which, keyset.SIZE + 1)
    return keyset.page(found, cursor, lambda concern: (concern.created_at, concern.id))


def _listed(actor: Actor, at: str, order: keyset.Order, which: str, limit: int) -> list[Concern]:
    by = order.by(at, "c.id")
    page = PAGE.format(which=which, order=by, limit=limit)
    return _read(f"{page} {COLUMNS.format(source='page')} ORDER BY {by}", actor, **order.params)


def one(actor: Actor, concern_id: UUID) -> Concern | None:
    return next(iter(_read(ONE, actor, concern=concern_id)), None)


def holds(actor: Actor, concerns: list[UUID]) -> list[Hold]:
    """Of all of them, the first one first."""
    return rows.read(Hold, HOLDS, {"user": actor.user_id, "concerns": concerns})


def _read(statement: str, actor: Actor, **params: object) -> list[Concern]:
    return rows.read(Concern, statement, {"user": actor.user_id, **params})
