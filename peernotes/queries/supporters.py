"""Supporters and representatives of a consumer: those that are not over first, newest first. Row-level security says which
there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import SupporterKind
from peernotes.policy.supporters import SupporterFacts, stands
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (int, datetime, UUID)
RANK = "(p.ended_at IS NULL)::integer"
SUPPORTERS = """
SELECT p.id, p.rank, p.consumer_id, p.name, p.kind, p.authority, p.scope, p.starts_on, p.until, p.created_at, p.created_by_id,
       m.name AS recorded_by, p.agreed_at, a.name AS agreed_by, p.ended_at, p.ended_by_id = c.user_id AS ended_by_consumer,
       e.name AS ended_by, p.created_by_id IS NOT DISTINCT FROM %(user)s::uuid AS recorded_by_me,
       (%(at)s::timestamptz AT TIME ZONE s.timezone)::date AS today, s.representatives
FROM (SELECT p.*, {rank} AS rank FROM peernotes_supporter p WHERE {which} ORDER BY {order} LIMIT {limit}) p
JOIN peernotes_consumer c ON c.id = p.consumer_id
JOIN peernotes_service s ON s.id = p.service_id
LEFT JOIN peernotes_user m ON m.id = p.created_by_id
LEFT JOIN peernotes_user a ON a.id = p.agreed_by_id
LEFT JOIN peernotes_user e ON e.id = p.ended_by_id
ORDER BY {order_out}"""
KEY = (RANK, "p.created_at", "p.id")


@dataclass(frozen=True, slots=True)
class SupporterLine:
    """See the model. ``today``: where the service is. ``representatives``: whether it lets them decide."""

    id: UUID
    rank: int
    consumer_id: UUID
    name: str
    kind: str
    authority: str
    scope: list[str]
    starts_on: date
    until: date | None
    created_at: datetime
    created_by_id: UUID | None
    recorded_by: str | None
    agreed_at: datetime | None
    agreed_by: str | None
    ended_at: datetime | None
    ended_by_consumer: bool | None
    ended_by: str | None
    recorded_by_me: bool
    today: date
    representatives: bool

    @property
    def stands(self) -> bool:
        return stands(self.agreed_at, self.ended_at, self.starts_on, self.until, self.today)

    @property
    def facts(self) -> SupporterFacts:
        return SupporterFacts(
            SupporterKind(self.kind), self.recorded_by_me, bool(self.agreed_at), bool(self.ended_at), self.stands
        )


def of_consumer(gathered: Gathered, cursor: Cursor | None = None) -> Page[SupporterLine]:
    order = keyset.Order(cursor)
    which = f"p.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(gathered, which, order, keyset.SIZE + 1, **order.params)
    return keyset.page(found, cursor, lambda line: (line.rank, line.created_at, line.id))


def one(gathered: Gathered, supporter_id: UUID) -> SupporterLine | None:
    which = "p.id = %(supporter)s AND p.consumer_id = %(consumer)s"
    return next(iter(_read(gathered, which, keyset.Order(), 1, supporter=supporter_id)), None)


def standing(gathered: Gathered) -> list[SupporterLine]:
    """Those who count at this moment."""
    found = _read(gathered, "p.consumer_id = %(consumer)s AND p.ended_at IS NULL", keyset.Order(), keyset.SIZE)
    return [line for line in found if line.stands]


def _read(gathered: Gathered, which: str, order: keyset.Order, limit: int, **params: object) -> list[SupporterLine]:
    out = order.by("p.rank", "p.created_at", "p.id")
    statement = SUPPORTERS.format(rank=RANK, which=which, order=order.by(*KEY), order_out=out, limit=limit)
    known = {"consumer": gathered.consumer_id, "user": gathered.actor.user_id, "at": gathered.facts.at}
    return rows.read(SupporterLine, statement, known | params)


def representation(by: Actor) -> str:
    """Who decides for somebody on this visit, and by what authority; empty for everybody else."""
    if by.visit_id is None:
        return ""
    found: str = rows.named("SELECT peernotes_my_representation() AS who", {})[0]["who"]
    return found
