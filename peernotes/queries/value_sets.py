"""By whose values an index is worked out, and what was decided about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Max

from peernotes import rows
from peernotes.models import ValueSet

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 50
SETS = """
SELECT v.id, v.number, v.country, v.source, v.lowest, v.created_at, coalesce(u.name, '') AS brought_by,
       c.created_at AS confirmed_at, coalesce(cu.name, '') AS confirmed_by,
       w.created_at AS withdrawn_at, coalesce(wu.name, '') AS withdrawn_by, coalesce(w.reason, '') AS withdrawn_why,
       w.id IS NULL AND v.number = (SELECT last.number FROM peernotes_values_at(v.service_id, statement_timestamp()) last) AS counts
FROM peernotes_valueset v LEFT JOIN peernotes_user u ON u.id = v.created_by_id
LEFT JOIN peernotes_valuesetdecision c ON c.value_set_id = v.id AND c.decision = 'confirmed'
LEFT JOIN peernotes_user cu ON cu.id = c.created_by_id
LEFT JOIN peernotes_valuesetdecision w ON w.value_set_id = v.id AND w.decision = 'taken_back'
LEFT JOIN peernotes_user wu ON wu.id = w.created_by_id
WHERE v.service_id = %(service)s AND {which} ORDER BY v.number DESC LIMIT %(most)s"""


@dataclass(frozen=True, slots=True)
class ValueSetRow:
    """Without the values. ``counts``: an index is worked out by it now."""

    id: UUID
    number: int
    country: str
    source: str
    lowest: Decimal
    created_at: datetime
    brought_by: str
    confirmed_at: datetime | None
    confirmed_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_why: str
    counts: bool | None


def of_service(service_id: UUID) -> list[ValueSetRow]:
    """The last one first."""
    return _read("true", {"service": service_id})


def one(service_id: UUID, set_id: UUID) -> ValueSetRow | None:
    return next(iter(_read("v.id = %(set)s", {"service": service_id, "set": set_id})), None)


def values(set_id: UUID) -> dict[str, Decimal]:
    """By state."""
    found = ValueSet.objects.values_list("values", flat=True).get(pk=set_id)
    return {state: Decimal(value) for state, value in found.items()}


def last_number(service_id: UUID) -> int:
    return ValueSet.objects.filter(service=service_id).aggregate(last=Max("number"))["last"] or 0


def _read(which: str, params: Mapping[str, Any]) -> list[ValueSetRow]:
    return rows.read(ValueSetRow, SETS.format(which=which), {**params, "most": MOST})
