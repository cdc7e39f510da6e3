"""What people ask about their record. Row-level security says whose questions there are: one's own, and those that one may
answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.policy.questions import QuestionFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

QUESTIONS = """
SELECT q.id, q.consumer_id, q.service_id, p.chosen_name, p.local_identifier, s.timezone, q.entry_id, q.event_id, q.about,
       q.about_at, q.verb, q.text, q.created_at, q.outcome, q.answer, u.name AS answered_by, q.answered_at,
       (q.looker_id = %(user)s::uuid) IS TRUE AS about_me
FROM (SELECT * FROM peernotes_recordquestion q WHERE {which} ORDER BY {order} LIMIT {limit}) q
JOIN peernotes_consumer p ON p.id = q.consumer_id
JOIN peernotes_service s ON s.id = q.service_id
LEFT JOIN peernotes_user u ON u.id = q.answered_by_id
ORDER BY {order}"""
NOT_MINE = "q.consumer_id IS DISTINCT FROM (SELECT peernotes_my_consumer())"
KEY = ("q.created_at", "q.id")


@dataclass(frozen=True, slots=True)
class Question:
    """See the model. ``about_me``: it was the actor who looked."""

    id: UUID
    consumer_id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    timezone: str
    entry_id: UUID | None
    event_id: int | None
    about: str
    about_at: datetime
    verb: str
    text: str
    created_at: datetime
    outcome: str
    answer: str
    answered_by: str | None
    answered_at: datetime | None
    about_me: bool

    @property
    def facts(self) -> QuestionFacts:
        return QuestionFacts(self.entry_id is not None, self.about_me, self.answered_at is not None)


def to_answer(actor: Actor, cursor: Cursor | None = None, *, answered: bool = False) -> Page[Question]:
    """Those that wait, the oldest first; or those that were answered, the newest first."""
    order = keyset.Order(cursor, rising=not answered)
    which = f"q.answered_at IS {'NOT NULL' if answered else 'NULL'} AND {NOT_MINE}"
    return _page(actor, order, which, {})


def of_me(actor: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> Page[Question]:
    return _page(actor, keyset.Order(cursor), "q.consumer_id = %(consumer)s", {"consumer": consumer_id})


def one(actor: Actor, question_id: UUID) -> Question | None:
    statement = QUESTIONS.format(which="q.id = %(question)s", order="q.id", limit=1)
    return next(iter(rows.read(Question, statement, {"user": actor.user_id, "question": question_id})), None)


def _page(actor: Actor, order: keyset.Order, which: str, params: dict[str, object]) -> Page[Question]:
    statement = QUESTIONS.format(which=f"{which} {order.beyond(*KEY)}", order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(Question, statement, {"user": actor.user_id, **params, **order.params})
    return keyset.page(found, order.cursor, lambda question: (question.created_at, question.id))
