"""What a group agrees on with each other: written by those who lead it. Each member says yes to it under their own pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts, group_sessions
from peernotes.enums import Verb
from peernotes.errors import Stale, there
from peernotes.models import GroupAgreement
from peernotes.policy import groups as rules
from peernotes.queries import group_agreements as queries
from peernotes.queries import groups

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.groups import Group

OBJECT = "group_agreement"


@dataclass(frozen=True, slots=True)
class AgreementPage:
    gathered: Gathered
    group: Group
    stands: GroupAgreement | None


def open_agreement(*, by: Actor, run_id: UUID) -> AgreementPage:
    gathered, group = group_sessions.opened(by, run_id, Verb.WRITE_GROUP_AGREEMENT)
    facts = group_sessions.leads(gathered, group)
    gathered.require(rules.may_write_group_agreement(gathered.facts, facts), Verb.WRITE_GROUP_AGREEMENT)
    return AgreementPage(gathered, group, queries.latest(run_id))


@acts.once
def write(*, by: Actor, run_id: UUID, said: dict[str, str], version: int, key: UUID) -> UUID:
    """The next one: whoever said yes to the last one is asked again. Raises Stale if ``version`` is not the last one."""
    act, _before = group_sessions.acting(by, Verb.WRITE_GROUP_AGREEMENT, run_id, key)
    # It may have ended while this waited for the service.
    group = there(groups.one(run_id), actor=by, verb=Verb.WRITE_GROUP_AGREEMENT)
    act.require(rules.may_write_group_agreement(act.facts, group_sessions.leads(act.gathered, group)))
    groups.hold(run_id)
    before = queries.latest(run_id)
    if version != (before.number if before else 0):
        raise Stale(before.number if before else 0)
    about = {"id": act.new_id, "service_id": group.service_id, "run_id": run_id, "created_by_id": by.user_id}
    GroupAgreement.objects.create(**about, number=before.number + 1 if before else 1, **said)
    return act.record(OBJECT)
