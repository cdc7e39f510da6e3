"""What there is to read for one person, and how they want to hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.enums import NewsBy
from peernotes.models import User
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

# A person whom one may no longer know has no name here.
NEWS = """
SELECT m.id, m.kind, m.created_at, m.read_at IS NULL AS is_new, m.object_id, m.service_id, s.slug, s.timezone,
       c.id AS person_id, c.chosen_name AS person, w.name AS worker, coalesce(c.user_id = m.user_id, false) AS own,
       k.id IS NOT NULL AS carer
FROM peernotes_message m JOIN peernotes_service s ON s.id = m.service_id
LEFT JOIN peernotes_name c ON c.id = m.consumer_id
LEFT JOIN peernotes_user w ON w.id = m.object_id
LEFT JOIN peernotes_carer k ON k.user_id = m.user_id
WHERE m.user_id = %(user)s::uuid {beyond} ORDER BY {order} LIMIT {limit}"""


@dataclass(frozen=True, slots=True)
class News:
    """``own``: about the reader, who is a consumer; then ``worker`` is whom an assignment is with. ``carer``: the reader is one."""

    id: UUID
    kind: str
    created_at: datetime
    is_new: bool
    object_id: UUID
    service_id: UUID
    slug: str
    timezone: str
    person_id: UUID | None
    person: str | None
    worker: str | None
    own: bool
    carer: bool


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was chosen, empty for nothing yet, and what comes of it."""

    chosen: str
    address: str

    @property
    def by(self) -> NewsBy:
        wanted = NewsBy(self.chosen or NewsBy.MAIL)
        return NewsBy.PAGE if wanted is NewsBy.MAIL and not self.address else wanted


def of(actor: Actor, cursor: Cursor | None = None) -> Page[News]:
    """Newest first."""
    order = keyset.Order(cursor)
    key = ("m.created_at", "m.id")
    statement = NEWS.format(beyond=order.beyond(*key), order=order.by(*key), limit=keyset.SIZE + 1)
    found = rows.read(News, statement, {"user": actor.user_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.created_at, row.id))


def hearing(actor: Actor) -> Hearing:
    return Hearing(*User.objects.values_list("news_by", "email").get(pk=actor.user_id))
