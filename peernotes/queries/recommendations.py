"""How a service stands with what the research recommends, what was said before, and what the product knows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import Recommendation

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

MOST_VERSIONS = 100
COLUMNS = """
    r.number, r.version, r.state, r.owner_id, o.name AS owner, r.evidence, r.done_on, r.review_on, b.name AS by, r.created_at
FROM peernotes_recommendation r JOIN peernotes_user b ON b.id = r.created_by_id
LEFT JOIN peernotes_user o ON o.id = r.owner_id
WHERE r.service_id = %(service)s"""
PRESENT = f"SELECT DISTINCT ON (r.number) {COLUMNS} ORDER BY r.number, r.version DESC"
VERSIONS = f"SELECT {COLUMNS} AND r.number = %(number)s ORDER BY r.version DESC LIMIT {MOST_VERSIONS + 1}"
ALL = f"SELECT {COLUMNS} ORDER BY r.number, r.version DESC"
SIGNS = """
SELECT code, criteria, model, topics, days, offered, plans, offers, asked, since FROM peernotes_recommendation_signs(%(service)s)"""


@dataclass(frozen=True, slots=True)
class RecommendationVersion:
    """``owner``: who looks after it."""

    number: int
    version: int
    state: str
    owner_id: UUID | None
    owner: str | None
    evidence: str
    done_on: date | None
    review_on: date | None
    by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RecommendationSigns:
    """``code``, ``criteria``, ``model``: published or in force. ``topics`` and ``days``: of training, and between supervision. ``offered``:
    peer workers who can be chosen. ``plans``: in how many of a hundred care plans something is for peer support, and ``offers``:
    how often peer support was offered, in the quarter that began on ``since``; None: too few. ``asked``: among colleagues, in
    three months."""

    code: bool
    criteria: bool
    model: bool
    topics: int
    days: int
    offered: int
    plans: int | None
    offers: int | None
    asked: int
    since: date


def present(service_id: UUID) -> dict[int, RecommendationVersion]:
    """By number; nothing of what nobody has said anything about."""
    return {one.number: one for one in rows.read(RecommendationVersion, PRESENT, {"service": service_id})}


def versions(service_id: UUID, number: int) -> list[RecommendationVersion]:
    """Newest first."""
    return rows.read(RecommendationVersion, VERSIONS, {"service": service_id, "number": number})


def every_version(service_id: UUID) -> list[RecommendationVersion]:
    """By number, the newest first."""
    return rows.read(RecommendationVersion, ALL, {"service": service_id})


def last_version(service_id: UUID, number: int) -> int:
    """0 if there is none yet."""
    found = Recommendation.objects.filter(service=service_id, number=number).order_by("-version")
    return found.values_list("version", flat=True).first() or 0


def signs(service_id: UUID) -> RecommendationSigns | None:
    """None to who does not work there."""
    return next(iter(rows.read(RecommendationSigns, SIGNS, {"service": service_id})), None)
