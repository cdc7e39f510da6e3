"""Whom a consumer can choose as their peer worker, and who would like to meet one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from peernotes import rows
from peernotes.enums import UNFINISHED_STATUSES
from peernotes.models import FirstMeeting, Note

if TYPE_CHECKING:
    from django.db.models import QuerySet

MOST = 100
OFFERS = """
SELECT p.user_id, u.name, r.roles, p.called, p.my_words, p.offers, p.days, p.languages, p.years, p.age_band, p.gender, p.culture,
       p.interests, peernotes_places_left(p.user_id, p.service_id) AS places_left,
       peernotes_writes_none(p.user_id, p.service_id, statement_timestamp()) AS writes_none,
       m.id AS meeting_id, m.waits, m.created_at AS asked_at, m.met_at, m.method
FROM peernotes_peerprofile p JOIN peernotes_user u ON u.id = p.user_id
CROSS JOIN LATERAL (
    SELECT array_agg(b.role ORDER BY b.role) AS roles FROM peernotes_membership b
    WHERE b.user_id = p.user_id AND b.service_id = p.service_id AND b.starts_at <= statement_timestamp()
      AND (b.ends_at IS NULL OR b.ends_at > statement_timestamp()) AND peernotes_is_peer(b.role)) r
LEFT JOIN peernotes_firstmeeting m ON m.worker_id = p.user_id AND m.consumer_id = %(consumer)s AND m.answer = ''
WHERE p.service_id = %(service)s AND peernotes_can_be_chosen(p.user_id, %(consumer)s) AND NOT EXISTS (
    SELECT FROM peernotes_assignment a WHERE a.user_id = p.user_id AND a.content_object_id = %(consumer)s)
ORDER BY u.sort_name, p.user_id LIMIT %(most)s"""
ASKED = """
SELECT m.id, m.name, m.asked_at, m.met_at FROM peernotes_asked_to_meet m
WHERE m.service_id = %(service)s ORDER BY m.asked_at, m.id LIMIT %(most)s"""

ASKED_ANYWHERE = """
SELECT m.id, m.name, m.asked_at, s.slug, s.timezone FROM peernotes_asked_to_meet m JOIN peernotes_service s ON s.id = m.service_id
WHERE m.met_at IS NULL ORDER BY m.asked_at, m.id LIMIT %(most)s"""


@dataclass(frozen=True, slots=True)
class OfferedWorker:
    """A peer worker who can be chosen, as they introduce themselves, and how it stands between the two: ``meeting_id`` is
    empty where nothing was asked. ``writes_none``: they have chosen to write no notes."""

    user_id: UUID
    name: str
    roles: list[str]
    called: str
    my_words: str
    offers: list[str]
    days: str
    languages: str
    years: int | None
    age_band: str
    gender: str
    culture: str
    interests: str
    places_left: int
    writes_none: bool
    meeting_id: UUID | None
    waits: bool | None
    asked_at: datetime | None
    met_at: datetime | None
    method: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who would like to meet whoever asks this."""

    id: UUID
    name: str
    asked_at: datetime
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class NotMetYet:
    """Somebody who would like to meet whoever asks this, in one of their services."""

    id: UUID
    name: str
    asked_at: datetime
    slug: str
    timezone: str


def offers(consumer_id: UUID, service_id: UUID) -> list[OfferedWorker]:
    return rows.read(OfferedWorker, OFFERS, {"consumer": consumer_id, "service": service_id, "most": MOST})


def asked(service_id: UUID) -> list[Asked]:
    """Who has waited longest first."""
    return rows.read(Asked, ASKED, {"service": service_id, "most": MOST})


def not_met_yet() -> list[NotMetYet]:
    """Who has waited longest first."""
    return rows.read(NotMetYet, ASKED_ANYWHERE, {"most": MOST})


def hold_places(worker_id: UUID, service_id: UUID) -> int | None:
    """How many are left, once whoever chooses at the same moment has done so; None: they do not offer themselves."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_hold_places(%s, %s)", [worker_id, service_id])
        left: int | None = cursor.fetchone()[0]
        return left


def open_meetings(consumer_id: UUID, worker_id: UUID) -> QuerySet[FirstMeeting]:
    """One, or none."""
    return FirstMeeting.objects.filter(consumer=consumer_id, worker=worker_id, answer="")


def unfinished(consumer_id: UUID, worker_id: UUID) -> int:
    """Notes that nobody could finish without the worker."""
    notes = Note.objects.filter(consumer=consumer_id, author=worker_id, status__in=UNFINISHED_STATUSES)
    return notes.count()
