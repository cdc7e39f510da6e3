"""What one needs before one begins, in each service where one works with people: one's own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import reading
from peernotes.enums import PEER_ROLES, Verb
from peernotes.policy import readiness as rules
from peernotes.queries import agreements, codes

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.agreements import ToAgree


@dataclass(frozen=True, slots=True)
class Readiness:
    """``to_agree``: with whom an agreement about contact is asked for and not there. ``codes``: by when a code of conduct is
    to be read, of each service where one waits."""

    services: list[Gathered]
    to_agree: list[ToAgree]
    codes: dict[UUID, datetime]


def open_readiness(*, by: Actor) -> Readiness:
    services = reading.services_to_search(by, rules.may_see_readiness)
    as_peer = [gathered.service_id for gathered in services if gathered.facts.actor.roles & PEER_ROLES]
    reading.record_seen(Verb.SEE_READINESS, services, [])
    waiting = codes.to_read(by, [gathered.service_id for gathered in services])
    return Readiness(services, agreements.to_agree(by, as_peer), waiting)
