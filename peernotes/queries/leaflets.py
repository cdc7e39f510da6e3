"""Leaflets: as they are now, and the versions before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import rows
from peernotes.models import Leaflet
from peernotes.queries import keyset

if TYPE_CHECKING:
    from collections.abc import Collection

    from peernotes.enums import LeafletFor
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (str, UUID)
MOST_VERSIONS = 100
# ``audiences`` None: for whoever works there, with those that were taken back.
PRESENT = """
SELECT l.line, l.audience, l.title, l.taken_back, lower(l.title) AS sort_title
FROM peernotes_leaflet l
WHERE l.service_id = %(service)s
  AND NOT EXISTS (SELECT FROM peernotes_leaflet n WHERE n.line = l.line AND n.number > l.number)
  AND (%(audiences)s::text[] IS NULL OR (l.audience = ANY (%(audiences)s) AND NOT l.taken_back)) {beyond}
ORDER BY {order} LIMIT {limit}"""
VERSIONS = """
SELECT l.number, l.audience, l.title, l.taken_back, u.name AS by, l.created_at
FROM peernotes_leaflet l JOIN peernotes_user u ON u.id = l.created_by_id
WHERE l.service_id = %(service)s AND l.line = %(line)s ORDER BY l.number DESC LIMIT {most}"""


@dataclass(frozen=True, slots=True)
class ListedLeaflet:
    line: UUID
    audience: str
    title: str
    taken_back: bool
    sort_title: str


@dataclass(frozen=True, slots=True)
class LeafletVersion:
    number: int
    audience: str
    title: str
    taken_back: bool
    by: str
    created_at: datetime


def present(
    service_id: UUID, audiences: Collection[LeafletFor] | None = None, cursor: Cursor | None = None
) -> Page[ListedLeaflet]:
    """By title."""
    order = keyset.Order(cursor, rising=True)
    key = ("lower(l.title)", "l.line")
    statement = PRESENT.format(beyond=order.beyond(*key), order=order.by(*key), limit=keyset.SIZE + 1)
    asked: dict[str, Any] = {"service": service_id, "audiences": _words(audiences), **order.params}
    return keyset.page(rows.read(ListedLeaflet, statement, asked), cursor, lambda row: (row.sort_title, row.line))


def _words(audiences: Collection[LeafletFor] | None) -> list[str] | None:
    return None if audiences is None else sorted(map(str, audiences))


def one(service_id: UUID, line: UUID, number: int | None = None) -> Leaflet | None:
    """The present version, or an earlier one."""
    found = Leaflet.objects.filter(service=service_id, line=line).order_by("-number")
    return (found if number is None else found.filter(number=number)).first()


def versions(service_id: UUID, line: UUID) -> list[LeafletVersion]:
    return rows.read(LeafletVersion, VERSIONS.format(most=MOST_VERSIONS), {"service": service_id, "line": line})


def given(service_id: UUID, line: UUID, audiences: Collection[LeafletFor]) -> Leaflet | None:
    """The present version, if it is given to these."""
    found = one(service_id, line)
    return found if found and not found.taken_back and found.audience in audiences else None
