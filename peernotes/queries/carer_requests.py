"""What carers ask for. Row-level security leaves it to each carer, to who works with them and to who arranges that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import ReferralBy
from peernotes.policy.carer_requests import CarerRequestFacts
from peernotes.policy.referrals import TIME_OF_REST

if TYPE_CHECKING:
    from typing import Any

# More than a carer asks for in years; what stands comes first.
MOST = 25
REQUESTS = """
SELECT q.id, q.carer_id, q.what, q.wish, q.created_at, q.taken_back_at, q.begun_at, u.name AS begun_by, q.asked_by, q.answer, q.answered_at,
       o.name AS by, q.created_by_id = (SELECT peernotes_actor()) AS mine
FROM peernotes_carerrequest q LEFT JOIN peernotes_user u ON u.id = q.begun_by_id LEFT JOIN peernotes_user o ON o.id = q.created_by_id
WHERE {which} ORDER BY (q.taken_back_at IS NULL AND q.begun_at IS NULL
    AND (q.answer = '' OR peernotes_said_yes_to_offer(q.answer))) DESC, q.created_at DESC, q.id DESC LIMIT {most}"""
# Of the carer r, in a statement about them.
JSON = "(SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM ({requests}) a)::text"
AS_JSON = JSON.format(requests=REQUESTS.format(which="q.carer_id = r.id", most=MOST))
BEFORE = "SELECT peernotes_carer_offered_before(%(carer)s, %(what)s, %(rest)s, %(made)s) AS before"


@dataclass(frozen=True, slots=True)
class CarerAsked:
    """See the model. ``by``: who asks or offers; ``mine``: that is who looks."""

    id: UUID
    carer_id: UUID
    what: str
    wish: str
    created_at: datetime
    taken_back_at: datetime | None
    begun_at: datetime | None
    begun_by: str | None
    asked_by: str
    answer: str
    answered_at: datetime | None
    by: str | None
    mine: bool

    @property
    def facts(self) -> CarerRequestFacts:
        over = {"begun": self.begun_at is not None, "taken_back": self.taken_back_at is not None}
        return CarerRequestFacts(**over, offered=self.offered, mine=self.mine, answer=self.answer)

    @property
    def offered(self) -> bool:
        return self.asked_by == ReferralBy.STAFF

    @property
    def waits(self) -> bool:
        return self.offered and not self.answer

    @property
    def stands(self) -> bool:
        """As the carer's own."""
        return self.facts.is_theirs and self.begun_at is None and self.taken_back_at is None


def of_carer(carer_id: UUID) -> list[CarerAsked]:
    return _read("q.carer_id = %(carer)s", {"carer": carer_id})


def before(carer_id: UUID, what: str, made: UUID) -> str:
    """Whether the same as what was just ``made`` waits for an answer already, stands as the carer's own, or rests after a no, or
    none of these."""
    asked = {"carer": carer_id, "what": what, "rest": TIME_OF_REST, "made": made}
    return str(rows.named(BEFORE, asked)[0]["before"] or "")


def one(request_id: UUID) -> CarerAsked | None:
    return next(iter(_read("q.id = %(request)s", {"request": request_id})), None)


def from_json(said: str) -> list[CarerAsked]:
    """Of ``AS_JSON``."""
    times, ids = ("created_at", "taken_back_at", "begun_at", "answered_at"), ("id", "carer_id")
    return [
        CarerAsked(
            **one
            | {name: UUID(one[name]) for name in ids}
            | {name: one[name] and datetime.fromisoformat(one[name]) for name in times}
        )
        for one in json.loads(said)
    ]


def _read(which: str, params: dict[str, Any]) -> list[CarerAsked]:
    return rows.read(CarerAsked, REQUESTS.format(which=which, most=MOST), params)
