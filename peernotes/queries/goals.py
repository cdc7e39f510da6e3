"""Goals: what is open first, then what was reached, then what was let go. Row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.models import Goal
from peernotes.policy.goals import GoalFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (int, datetime, UUID)
RANK = "array_position(ARRAY['let_go', 'reached', 'open'], g.status::text)"
GOALS = """
SELECT g.id, g.rank, g.consumer_id, g.text, g.status, g.only_me, u.name AS written_down_by, g.version, g.changed_at
FROM (SELECT g.*, {rank} AS rank FROM peernotes_goal g WHERE {which} ORDER BY {order} LIMIT {limit}) g
LEFT JOIN peernotes_user u ON u.id = g.written_down_by_id
ORDER BY {order_out}"""
KEY = (RANK, "g.changed_at", "g.id")
MOST_PAST = 25


@dataclass(frozen=True, slots=True)
class SaidGoal:
    """See the model."""

    id: UUID
    rank: int
    consumer_id: UUID
    text: str
    status: str
    only_me: bool
    written_down_by: str | None
    version: int
    changed_at: datetime

    @property
    def facts(self) -> GoalFacts:
        return GoalFacts(self.only_me)


def of_person(consumer_id: UUID, cursor: Cursor | None = None) -> Page[SaidGoal]:
    order = keyset.Order(cursor)
    which = f"g.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(which, order, keyset.SIZE + 1, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda goal: (goal.rank, goal.changed_at, goal.id))


def one(goal_id: UUID) -> SaidGoal | None:
    return next(iter(_read("g.id = %(goal)s", keyset.Order(), 1, {"goal": goal_id})), None)


def _read(which: str, order: keyset.Order, limit: int, params: dict[str, Any]) -> list[SaidGoal]:
    out = order.by("g.rank", "g.changed_at", "g.id")
    statement = GOALS.format(rank=RANK, which=which, order=order.by(*KEY), order_out=out, limit=limit)
    return rows.read(SaidGoal, statement, params)


def past(goal_id: UUID) -> list[Any]:
    """How it stood before each change, newest first."""
    found = Goal.history.filter(id=goal_id).select_related("written_down_by").order_by("-history_id")
    return list(found[1 : MOST_PAST + 1])
