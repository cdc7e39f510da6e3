"""Opening a peer worker's day: who is shown on it is an event like any other look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import reading
from peernotes.enums import PEER_ROLES, Verb
from peernotes.queries import today as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.today import PeerDay, Unfinished


def open_today(*, by: Actor) -> tuple[list[Gathered], PeerDay]:
    """With the services where the worker has a peer role."""
    services, today = _peer_services(by), queries.of(by)
    notes = [note for group in today.notes.values() for note in group]
    reading.record_seen(Verb.SEE_PERSON, services, [*today.people, *notes])
    return services, today


def open_group(*, by: Actor, name: str, cursor: Cursor | None) -> tuple[list[Gathered], Page[Unfinished]]:
    services, page = _peer_services(by), queries.group(by, name, cursor)
    reading.record_seen(Verb.SEE_PERSON, services, page.rows)
    return services, page


def _peer_services(by: Actor) -> list[Gathered]:
    mine = [gathered for gathered in access.services_of(by) if gathered.facts.actor.roles & PEER_ROLES]
    return sorted(mine, key=lambda gathered: (gathered.service.name, gathered.service_id))
