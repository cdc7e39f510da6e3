"""Notes that wait for a supervisor's signature, and what supervisors said. Row-level security says which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import CosignAnswer
from peernotes.models import Cosignature
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

WAITING = """
SELECT n.id, n.service_id, n.kind, n.finalised_at, u.name AS author, s.timezone
FROM peernotes_my_workers w JOIN peernotes_note n ON n.author_id = w.worker_id AND n.service_id = w.service_id
JOIN peernotes_user u ON u.id = n.author_id JOIN peernotes_service s ON s.id = n.service_id
WHERE w.kind = 'peer' AND n.to_sign AND n.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[])
  AND peernotes_shared_with_peers(n.status, n.shared_with_care_team, n.shared_with_peer_team)
  AND NOT EXISTS (SELECT FROM peernotes_cosignature c WHERE c.note_id = n.id AND c.content_hash = n.agreed_hash
                  AND c.user_id = %(user)s)
ORDER BY n.finalised_at, n.id LIMIT %(most)s"""
# Until the two have met since.
TO_TALK = """
SELECT c.id, c.note_id, c.comment, b.name AS supervisor
FROM peernotes_cosignature c JOIN peernotes_note n ON n.id = c.note_id JOIN peernotes_user b ON b.id = c.user_id
WHERE n.author_id = %(user)s AND c.answer = %(talk)s AND NOT EXISTS (
    SELECT FROM peernotes_supervisionsession x
    WHERE x.created_by_id = c.user_id AND x.created_at > c.created_at AND x.struck_at IS NULL)
ORDER BY c.created_at, c.id LIMIT %(most)s"""


@dataclass(frozen=True, slots=True)
class NoteToSign:
    id: UUID
    service_id: UUID
    kind: str
    finalised_at: datetime
    author: str
    timezone: str


@dataclass(frozen=True, slots=True)
class ToTalkAbout:
    id: UUID
    note_id: UUID
    comment: str
    supervisor: str


def waiting(by: Actor) -> list[NoteToSign]:
    """The longest first."""
    return rows.read(NoteToSign, WAITING, {"user": by.user_id, "most": keyset.SIZE})


def to_talk_about(by: Actor) -> list[ToTalkAbout]:
    return rows.read(ToTalkAbout, TO_TALK, {"user": by.user_id, "talk": CosignAnswer.TALK, "most": keyset.SIZE})


def signed(note_id: UUID) -> list[Cosignature]:
    found = Cosignature.objects.filter(note=note_id, answer=CosignAnswer.SIGNED)
    return list(found.select_related("user").order_by("created_at", "id"))


def signers(worker_id: UUID, service_id: UUID) -> list[str]:
    """Who may sign what a worker writes, by name."""
    found = rows.named("SELECT name FROM peernotes_signers(%(worker)s, %(service)s) name", {
        "worker": worker_id, "service": service_id})  # fmt: skip
    return [row["name"] for row in found]
