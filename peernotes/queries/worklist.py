"""A clinician's worklist: peer notes not read yet, then the newest of everything they may see.

The shape is that of docs/architecture.md: the newest 25 lines lie with the people who have the newest lines, so first
the heads are found (one index probe a person), then the lines of those heads; a service-wide reader walks the service
by time instead. No words of any line are in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Order, Page

# A note that stayed unread for longer stands in its place in time, still marked as new.
UNREAD_DAYS = 90
READ = "EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = n.id AND g.user_id = %(user)s::uuid)"
SHARED = """n.status IN ('final', 'amended') AND n.shared_with_care_team
    AND n.policy_version_id IN (SELECT id FROM sharing)"""
NEW = f"(n.finalised_at > now() - interval '{UNREAD_DAYS} days' AND n.author_id <> %(user)s::uuid AND NOT {READ})"

NOTES = """(
    SELECT 'note' AS source, n.id, n.consumer_id, n.service_id, n.finalised_at AS at, n.kind, n.author_id,
           '' AS author_name
    FROM peernotes_note n WHERE {{where}} AND {shared} AND {which} {{beyond_note}}
    ORDER BY {{order_note}} LIMIT {{limit}})"""
OTHERS = """
    UNION ALL (
    SELECT 'entry', e.id, e.consumer_id, e.service_id, e.written_at, e.kind, e.created_by_id, e.author_name
    FROM peernotes_recordentry e WHERE {where_entry} AND e.status = 'current' {beyond_entry}
    ORDER BY {order_entry} LIMIT {limit})
    UNION ALL (
    SELECT 'contact', c.id, c.consumer_id, c.service_id, c.happened_at, '', c.worker_id, ''
    FROM peernotes_contactlogentry c WHERE {where_contact} {beyond_contact}
    ORDER BY {order_contact} LIMIT {limit})"""
UNREAD_SOURCES = NOTES.format(shared=SHARED, which=NEW)
REST_SOURCES = NOTES.format(shared=SHARED, which=f"NOT {NEW}") + OTHERS
STATEMENT = """
WITH sharing AS MATERIALIZED (
    SELECT id FROM peernotes_policyversion WHERE clinician_read_peer_notes = 'shared_sections'),
mine AS MATERIALIZED (
    SELECT consumer_id FROM peernotes_my_people
    WHERE is_clinician AND service_id NOT IN (SELECT service_id FROM peernotes_my_wide_services)),
heads AS MATERIALIZED (
    SELECT mine.consumer_id, h.at FROM mine CROSS JOIN LATERAL (
        SELECT t.at FROM ({one}) t ORDER BY {order_at} LIMIT 1) h
    ORDER BY {order_head} FETCH FIRST {limit} ROWS WITH TIES),
ids AS MATERIALIZED (
    SELECT t.* FROM heads CROSS JOIN LATERAL ({few}) t
    UNION ALL
    SELECT t.* FROM peernotes_my_wide_services w CROSS JOIN LATERAL ({wide}) t
    ORDER BY {order_out} LIMIT {limit})
SELECT i.source, i.id, i.consumer_id, i.service_id, i.at, i.kind,
       coalesce(nullif(i.author_name, ''), u.name, ''), p.chosen_name, p.local_identifier, s.timezone,
       {unread} AS unread,
       EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = i.author_id AND m.service_id = i.service_id
               AND m.role = 'clinician') AS by_clinician,
       e.source_system <> '' AS imported
FROM ids i JOIN peernotes_consumer p ON p.id = i.consumer_id JOIN peernotes_service s ON s.id = i.service_id
LEFT JOIN peernotes_user u ON u.id = i.author_id
LEFT JOIN peernotes_recordentry e ON e.id = i.id
ORDER BY {order_i}"""
UNREAD_FLAG = """(i.source = 'note' AND i.author_id IS DISTINCT FROM %(user)s::uuid AND NOT EXISTS (
    SELECT 1 FROM peernotes_reading g WHERE g.note_id = i.id AND g.user_id = %(user)s::uuid))"""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the worklist: that there is something, about whom, by whom, when."""

    source: str
    id: UUID
    consumer_id: UUID
    service_id: UUID
    at: datetime
    kind: str
    author: str
    chosen_name: str
    local_identifier: str
    timezone: str
    unread: bool
    by_clinician: bool
    imported: bool | None


def unread(actor: Actor, cursor: Cursor | None = None) -> Page[Item]:
    """Peer notes of the last UNREAD_DAYS that were shared with the care team and that I have not opened."""
    return _run(actor, UNREAD_SOURCES, cursor)


def rest(actor: Actor, cursor: Cursor | None = None) -> Page[Item]:
    """Entries, contacts and all other peer notes."""
    return _run(actor, REST_SOURCES, cursor)


def _run(actor: Actor, sources: str, cursor: Cursor | None) -> Page[Item]:
    order = keyset.Order(cursor)
    limit = keyset.SIZE + 1
    statement = STATEMENT.format(
        one=_sources(sources, order, "mine.consumer_id", limit=1),
        few=_sources(sources, order, "heads.consumer_id", limit=limit),
        wide=_sources(sources, order, None, limit=limit),
        order_at=order.by("t.at"),
        order_head=order.by("h.at"),
        order_out=order.by("at", "id"),
        order_i=order.by("i.at", "i.id"),
        limit=limit,
        unread=UNREAD_FLAG,
    )
    with connection.cursor() as found:
        found.execute(statement, {"user": actor.user_id, **order.params})
        rows = [Item(*row) for row in found.fetchall()]
    return keyset.page(rows, cursor, lambda item: (item.at, item.id))


def _sources(sources: str, order: Order, consumer: str | None, *, limit: int) -> str:
    """The lines of one person, or (``consumer`` None) of a whole service but for conflicts of interest."""

    def where(row: str) -> str:
        if consumer:
            return f"{row}.consumer_id = {consumer}"
        conflicts = "SELECT consumer_id FROM peernotes_my_conflicts"
        return f"{row}.service_id = w.service_id AND {row}.consumer_id NOT IN ({conflicts})"

    rows = {"note": ("n", "finalised_at"), "entry": ("e", "written_at"), "contact": ("c", "happened_at")}
    places: dict[str, object] = {"limit": limit, "where": where("n")}
    for name, (row, time) in rows.items():
        places[f"where_{name}"] = where(row)
        places[f"order_{name}"] = order.by(f"{row}.{time}", f"{row}.id")
        places[f"beyond_{name}"] = order.beyond(f"{row}.{time}", f"{row}.id")
    return sources.format(**places)
