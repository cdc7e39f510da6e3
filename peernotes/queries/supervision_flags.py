"""What peer workers brought to supervision about somebody. Row-level security says which, and whose names a reader may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

MOST = 500
SESSION = """
SELECT x.id, x.service_id, x.held_on, b.name AS supervisor
FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
JOIN peernotes_user b ON b.id = t.supervisor_id
WHERE x.id = %(session)s AND t.worker_id = %(worker)s AND x.struck_at IS NULL"""
PEOPLE = """
SELECT c.id, c.chosen_name AS name FROM peernotes_my_assignments a JOIN peernotes_consumer c ON c.id = a.consumer_id
WHERE a.service_id = %(service)s ORDER BY c.sort_name, c.id LIMIT %(most)s"""


@dataclass(frozen=True, slots=True)
class FlagPerson:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class FlagSession:
    id: UUID
    service_id: UUID
    held_on: object
    supervisor: str


def session(by: Actor, session_id: UUID) -> FlagSession | None:
    """Of the worker who asks, if it was not struck."""
    found = rows.read(FlagSession, SESSION, {"session": session_id, "worker": by.user_id})
    return found[0] if found else None


def people(service_id: UUID) -> list[FlagPerson]:
    """Whom the actor supports."""
    return rows.read(FlagPerson, PEOPLE, {"service": service_id, "most": MOST})
