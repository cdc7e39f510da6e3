"""Carers of a consumer: whom they designated first, then who else is named, then who is to be told nothing, then what is
over. Row-level security says which there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.enums import TieState
from peernotes.models import CarerTie
from peernotes.policy.carer_names import KnownName
from peernotes.policy.carers import CarerTieFacts
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (int, datetime, UUID)
RANK = (
    """CASE t.state WHEN 'ended' THEN 0 WHEN 'excluded' THEN 1 ELSE 2 + (t.designated_place IS NOT NULL)::integer END"""
)
# ``by_consumer``: they named the carer themselves. ``named_by``: who did otherwise; None: it stood here before.
CARERS = """
SELECT t.id, t.rank, t.consumer_id, t.chosen_name, t.relation, t.relation_words, t.state,
       t.designated_place IS NOT NULL AS designated, t.visit_id IS NOT NULL OR coalesce(t.created_by_id = c.user_id, false) AS by_consumer,
       n.name AS named_by, t.created_at, t.method, r.name AS recorded_by, t.changed_at,
       peernotes_carer_held(t.id) AS held
FROM (SELECT t.*, {rank} AS rank FROM peernotes_carertie t WHERE {which} ORDER BY {order} LIMIT {limit}) t
JOIN peernotes_consumer c ON c.id = t.consumer_id
LEFT JOIN peernotes_user n ON n.id = t.created_by_id
LEFT JOIN peernotes_user r ON r.id = t.recorded_by_id
ORDER BY {order_out}"""
KEY = (RANK, "t.created_at", "t.id")
NAMES_AROUND = "SELECT n.name, n.whose FROM peernotes_carer_names(%(note)s, %(text)s) n"


@dataclass(frozen=True, slots=True)
class NamedCarer:
    """See the model."""

    id: UUID
    rank: int
    consumer_id: UUID
    chosen_name: str
    relation: str
    relation_words: str
    state: str
    designated: bool
    by_consumer: bool
    named_by: str | None
    created_at: datetime
    method: str
    recorded_by: str | None
    changed_at: datetime
    held: bool

    @property
    def facts(self) -> CarerTieFacts:
        return CarerTieFacts(TieState(self.state), self.designated)


def of_consumer(consumer_id: UUID, cursor: Cursor | None = None) -> Page[NamedCarer]:
    order = keyset.Order(cursor)
    which = f"t.consumer_id = %(consumer)s {order.beyond(*KEY)}"
    found = _read(which, order, keyset.SIZE + 1, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda tie: (tie.rank, tie.created_at, tie.id))


def one(consumer_id: UUID, tie_id: UUID) -> NamedCarer | None:
    params = {"consumer": consumer_id, "tie": tie_id}
    return next(iter(_read("t.id = %(tie)s AND t.consumer_id = %(consumer)s", keyset.Order(), 1, params)), None)


def _read(which: str, order: keyset.Order, limit: int, params: dict[str, Any]) -> list[NamedCarer]:
    out = order.by("t.rank", "t.created_at", "t.id")
    statement = CARERS.format(rank=RANK, which=which, order=order.by(*KEY), order_out=out, limit=limit)
    return rows.read(NamedCarer, statement, params)


def is_named(consumer_id: UUID, name: str) -> bool:
    """By this name, however it is written, and it is not over."""
    return (
        CarerTie.objects.filter(consumer=consumer_id, chosen_name__iexact=name).exclude(state=TieState.ENDED).exists()
    )


def places_taken(consumer_id: UUID) -> set[int]:
    taken = CarerTie.objects.filter(consumer=consumer_id, designated_place__isnull=False)
    return set(taken.values_list("designated_place", flat=True))


def names_around(note_id: UUID, text: str) -> list[KnownName]:
    """To be held against what its author writes about carers, and shown to nobody."""
    return rows.read(KnownName, NAMES_AROUND, {"note": note_id, "text": text})


def names_any(consumer_id: UUID) -> bool:
    return CarerTie.objects.filter(consumer=consumer_id).exclude(state=TieState.ENDED).exists()
