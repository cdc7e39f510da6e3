"""A peer worker's day: the people they support, and their own notes that are not finished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.enums import NoteStatus
from peernotes.queries import keyset
from peernotes.queries.today import _today_sql as sql

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

PEOPLE = 25
FEW = 5
# In the order in which they ask for something to be done.
GROUPS = {
    "returned": NoteStatus.CHANGES_REQUESTED,
    "agreed": NoteStatus.AGREED,
    "drafts": NoteStatus.DRAFT,
    "waiting": NoteStatus.WITH_CONSUMER,
    "not-today": NoteStatus.DEFERRED,
}


@dataclass(frozen=True, slots=True)
class SupportedPerson:
    """``last_contact``: the worker's own, UTC. ``revisit_on``: of a note that was put off."""

    id: UUID
    service_id: UUID
    name: str
    pronouns: str
    date_of_birth: date | None
    local_identifier: str
    last_contact: datetime | None
    revisit_on: date | None
    wants_no_notes: bool


@dataclass(frozen=True, slots=True)
class Unfinished:
    id: UUID
    service_id: UUID
    status: str
    kind: str
    happened_at: datetime
    handed_over_at: datetime | None
    revisit_on: date | None
    person_id: UUID
    person: str
    amends: bool


@dataclass(frozen=True, slots=True)
class PeerDay:
    """``notes``: up to FEW of each group of GROUPS; ``longer``: the groups that have further ones."""

    people: tuple[SupportedPerson, ...]
    more_people: bool
    notes: dict[str, tuple[Unfinished, ...]]
    longer: frozenset[str]


def of(actor: Actor) -> PeerDay:
    people = rows.read(SupportedPerson, sql.PEOPLE, {"user": actor.user_id, "limit": PEOPLE + 1})
    notes = rows.read(Unfinished, sql.FEW, {**_mine(actor, GROUPS.values()), "limit": FEW + 1})
    groups = {name: [note for note in notes if note.status == status] for name, status in GROUPS.items()}
    return PeerDay(
        people=tuple(people[:PEOPLE]),
        more_people=len(people) > PEOPLE,
        notes={name: tuple(found[:FEW]) for name, found in groups.items()},
        longer=frozenset(name for name, found in groups.items() if len(found) > FEW),
    )


def group(actor: Actor, name: str, cursor: Cursor | None) -> Page[Unfinished]:
    """All notes of one group of GROUPS, newest first."""
    order = keyset.Order(cursor)
    statement = sql.NOTES.format(
        beyond=order.beyond("n.happened_at", "n.id"),
        order=order.by("n.happened_at", "n.id"),
        limit=keyset.SIZE + 1,
    )
    found = rows.read(Unfinished, statement, {**_mine(actor, [GROUPS[name]]), **order.params})
    return keyset.page(found, cursor, lambda row: (row.happened_at, row.id))


def _mine(actor: Actor, statuses: Iterable[str]) -> dict[str, object]:
    return {"user": actor.user_id, "statuses": [str(status) for status in statuses]}
