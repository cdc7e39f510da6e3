"""When and where a group meets, and for how many: changed by those who lead it and by administrators, and seen by whoever is in it,
also as it was before (docs/decisions/0080)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes.actions import acts, group_sessions
from peernotes.actions.seen import require_unchanged
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import GroupRun
from peernotes.models.group_run import PLANNED
from peernotes.policy import groups as rules
from peernotes.queries import groups as queries

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.groups import Group

OBJECT = "group"


class AfterSession(Exception):
    """The first day lies after a session that is written about, on ``first``."""

    def __init__(self, first: date) -> None:
        super().__init__("begins after a session")
        self.first = first


class TooFewPlaces(Exception):
    """``least``: how many there have to be."""

    def __init__(self, least: int) -> None:
        super().__init__("too few places")
        self.least = least


@dataclass(frozen=True, slots=True)
class PlanPage:
    gathered: Gathered
    group: Group

    @property
    def planned(self) -> dict[str, object]:
        return planned(self.group)


def planned(group: Group) -> dict[str, object]:
    return {name: getattr(group, name) for name in PLANNED}


def open_plan(*, by: Actor, run_id: UUID) -> PlanPage:
    gathered, group = group_sessions.opened(by, run_id, Verb.RUN_GROUP)
    gathered.require(rules.may_change_group(gathered.facts, group_sessions.leads(gathered, group)), Verb.RUN_GROUP)
    return PlanPage(gathered, group)


@acts.once
def change(*, by: Actor, run_id: UUID, said: dict[str, Any], seen: str, key: UUID) -> UUID:
    """Raises Stale if another one changed it since it was ``seen``, AfterSession and TooFewPlaces."""
    act, _group = group_sessions.acting(by, Verb.RUN_GROUP, run_id, key)
    queries.hold(run_id)
    group = there(queries.one(run_id), actor=by, verb=act.verb)
    facts = group_sessions.leads(act.gathered, group)
    act.require(rules.may_change_group(act.facts, facts))
    require_unchanged(seen, planned(group))
    first = queries.first_session(run_id, act.gathered.service.timezone)
    if first and said["starts_on"] > max(first, group.starts_on):
        raise AfterSession(first)
    least = rules.fewest_places(facts, places=group.capacity, people=group.people)
    if said["capacity"] < least:
        raise TooFewPlaces(least)
    GroupRun.objects.filter(pk=run_id).update(**said)
    return act.record(OBJECT, run_id)
