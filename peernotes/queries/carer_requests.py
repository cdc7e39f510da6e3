"""What carers ask for. Row-level security leaves it to each carer, to who works with them and to who arranges that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.policy.carer_requests import CarerRequestFacts

if TYPE_CHECKING:
    from typing import Any

# More than a carer asks for in years; what stands comes first.
MOST = 25
# Of the carer r, in a statement about them.
AS_JSON = """(SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM (
    SELECT q.id, q.carer_id, q.what, q.wish, q.created_at, q.taken_back_at, q.begun_at, u.name AS begun_by
    FROM peernotes_carerrequest q LEFT JOIN peernotes_user u ON u.id = q.begun_by_id WHERE q.carer_id = r.id
    ORDER BY (q.taken_back_at IS NULL AND q.begun_at IS NULL) DESC, q.created_at DESC, q.id DESC LIMIT 25) a)::text"""
REQUESTS = """
SELECT q.id, q.carer_id, q.what, q.wish, q.created_at, q.taken_back_at, q.begun_at, u.name AS begun_by
FROM peernotes_carerrequest q LEFT JOIN peernotes_user u ON u.id = q.begun_by_id
WHERE {which} ORDER BY (q.taken_back_at IS NULL AND q.begun_at IS NULL) DESC, q.created_at DESC, q.id DESC LIMIT {most}"""


@dataclass(frozen=True, slots=True)
class CarerAsked:
    """See the model."""

    id: UUID
    carer_id: UUID
    what: str
    wish: str
    created_at: datetime
    taken_back_at: datetime | None
    begun_at: datetime | None
    begun_by: str | None

    @property
    def facts(self) -> CarerRequestFacts:
        return CarerRequestFacts(begun=self.begun_at is not None, taken_back=self.taken_back_at is not None)

    @property
    def stands(self) -> bool:
        return self.begun_at is None and self.taken_back_at is None


def of_carer(carer_id: UUID) -> list[CarerAsked]:
    return _read("q.carer_id = %(carer)s", {"carer": carer_id})


def one(request_id: UUID) -> CarerAsked | None:
    return next(iter(_read("q.id = %(request)s", {"request": request_id})), None)


def from_json(said: str) -> list[CarerAsked]:
    """Of ``AS_JSON``."""
    times, ids = ("created_at", "taken_back_at", "begun_at"), ("id", "carer_id")
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
