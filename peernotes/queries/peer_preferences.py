"""What people said of peer support. Row-level security says who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.models import PeerPreference, PeerWishes
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

WISHES = ("gender", "age", "culture", "language", "recovery_stage", "orientation", "lived_experience")
# Who wants it, is here, and has no peer worker.
LOOKING = """
SELECT p.id, p.consumer_id, n.chosen_name AS name, p.form, p.how_often, p.contact_ok, p.said_at,
       coalesce(w.gender, '') AS gender, coalesce(w.age, '') AS age, coalesce(w.culture, '') AS culture,
       coalesce(w.language, '') AS language, coalesce(w.recovery_stage, '') AS recovery_stage,
       coalesce(w.orientation, '') AS orientation, coalesce(w.lived_experience, '') AS lived_experience
FROM peernotes_peerpreference p JOIN peernotes_name n ON n.id = p.consumer_id
LEFT JOIN peernotes_peerwishes w ON w.consumer_id = p.consumer_id
WHERE p.service_id = %(service)s AND p.wants = 'peer_support' AND NOT peernotes_ended(p.consumer_id, statement_timestamp())
  AND NOT EXISTS (SELECT FROM peernotes_assignment a WHERE a.content_object_id = p.consumer_id
                  AND peernotes_works_as_peer(a.user_id, a.service_id)) {beyond}
ORDER BY {order} LIMIT %(limit)s"""


@dataclass(frozen=True, slots=True)
class Looking:
    """Somebody who would like a peer worker, and what they wish."""

    id: UUID
    consumer_id: UUID
    name: str
    form: list[str]
    how_often: str
    contact_ok: bool | None
    said_at: datetime
    gender: str
    age: str
    culture: str
    language: str
    recovery_stage: str
    orientation: str
    lived_experience: str


def of(consumer_id: UUID) -> PeerPreference | None:
    return PeerPreference.objects.filter(consumer=consumer_id).first()


def wishes(consumer_id: UUID) -> PeerWishes | None:
    return PeerWishes.objects.filter(consumer=consumer_id).first()


def looking(service_id: UUID, cursor: Cursor | None) -> Page[Looking]:
    """Newest first."""
    order = keyset.Order(cursor)
    walk = ("p.said_at", "p.id")
    statement = LOOKING.format(beyond=order.beyond(*walk), order=order.by(*walk))
    params = {"service": service_id, "limit": keyset.SIZE + 1} | order.params
    return keyset.page(rows.read(Looking, statement, params), cursor, lambda row: (row.said_at, row.id))
