"""Of which two records somebody said that they are of one person, and how it stands. Row-level security says who knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peernotes import rows
from peernotes.models import Consumer
from peernotes.queries.people._people_sql import MINE

MOST = 25
PAIRS = """
SELECT p.id, p.consumer_id, p.second_id, p.service_id, p.created_by_id, p.reason, p.created_at, u.name AS said_by,
       o.name AS officer, p.officer_agreed_at, p.asked, p.second_asked, p.agreed_at, p.second_agreed_at, p.in_force_at,
       e.name AS ended_by, p.ended_at, p.end_reason, n.number, n.second_number,
       (SELECT c.id FROM peernotes_consumer c WHERE c.user_id = (SELECT peernotes_actor())) AS mine
FROM peernotes_sameperson p
JOIN peernotes_user u ON u.id = p.created_by_id
LEFT JOIN peernotes_user o ON o.id = p.officer_id
LEFT JOIN peernotes_user e ON e.id = p.ended_by_id
LEFT JOIN LATERAL peernotes_same_person_numbers(p.id) n ON true
WHERE {which} ORDER BY p.ended_at IS NOT NULL, p.created_at DESC, p.id DESC LIMIT {limit}"""
OF_RECORD = "%(consumer)s::uuid IN (p.consumer_id, p.second_id)"
SECOND = f"""
SELECT o.id, coalesce(c.local_identifier, '') AS number
FROM (SELECT CASE WHEN p.consumer_id = %(consumer)s THEN p.second_id ELSE p.consumer_id END AS id FROM peernotes_sameperson p
      WHERE {OF_RECORD} AND p.in_force_at IS NOT NULL AND p.ended_at IS NULL) o
LEFT JOIN peernotes_name c ON c.id = o.id AND {MINE.format(service="c.service_id", id="c.id")}"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Pair:
    """See the model. ``number``, ``second_number``: empty for who may not know them. ``mine``: to which record the reader's
    sign-in belongs, whichever of two they look at."""

    id: UUID
    consumer_id: UUID
    second_id: UUID
    service_id: UUID
    created_by_id: UUID
    reason: str
    created_at: datetime
    said_by: str
    officer: str | None
    officer_agreed_at: datetime | None
    asked: bool
    second_asked: bool
    agreed_at: datetime | None
    second_agreed_at: datetime | None
    in_force_at: datetime | None
    ended_by: str | None
    ended_at: datetime | None
    end_reason: str
    number: str | None
    second_number: str | None
    mine: UUID | None

    @property
    def people(self) -> tuple[UUID, UUID]:
        return self.consumer_id, self.second_id

    def agreed_but(self, consumer_id: UUID | None = None) -> bool:
        """Whether the person has, from each record that had a sign-in when it was said, this one left out."""
        sides = (
            (self.consumer_id, self.asked, self.agreed_at),
            (self.second_id, self.second_asked, self.second_agreed_at),
        )
        return all(agreed for record, asked, agreed in sides if asked and record != consumer_id)

    def agreed_from(self, consumer_id: UUID | None) -> datetime | None:
        return self.agreed_at if consumer_id == self.consumer_id else self.second_agreed_at

    def other(self, consumer_id: UUID | None) -> UUID:
        return self.second_id if consumer_id == self.consumer_id else self.consumer_id

    def number_of(self, consumer_id: UUID) -> str:
        return (self.number if consumer_id == self.consumer_id else self.second_number) or ""


def of_record(consumer_id: UUID) -> list[Pair]:
    """At most one is not over, and it is the first; newest first."""
    return rows.read(Pair, PAIRS.format(which=OF_RECORD, limit=MOST), {"consumer": consumer_id})


def open_of(consumer_id: UUID) -> Pair | None:
    return next((pair for pair in of_record(consumer_id) if pair.ended_at is None), None)


def one(pair_id: UUID) -> Pair | None:
    found = rows.read(Pair, PAIRS.format(which="p.id = %(pair)s", limit=1), {"pair": pair_id})
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Second:
    """The other record of somebody, for staff. ``number``: empty for whom it does not open."""

    id: UUID
    number: str


def beside(consumer_id: UUID) -> Second | None:
    """While it is in force, of somebody whom the caller has been allowed to know."""
    found = rows.read(Second, SECOND, {"consumer": consumer_id})
    return found[0] if found else None


def by_number(service_id: UUID, number: str) -> UUID | None:
    """Whose ID that is."""
    found = Consumer.objects.filter(service=service_id, local_identifier=number)
    return found.values_list("pk", flat=True).first()


def who_sign_in(people: tuple[UUID, UUID]) -> set[UUID]:
    found = Consumer.objects.filter(pk__in=people, user__is_active=True)
    return set(found.values_list("pk", flat=True))
