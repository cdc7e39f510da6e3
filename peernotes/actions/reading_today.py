"""Opening a peer worker's day: who is shown on it is an event like any other look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.enums import PEER_ROLES, Verb
from peernotes.queries import today as queries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.today import PeerDay, SupportedPerson, Unfinished


def open_today(*, by: Actor) -> tuple[list[Gathered], PeerDay]:
    """With the services where the worker has a peer role."""
    places, today = _peer_places(by), queries.of(by)
    notes = [note for group in today.notes.values() for note in group]
    _seen(places, [*today.people, *notes])
    return places, today


def open_group(*, by: Actor, name: str, cursor: Cursor | None) -> tuple[list[Gathered], Page[Unfinished]]:
    places, page = _peer_places(by), queries.group(by, name, cursor)
    _seen(places, page.rows)
    return places, page


def _peer_places(by: Actor) -> list[Gathered]:
    mine = [place for place in access.services_of(by) if place.facts.actor.roles & PEER_ROLES]
    return sorted(mine, key=lambda place: (place.service.name, place.service_id))


def _seen(places: list[Gathered], rows: Iterable[SupportedPerson | Unfinished]) -> None:
    """One event for each service: a page of names tells who is a consumer there."""
    shown = list(rows)
    looks = ((place, [row.id for row in shown if row.service_id == place.service_id]) for place in places)
    audit.record_each(Verb.SEE_PERSON, looks)
