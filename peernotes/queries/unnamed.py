"""What staff and carers are asked about how it is for them, and what they answered themselves. Row-level security shows
nobody another's answer, and says under which token one's own are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.measures import Respondent
from peernotes.policy.evaluation import RoundFacts
from peernotes.queries.scores import OfMeasure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 100
ROUNDS = """
SELECT r.id, r.service_id, r.measure, r.respondent, r.low, r.high, p.ends_on, asked.open, s.name AS service,
       pair.consumer_id AS about_id, c.chosen_name AS about, mine.id IS NOT NULL AS answered, mine.total, mine.subscores::text AS subscores
FROM peernotes_evaluationround r
JOIN peernotes_evaluationperiod p ON p.id = r.period_id
JOIN peernotes_service s ON s.id = r.service_id
CROSS JOIN LATERAL peernotes_round(r.id) asked
CROSS JOIN LATERAL (
    SELECT m.consumer_id FROM peernotes_my_pairs(r.id) m WHERE r.of_pair UNION ALL SELECT NULL WHERE NOT r.of_pair) pair
LEFT JOIN peernotes_consumer c ON c.id = pair.consumer_id
LEFT JOIN peernotes_unnamedscore mine ON mine.round_id = r.id AND mine.token_id = peernotes_my_token(r.service_id)
    AND mine.about IS NOT DISTINCT FROM peernotes_about_of(mine.token_id, pair.consumer_id)
WHERE r.service_id = ANY (%(services)s) AND r.respondent = %(respondent)s AND asked.open AND asked.asks AND {which}
ORDER BY p.ends_on, r.measure, c.chosen_name, r.id, pair.consumer_id LIMIT %(most)s"""
ONE = "r.id = %(round)s AND pair.consumer_id IS NOT DISTINCT FROM %(about)s::uuid"


@dataclass(frozen=True, slots=True)
class UnnamedRound(OfMeasure):
    """``about``: the person whom it is about, if it is about one. ``total``, ``subscores``: of one's own answer."""

    id: UUID
    service_id: UUID
    measure: str
    respondent: str
    low: int | None
    high: int | None
    ends_on: date
    open: bool
    service: str
    about_id: UUID | None
    about: str | None
    answered: bool
    total: Decimal | None
    subscores: str | None

    @property
    def facts(self) -> RoundFacts:
        return RoundFacts(open=self.open, by_carer=self.respondent == Respondent.CARER)


def open_now(services: Sequence[UUID], respondent: Respondent) -> list[UnnamedRound]:
    return _read("true", {"services": services, "respondent": respondent.value})


def one(services: Sequence[UUID], respondent: Respondent, round_id: UUID, about_id: UUID | None) -> UnnamedRound | None:
    about = {"services": services, "respondent": respondent.value, "round": round_id, "about": about_id}
    return next(iter(_read(ONE, about)), None)


def _read(which: str, params: Mapping[str, Any]) -> list[UnnamedRound]:
    known = {**params, "services": list(params["services"]), "most": MOST}
    return rows.read(UnnamedRound, ROUNDS.format(which=which), known)
