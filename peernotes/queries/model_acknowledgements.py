"""Which version of a service's model is to be read, who has not, and what those whom one supervises said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor

MOST = 100
# In force or planned: what is over or was cancelled nobody has to read any more.
GOES_ON = "(upper_inf(v.in_force) OR upper(v.in_force) > statement_timestamp())"
ASKED = """
SELECT v.id, v.model, v.starts_at, v.acknowledge_by, v.starts_at <= statement_timestamp() AS begun, a.answer,
       a.created_at AS answered_at
FROM peernotes_policyversion v
LEFT JOIN LATERAL (
    SELECT x.answer, x.created_at FROM peernotes_modelacknowledgement x WHERE x.version_id = v.id AND x.user_id = %(me)s
    ORDER BY x.created_at DESC, x.id DESC LIMIT 1) a ON true
WHERE v.service_id = %(service)s AND v.acknowledge_by IS NOT NULL AND {goes_on}
ORDER BY v.starts_at DESC LIMIT 1"""
STAFF = """
SELECT u.name, u.id IN (SELECT peernotes_acknowledged(%(version)s)) AS has_read
FROM (SELECT DISTINCT m.user_id FROM peernotes_membership m
      WHERE m.service_id = %(service)s AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
        AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())) s
JOIN peernotes_user u ON u.id = s.user_id AND u.is_active
ORDER BY has_read, u.sort_name, u.id"""
# Of an earlier version until the two have met since.
SAID = """
SELECT * FROM (
    SELECT DISTINCT ON (a.service_id, a.user_id) a.id, a.service_id, s.timezone, u.name AS worker, a.answer, a.note,
           a.created_at
    FROM peernotes_modelacknowledgement a JOIN peernotes_policyversion v ON v.id = a.version_id AND ({goes_on} OR NOT EXISTS (
        SELECT FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
        WHERE t.worker_id = a.user_id AND x.created_by_id = %(me)s AND x.created_at > a.created_at AND x.struck_at IS NULL))
    JOIN peernotes_service s ON s.id = a.service_id JOIN peernotes_user u ON u.id = a.user_id
    WHERE a.user_id <> %(me)s ORDER BY a.service_id, a.user_id, a.created_at DESC, a.id DESC) newest
WHERE answer IN ('does_not_fit', 'want_to_talk') ORDER BY created_at DESC, id LIMIT {most}"""


@dataclass(frozen=True, slots=True)
class ToAcknowledge:
    """``answer``: what I said of it last."""

    id: UUID
    model: str
    starts_at: datetime
    acknowledge_by: datetime
    begun: bool
    answer: str | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class HasRead:
    name: str
    has_read: bool


@dataclass(frozen=True, slots=True)
class ModelSaid:
    """By somebody whom I supervise: that it does not fit them, or that they want to talk."""

    id: UUID
    service_id: UUID
    timezone: str
    worker: str
    answer: str
    note: str
    created_at: datetime


def asked(service_id: UUID, me: UUID | None) -> ToAcknowledge | None:
    """The newest that asks to be read."""
    found = rows.read(ToAcknowledge, ASKED.format(goes_on=GOES_ON), {"service": service_id, "me": me})
    return found[0] if found else None


def staff(service_id: UUID, version_id: UUID) -> list[HasRead]:
    """Whoever works with people, those first who have not read it. For administrators."""
    return rows.read(HasRead, STAFF, {"service": service_id, "version": version_id})


def said_to(by: Actor) -> list[ModelSaid]:
    """Row-level security says by whom."""
    return rows.read(ModelSaid, SAID.format(goes_on=GOES_ON, most=MOST), {"me": by.user_id})
