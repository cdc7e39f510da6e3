"""What one needs before one begins, in each service where one works with people: one's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.actions import reading
from peernotes.enums import Verb
from peernotes.policy import readiness as rules

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor


def open_readiness(*, by: Actor) -> list[Gathered]:
    services = reading.services_to_search(by, rules.may_see_readiness)
    reading.record_seen(Verb.SEE_READINESS, services, [])
    return services
