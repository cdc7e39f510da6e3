"""What may be passed on aloud, as the consumer said last, and what was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.access import consent_state
from peernotes.enums import ConsentScope, ConsentState, SpokenTopic
from peernotes.policy.taking_back import NotedFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

SAID = """
SELECT DISTINCT ON (topic) topic, c.decision, c.decided_at, c.expires_at,
       coalesce(c.expires_at <= statement_timestamp(), false) AS expired
FROM peernotes_consent c CROSS JOIN unnest(c.topics) topic
WHERE c.consumer_id = %(consumer)s AND c.scope = 'share_spoken'
ORDER BY topic, c.decided_at DESC, c.id DESC"""
SHARES = """
SELECT s.id, w.name AS worker, l.name AS listener, s.topics, s.in_meeting, s.created_at, s.taken_back_at, s.taken_back_why,
       (s.worker_id = (SELECT peernotes_actor())) IS TRUE AS mine
FROM peernotes_spokenshare s JOIN peernotes_user w ON w.id = s.worker_id JOIN peernotes_user l ON l.id = s.listener_id
WHERE s.consumer_id = %(consumer)s {which} ORDER BY {order} LIMIT {limit}"""
KEY = ("s.created_at", "s.id")


@dataclass(frozen=True, slots=True)
class SpokenSaid:
    """The last decision of one topic."""

    topic: str
    decision: str
    decided_at: datetime
    expires_at: datetime | None
    expired: bool

    @property
    def state(self) -> ConsentState:
        return consent_state(ConsentScope.SHARE_SPOKEN, self.decision, False, self.expired)


@dataclass(frozen=True, slots=True)
class SpokenLine:
    id: UUID
    worker: str
    listener: str
    topics: list[str]
    in_meeting: bool
    created_at: datetime
    taken_back_at: datetime | None
    taken_back_why: str
    mine: bool

    @property
    def facts(self) -> NotedFacts:
        return NotedFacts(self.mine, self.taken_back_at is not None)


def said(consumer_id: UUID) -> dict[SpokenTopic, SpokenSaid]:
    return {SpokenTopic(row.topic): row for row in rows.read(SpokenSaid, SAID, {"consumer": consumer_id})}


def states(consumer_id: UUID) -> dict[SpokenTopic, ConsentState]:
    return {topic: row.state for topic, row in said(consumer_id).items()}


def of_person(consumer_id: UUID, cursor: Cursor | None = None) -> Page[SpokenLine]:
    """The newest first."""
    order = keyset.Order(cursor)
    statement = SHARES.format(which=order.beyond(*KEY), order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(SpokenLine, statement, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda row: (row.created_at, row.id))


def one(consumer_id: UUID, share_id: UUID) -> SpokenLine | None:
    statement = SHARES.format(which="AND s.id = %(share)s", order="s.id", limit=1)
    return next(iter(rows.read(SpokenLine, statement, {"consumer": consumer_id, "share": share_id})), None)
