"""A clinician's worklist: peer notes not read yet, then the newest of everything they may see. No words of any line are
in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries import keyset
from peernotes.queries.worklist import _worklist_sql as sql

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Order, Page

LIMIT = keyset.SIZE + 1
# How many times as many people are looked at when a page was not certain.
TIMES_AS_MANY = 8
ROWS = {"entry": ("e", "written_at"), "contact": ("c", "happened_at")}
OF_HEADS = "{row}.consumer_id = heads.consumer_id AND {row}.{time} >= (SELECT at FROM edge)"
WHOLE_SERVICE = """{row}.service_id = w.service_id
    AND {row}.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])"""
BELOW = "AND k.newest_at < %(beyond_0)s::timestamptz"


@dataclass(frozen=True, slots=True)
class WorklistLine:
    """A line of the worklist: that there is something, about whom, by whom, when. ``by_peer``: of an entry, that a peer
    worker put it there."""

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
    by_peer: bool | None
    day: date | None


def unread(actor: Actor, cursor: Cursor | None = None) -> Page[WorklistLine]:
    """Peer notes that were shared with the care team and that I have not opened, for as long as they count as new."""
    order = keyset.Order(cursor)
    statement = sql.UNREAD.format(
        beyond=order.beyond("q.finalised_at", "q.note_id"),
        order_ids=order.by("q.finalised_at", "q.note_id"),
        order=order.by("i.at", "i.id"),
        limit=LIMIT,
    )
    found = rows.read(WorklistLine, statement, {"user": actor.user_id, **order.params})
    return keyset.page(found, cursor, _key)


def rest(actor: Actor, cursor: Cursor | None = None) -> Page[WorklistLine]:
    """Entries, contacts and all other peer notes. One statement, unless much was taken back of late: then the caseload
    has people as newer than they are, and more of them are looked at until the page is certain."""
    order = keyset.Order(cursor)
    statement, people = _rest(order), LIMIT
    while True:
        found = rows.named(statement, {"user": actor.user_id, "heads": people, **order.params})
        if [row.pop("certain") for row in found][0]:
            return keyset.page([WorklistLine(**row) for row in found if row["id"]], cursor, _key)
        people *= TIMES_AS_MANY


def _rest(order: Order) -> str:
    back = bool(order.cursor and order.cursor.back)
    return sql.REST.format(
        heads=_heads(order),
        beyond=order.beyond("q.finalised_at", "q.note_id"),
        order_opened=order.by("q.finalised_at", "q.note_id"),
        edge=sql.NO_EDGE if back else sql.EDGE,
        of_people=_entries_and_contacts(order, OF_HEADS),
        of_services=_entries_and_contacts(order, WHOLE_SERVICE),
        cursor=order.as_arguments,
        reached=sql.REACHED_BACK if back else sql.REACHED.format(limit=LIMIT),
        order_ids=order.by("at", "id"),
        order=order.by("i.at", "i.id"),
        unread=sql.UNREAD_FLAG,
        limit=LIMIT,
    )


def _heads(order: Order) -> str:
    if order.cursor is None:
        return sql.NEXT.format(below="")
    if order.cursor.back:
        return sql.ABOVE
    return f"{sql.ABOVE} UNION ALL ({sql.NEXT.format(below=BELOW)})"


def _entries_and_contacts(order: Order, where: str) -> str:
    """Entries and contacts of one person, or of a whole service; ``where`` names each kind's row and time."""
    parts: dict[str, object] = {"limit": LIMIT}
    for name, (row, time) in ROWS.items():
        beyond = order.beyond(f"{row}.{time}", f"{row}.id")
        parts[f"where_{name}"] = f"{where.format(row=row, time=time)} {beyond}"
        parts[f"contacts_of_{name}"] = sql.CONTACTS.format(row=row)
        parts[f"order_{name}"] = order.by(f"{row}.{time}", f"{row}.id")
    return sql.ENTRIES_AND_CONTACTS.format(**parts)


def _key(item: WorklistLine) -> tuple[datetime, UUID]:
    return item.at, item.id
