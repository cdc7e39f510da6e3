"""What somebody is asked about how it is going, and what they answered. Row-level security says which answers there are: to
its person all of theirs, to those who work with them what the person shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.measures import MEASURES, Measure, Respondent
from peernotes.measures.declaration import Range
from peernotes.policy.evaluation import RoundFacts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peernotes.measures import Subscale

MOST = 100
ROUNDS = """
SELECT r.id, r.service_id, r.measure, r.respondent, r.low, r.high, r.due_on, p.starts_on, p.ends_on, p.run_id, g.title AS programme,
       asked.open AND pair.wanted AS open, pair.worker_id, u.name AS worker,
       peernotes_answered_oneself(r.id, %(consumer)s, pair.worker_id) AS by_oneself, last.method, typed.name AS typed_by,
       last.id AS score_id, last.created_at AS answered_at, last.total, last.subscores::text AS subscores, last.shared_at,
       worth.index, worth.lowest, worth.country, worth.number AS values_number,
       worth.withdrawn_at AS values_withdrawn_at
FROM peernotes_evaluationround r
JOIN peernotes_evaluationperiod p ON p.id = r.period_id
CROSS JOIN LATERAL peernotes_round(r.id) asked
CROSS JOIN LATERAL (
    SELECT one.worker_id, bool_or(one.wanted) AS wanted FROM (
        SELECT a.worker_id, true AS wanted FROM peernotes_asks_about(r.id, %(consumer)s) a
        UNION ALL SELECT s.worker_id, false FROM peernotes_measurescore s WHERE s.round_id = r.id AND s.consumer_id = %(consumer)s) one
    GROUP BY one.worker_id) pair
LEFT JOIN peernotes_user u ON u.id = pair.worker_id
LEFT JOIN peernotes_grouprun run ON run.id = p.run_id
LEFT JOIN peernotes_programme g ON g.id = run.programme_id
LEFT JOIN LATERAL (
    SELECT s.* FROM peernotes_measurescore s WHERE s.round_id = r.id AND s.consumer_id = %(consumer)s
      AND s.worker_id IS NOT DISTINCT FROM pair.worker_id
    ORDER BY s.created_at DESC, s.id DESC LIMIT 1) last ON true
LEFT JOIN peernotes_user typed ON typed.id = last.created_by_id
LEFT JOIN LATERAL (
    SELECT (v.worths ->> peernotes_state_of(last.subscores))::numeric AS index, v.lowest, v.country, v.number, v.withdrawn_at
    FROM peernotes_values_at(r.service_id, statement_timestamp()) v
    WHERE r.measure = 'eq5d5l' AND last.id IS NOT NULL AND (v.withdrawn_at > last.created_at) IS NOT FALSE) worth ON true
WHERE r.respondent IN ('consumer', 'clinician') AND {which} AND (p.run_id IS NULL OR %(consumer)s = ANY (peernotes_my_records()))
ORDER BY p.starts_on DESC, r.measure, u.sort_name, r.id LIMIT %(most)s"""
OF_PERSON = "r.service_id = %(service)s AND (asked.open AND pair.wanted OR last.id IS NOT NULL)"
ONE = "r.id = %(round)s AND pair.worker_id IS NOT DISTINCT FROM %(worker)s::uuid"


class OfMeasure:
    """A round, by what it asks. ``by_service``: the range that the service gave a measure without one, or what stands beside it."""

    __slots__ = ()
    measure: str
    low: int | None
    high: int | None

    @property
    def declared(self) -> Measure:
        return MEASURES[self.measure]

    @property
    def by_service(self) -> Range | None:
        return None if self.low is None or self.high is None else Range(self.low, self.high)

    @property
    def whole(self) -> Range | None:
        """How far a total goes."""
        return self.by_service if self.declared.range_by_service else self.declared.total

    def range_of(self, scale: Subscale) -> Range | None:
        return self.by_service if scale.by_service else scale.scores


@dataclass(frozen=True, slots=True)
class AskedRound(OfMeasure):
    """``worker_id``: whom it is about, if it is about one. ``by_oneself``: its person answered it, and not on paper. ``method`` to ``shared_at``: of the last answer that the reader may see, if there is one.
    ``run_id``, ``programme``: of the group after which it asks; only to its person by their own sign-in is there such a round.
    ``index``: what it is worth by the values that the service confirmed last, if there are some; ``lowest`` of them;
    ``values_withdrawn_at``: when they were taken back, after it was answered."""

    id: UUID
    service_id: UUID
    measure: str
    respondent: str
    low: int | None
    high: int | None
    due_on: date
    starts_on: date
    ends_on: date
    run_id: UUID | None
    programme: str | None
    open: bool
    worker_id: UUID | None
    worker: str | None
    by_oneself: bool
    method: str | None
    typed_by: str | None
    score_id: UUID | None
    answered_at: datetime | None
    total: Decimal | None
    subscores: str | None
    shared_at: datetime | None
    index: Decimal | None
    lowest: Decimal | None
    country: str | None
    values_number: int | None
    values_withdrawn_at: datetime | None

    @property
    def facts(self) -> RoundFacts:
        return RoundFacts(open=self.open, by_clinician=self.by_clinician, by_oneself=self.by_oneself)

    @property
    def by_clinician(self) -> bool:
        return self.respondent == Respondent.CLINICIAN


def of_person(consumer_id: UUID, service_id: UUID) -> list[AskedRound]:
    """What is asked now, and what was answered, newest first."""
    return _read(OF_PERSON, {"service": service_id, "consumer": consumer_id})


def one(round_id: UUID, consumer_id: UUID, worker_id: UUID | None) -> AskedRound | None:
    known = {"round": round_id, "consumer": consumer_id, "worker": worker_id}
    return next(iter(_read(ONE, known)), None)


def _read(which: str, params: Mapping[str, Any]) -> list[AskedRound]:
    return rows.read(AskedRound, ROUNDS.format(which=which), {**params, "most": MOST})
