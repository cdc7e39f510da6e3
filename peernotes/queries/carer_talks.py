"""What carers may hear, as the consumer said last, and the talks that there were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.access import consent_state
from peernotes.enums import CarerTopic, ConsentScope, ConsentState, TieState
from peernotes.policy.carers import CarerTieFacts
from peernotes.policy.taking_back import NotedFacts

if TYPE_CHECKING:
    from collections.abc import Collection

SAID = """
SELECT DISTINCT ON (c.carer_id, topic) c.carer_id, topic, c.decision, c.decided_at, c.expires_at,
       coalesce(c.expires_at <= statement_timestamp(), false) AS expired
FROM peernotes_consent c CROSS JOIN unnest(c.topics) topic
WHERE c.carer_id = ANY (%(carers)s::uuid[])
ORDER BY c.carer_id, topic, c.decided_at DESC, c.id DESC"""
EACH = """
SELECT DISTINCT ON (c.carer_id, topic) c.carer_id, topic, c.decision, c.decided_at, c.expires_at,
       coalesce(c.expires_at <= statement_timestamp(), false) AS expired, t.state AS tie,
       t.designated_place IS NOT NULL AS designated, peernotes_carer_held(t.id) AS held
FROM peernotes_consent c JOIN peernotes_carertie t ON t.id = c.carer_id CROSS JOIN unnest(c.topics) topic
WHERE t.consumer_id = %(consumer)s
ORDER BY c.carer_id, topic, c.decided_at DESC, c.id DESC"""
TALKS = """
SELECT k.id, u.name AS worker, k.happened_at, k.minutes, k.mode, k.topics, k.taken_back_at, k.taken_back_why,
       (k.worker_id = (SELECT peernotes_actor())) IS TRUE AS mine
FROM peernotes_carertalk k JOIN peernotes_user u ON u.id = k.worker_id
WHERE {which} ORDER BY k.happened_at DESC, k.id DESC LIMIT 25"""
OF_CARER, OF_SIGN_IN = "k.carer_id = %(carer)s", "k.carer_id = (SELECT peernotes_my_tie())"
ONE = "k.consumer_id = %(consumer)s AND k.carer_id = %(carer)s AND k.id = %(talk)s"


@dataclass(frozen=True, slots=True)
class TopicSaid:
    """The last decision of one topic for one carer."""

    carer_id: UUID
    topic: str
    decision: str
    decided_at: datetime
    expires_at: datetime | None
    expired: bool

    @property
    def state(self) -> ConsentState:
        return consent_state(ConsentScope.CARER_CONTACT, self.decision, False, self.expired)


@dataclass(frozen=True, slots=True)
class TopicOfCarer(TopicSaid):
    """With how that carer stands."""

    tie: str
    designated: bool
    held: bool


@dataclass(frozen=True, slots=True)
class CarerHears:
    tie: CarerTieFacts
    heard: dict[CarerTopic, ConsentState]
    held: bool


@dataclass(frozen=True, slots=True)
class TalkLine:
    id: UUID
    worker: str
    happened_at: datetime
    minutes: int
    mode: str
    topics: list[str]
    taken_back_at: datetime | None
    taken_back_why: str
    mine: bool

    @property
    def facts(self) -> NotedFacts:
        return NotedFacts(self.mine, self.taken_back_at is not None)


def said(carers: Collection[UUID]) -> dict[UUID, dict[CarerTopic, TopicSaid]]:
    found: dict[UUID, dict[CarerTopic, TopicSaid]] = {carer: {} for carer in carers}
    for row in rows.read(TopicSaid, SAID, {"carers": list(carers)}):
        found[row.carer_id][CarerTopic(row.topic)] = row
    return found


def each(consumer_id: UUID) -> list[CarerHears]:
    """The carers of whom the consumer said anything, by one statement."""
    found: dict[UUID, CarerHears] = {}
    for row in rows.read(TopicOfCarer, EACH, {"consumer": consumer_id}):
        stands = CarerHears(CarerTieFacts(TieState(row.tie), row.designated), {}, row.held)
        found.setdefault(row.carer_id, stands).heard[CarerTopic(row.topic)] = row.state
    return list(found.values())


def heard(carer_id: UUID) -> dict[CarerTopic, ConsentState]:
    return states(said([carer_id])[carer_id])


def states(each: dict[CarerTopic, TopicSaid]) -> dict[CarerTopic, ConsentState]:
    return {topic: row.state for topic, row in each.items()}


def talks(carer_id: UUID) -> list[TalkLine]:
    """As far as whoever asks sees them."""
    return rows.read(TalkLine, TALKS.format(which=OF_CARER), {"carer": carer_id})


def talk(consumer_id: UUID, carer_id: UUID, talk_id: UUID) -> TalkLine | None:
    asked = {"consumer": consumer_id, "carer": carer_id, "talk": talk_id}
    return next(iter(rows.read(TalkLine, TALKS.format(which=ONE), asked)), None)


def of_sign_in() -> list[TalkLine]:
    """The carer who is signed in."""
    return rows.read(TalkLine, TALKS.format(which=OF_SIGN_IN), {})
