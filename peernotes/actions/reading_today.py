"""Opening a peer worker's day: who is shown on it is an event like any other look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import reading
from peernotes.enums import PEER_ROLES, Role, Verb
from peernotes.policy import notes as rules
from peernotes.queries import carer_pages, choosing, supervision
from peernotes.queries import today as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_pages import CarersLine
    from peernotes.queries.choosing import NotMetYet
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.supervision import Tie
    from peernotes.queries.today import Colleague, PeerDay, Unfinished


@dataclass(frozen=True, slots=True)
class TodayPage:
    """``services``: where the worker has a peer role. ``team``: for whoever supports nobody yet. ``supervised``: whom they
    supervise. ``lines_for_carers``: for a carer peer worker. ``to_meet``: who would like to meet them."""

    services: list[Gathered]
    day: PeerDay
    team: list[Colleague]
    supervised: list[Tie] = field(default_factory=list)
    lines_for_carers: list[CarersLine] = field(default_factory=list)
    to_meet: list[NotMetYet] = field(default_factory=list)


def open_today(*, by: Actor, supervises: bool, asked_to_meet: bool) -> TodayPage:
    """``supervises``: somebody, so that these are asked for; ``asked_to_meet`` too."""
    services = _peer_services(by)
    day = queries.of(by, frozen(services))
    notes = [note for group in day.notes.values() for note in group]
    reading.record_seen(Verb.SEE_PERSON, services, [*day.people, *notes])
    to_meet = choosing.not_met_yet() if asked_to_meet else []
    team = [] if day.people or to_meet else queries.team(by, [gathered.service_id for gathered in services])
    of_carers = [one.service_id for one in services if Role.CARER_PEER_WORKER in one.facts.actor.roles]
    lines = carer_pages.lines_for_carers(of_carers) if of_carers else []
    supervised = supervision.by_supervisor(by) if supervises else []
    return TodayPage(services, day, team, supervised, lines, to_meet)


def open_group(*, by: Actor, name: str, cursor: Cursor | None) -> tuple[list[Gathered], Page[Unfinished]]:
    services = _peer_services(by)
    page = queries.group(by, name, frozen(services), cursor)
    reading.record_seen(Verb.SEE_PERSON, services, page.rows)
    return services, page


def frozen(services: list[Gathered]) -> list[UUID]:
    """In which of them no note can be finished."""
    return [one.service_id for one in services if not rules.comes_to_something(one.facts, author_here=True)]


def _peer_services(by: Actor) -> list[Gathered]:
    mine = [gathered for gathered in access.services_of(by) if gathered.facts.actor.roles & PEER_ROLES]
    return sorted(mine, key=lambda gathered: (gathered.service.name, gathered.service_id))
