"""What colleagues ask each other. Row-level security says whose there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import ConsultedTeam
from peernotes.policy.consultations import ConsultationFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.policy.identity import Marks
    from peernotes.queries.keyset import Cursor, Page

CONSULTATIONS = """
SELECT c.id, c.service_id, c.sent_to, c.kind, c.question, c.created_at, a.name AS asked_by, c.answer, u.name AS answered_by,
       c.answered_at, (c.created_by_id = %(user)s::uuid) IS TRUE AS asked_by_me,
       (c.answered_by_id = %(user)s::uuid) IS TRUE AS answered_by_me, c.taken_back_at, c.taken_back_why,
       (SELECT max(h.history_date) FROM peernotes_historicalconsultation h
        WHERE h.id = c.id AND h.answer <> '' HAVING count(*) > 1) AS last_answered_at
FROM (SELECT * FROM peernotes_consultation c WHERE {which} ORDER BY {order} LIMIT {limit}) c
LEFT JOIN peernotes_user a ON a.id = c.created_by_id
LEFT JOIN peernotes_user u ON u.id = c.answered_by_id
ORDER BY {order}"""
KEY = ("c.created_at", "c.id")
# The last is what is answered now.
EARLIER = """
SELECT h.answer, h.history_date AS at FROM peernotes_historicalconsultation h
WHERE h.id = %(asked)s AND h.answer <> '' ORDER BY h.history_id DESC OFFSET 1 LIMIT 25"""
NAMES = "SELECT peernotes_marks_somebody(%(service)s, %(capitals)s, %(words)s, %(tokens)s, %(days)s::date[]) AS found"


@dataclass(frozen=True, slots=True)
class ConsultationAsked:
    """See the model."""

    id: UUID
    service_id: UUID
    sent_to: str
    kind: str
    question: str
    created_at: datetime
    asked_by: str | None
    answer: str
    answered_by: str | None
    answered_at: datetime | None
    asked_by_me: bool
    answered_by_me: bool
    taken_back_at: datetime | None
    taken_back_why: str
    last_answered_at: datetime | None

    @property
    def facts(self) -> ConsultationFacts:
        return ConsultationFacts(
            ConsultedTeam(self.sent_to),
            asked_by_me=self.asked_by_me,
            answered=self.answered_at is not None,
            answered_by_me=self.answered_by_me,
            taken_back=self.taken_back_at is not None,
        )


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    answer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsultationCount:
    kind: str
    asked: int
    answered: int


def of_service(actor: Actor, service_id: UUID, cursor: Cursor | None = None) -> Page[ConsultationAsked]:
    """Newest first."""
    order = keyset.Order(cursor)
    which = f"c.service_id = %(service)s {order.beyond(*KEY)}"
    found = _read(actor, which, order.by(*KEY), keyset.SIZE + 1, {"service": service_id, **order.params})
    return keyset.page(found, cursor, lambda asked: (asked.created_at, asked.id))


def one(actor: Actor, service_id: UUID, consultation_id: UUID) -> ConsultationAsked | None:
    which = "c.service_id = %(service)s AND c.id = %(asked)s"
    found = _read(actor, which, "c.id", 1, {"service": service_id, "asked": consultation_id})
    return next(iter(found), None)


def earlier(consultation_id: UUID) -> list[EarlierAnswer]:
    """Newest first."""
    return rows.read(EarlierAnswer, EARLIER, {"asked": consultation_id})


def _read(actor: Actor, which: str, order: str, limit: int, params: dict[str, object]) -> list[ConsultationAsked]:
    statement = CONSULTATIONS.format(which=which, order=order, limit=limit)
    return rows.read(ConsultationAsked, statement, {"user": actor.user_id, **params})


def names_somebody(service_id: UUID, found: Marks) -> bool:
    """Whom the service helps, in these marks of a text; not whom."""
    asked = {"service": service_id, "capitals": sorted(found.names), "words": found.words}
    asked |= {"tokens": sorted(found.tokens), "days": sorted(found.days)}
    return bool(rows.named(NAMES, asked)[0]["found"])


def counts(service_id: UUID, since: datetime) -> list[ConsultationCount]:
    statement = "SELECT * FROM peernotes_consultation_counts(%(service)s, %(since)s)"
    return rows.read(ConsultationCount, statement, {"service": service_id, "since": since})
