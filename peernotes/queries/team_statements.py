"""What people say to their team. Row-level security says which there are: one's own, and what was said to oneself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import StatementTo
from peernotes.policy.team_statements import TeamStatementFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

FEW = 5
SAID = """
SELECT t.id, t.consumer_id, t.service_id, p.chosen_name, p.local_identifier, s.timezone, t.sent_to, t.about, t.wish, t.method,
       t.created_at, t.due_at, t.answer, u.name AS answered_by, t.answered_at, t.taken_back_at
FROM (SELECT * FROM peernotes_teamstatement t WHERE {which} ORDER BY {order} LIMIT {limit}) t
JOIN peernotes_consumer p ON p.id = t.consumer_id
JOIN peernotes_service s ON s.id = t.service_id
LEFT JOIN peernotes_user u ON u.id = t.answered_by_id
ORDER BY {order}"""
WAITS = """t.answered_at IS NULL AND t.taken_back_at IS NULL
    AND t.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])"""
DUE, SENT = ("t.due_at", "t.id"), ("t.created_at", "t.id")


@dataclass(frozen=True, slots=True)
class SaidToTeam:
    """See the model."""

    id: UUID
    consumer_id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    sent_to: str
    about: str
    wish: str
    method: str
    created_at: datetime
    due_at: datetime
    answer: str
    answered_by: str | None
    answered_at: datetime | None
    taken_back_at: datetime | None

    @property
    def facts(self) -> TeamStatementFacts:
        answered, back = self.answered_at is not None, self.taken_back_at is not None
        return TeamStatementFacts(StatementTo(self.sent_to), answered=answered, taken_back=back)


def waiting(cursor: Cursor | None = None, *, size: int = keyset.SIZE) -> Page[SaidToTeam]:
    """For an answer, what is due first before the rest."""
    order = keyset.Order(cursor, rising=True)
    found = _read(f"{WAITS} {order.beyond(*DUE)}", order.by(*DUE), size + 1, order.params)
    return keyset.page(found, cursor, lambda said: (said.due_at, said.id), size)


def of_person(consumer_id: UUID, cursor: Cursor | None = None) -> Page[SaidToTeam]:
    """Newest first."""
    order = keyset.Order(cursor)
    which = f"t.consumer_id = %(consumer)s {order.beyond(*SENT)}"
    found = _read(which, order.by(*SENT), keyset.SIZE + 1, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda said: (said.created_at, said.id))


def one(statement_id: UUID) -> SaidToTeam | None:
    return next(iter(_read("t.id = %(said)s", "t.id", 1, {"said": statement_id})), None)


def _read(which: str, order: str, limit: int, params: dict[str, object]) -> list[SaidToTeam]:
    return rows.read(SaidToTeam, SAID.format(which=which, order=order, limit=limit), params)
