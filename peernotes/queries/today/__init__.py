"""A peer worker's day: the people they support, and their own notes that are not finished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.enums import PEER_ROLES, NoteStatus, Role
from peernotes.queries import keyset
from peernotes.queries.today import _today_sql as sql

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

PEOPLE = 25
FEW = 5
# In the order in which they ask for something to be done.
STATUSES = {
    "returned": NoteStatus.CHANGES_REQUESTED,
    "agreed": NoteStatus.AGREED,
    "drafts": NoteStatus.DRAFT,
    "waiting": NoteStatus.WITH_CONSUMER,
    "not-today": NoteStatus.DEFERRED,
}
# Whatever the status of what nobody can finish.
FROZEN = "frozen"
GROUPS = (*STATUSES, FROZEN)


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
    hard: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    """``people``: how many they are assigned to."""

    id: UUID
    name: str
    roles: list[str]
    people: int


@dataclass(frozen=True, slots=True)
class PeerDay:
    """``notes``: up to FEW of each group of GROUPS; ``longer``: the groups that have further ones."""

    people: tuple[SupportedPerson, ...]
    more_people: bool
    notes: dict[str, tuple[Unfinished, ...]]
    longer: frozenset[str]


def of(actor: Actor, frozen: list[UUID]) -> PeerDay:
    """``frozen``: the services in which no note can be finished."""
    people = rows.read(SupportedPerson, sql.PEOPLE, {"user": actor.user_id, "limit": PEOPLE + 1})
    of_status, is_frozen = (_unfinished(which, keyset.Order(), FEW + 1) for which in (sql.OF_EACH, sql.IS_FROZEN))
    statement = sql.A_FEW_OF_EACH.format(of_status=of_status, is_frozen=is_frozen)
    # Without people there is nothing to go on with.
    notes = rows.read(Unfinished, statement, _params(actor, frozen)) if people else []
    groups = {name: [note for note in notes if _group(note, frozen) == name] for name in GROUPS}
    return PeerDay(
        people=tuple(people[:PEOPLE]),
        more_people=len(people) > PEOPLE,
        notes={name: tuple(found[:FEW]) for name, found in groups.items()},
        longer=frozenset(name for name, found in groups.items() if len(found) > FEW),
    )


def team(actor: Actor, services: list[UUID]) -> list[Colleague]:
    """The peers and the administrators of these services, but me."""
    roles = [str(role) for role in (*PEER_ROLES, Role.SERVICE_ADMIN)]
    asked = {"user": actor.user_id, "services": services, "roles": roles, "limit": PEOPLE}
    return rows.read(Colleague, sql.TEAM, asked)


def group(actor: Actor, name: str, frozen: list[UUID], cursor: Cursor | None) -> Page[Unfinished]:
    """All notes of one group of GROUPS, newest first."""
    order = keyset.Order(cursor)
    params = _params(actor, frozen) | {"status": str(STATUSES.get(name, ""))} | order.params
    which = sql.IS_FROZEN if name == FROZEN else sql.OF_STATUS
    found = rows.read(Unfinished, _unfinished(which, order, keyset.SIZE + 1), params)
    return keyset.page(found, cursor, lambda row: (row.happened_at, row.id))


def _group(note: Unfinished, frozen: list[UUID]) -> str:
    return FROZEN if note.service_id in frozen else next(name for name, one in STATUSES.items() if one == note.status)


def _params(actor: Actor, frozen: list[UUID]) -> dict[str, object]:
    return {"user": actor.user_id, "frozen": frozen, "statuses": list(map(str, STATUSES.values()))}


def _unfinished(which: str, order: keyset.Order, limit: int) -> str:
    key = ("n.happened_at", "n.id")
    return sql.UNFINISHED.format(which=which, beyond=order.beyond(*key), order=order.by(*key), limit=limit)
