"""Something worries somebody who leads a group about one member who is a consumer: a safety concern like any other, about this one and nobody else
of the group. Whoever leads the group may raise it, also without working with the person otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts, concerns
from peernotes.actions.attendance import open_marks
from peernotes.actions.group_sessions import NamesSomebodyElse
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.policy import group_concerns as rules
from peernotes.policy.concerns import told_first
from peernotes.policy.group_names import places
from peernotes.policy.groups import GroupFacts
from peernotes.queries import group_sessions as queries
from peernotes.queries import people

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.attendance import AttendanceMark
    from peernotes.queries.groups import Group
    from peernotes.queries.people import Duty


@dataclass(frozen=True, slots=True)
class GroupConcernPage:
    """``consumer_id``: the member's. ``expects_telling``: as in ``actions.concerns``."""

    gathered: Gathered
    group: Group
    member: AttendanceMark
    consumer_id: UUID
    duty: Duty
    expects_telling: bool


def prepare(*, by: Actor, run_id: UUID, session_id: UUID, participation_id: UUID) -> GroupConcernPage:
    found = open_marks(by=by, run_id=run_id, session_id=session_id)
    member = next((each for each in found.marks if each.participation_id == participation_id), None)
    member = there(member, actor=by, verb=Verb.RAISE_CONCERN)
    consumer_id = there(member.consumer_id, actor=by, verb=Verb.RAISE_CONCERN)
    duty = people.duties([found.group.service_id])[0]
    expects = not told_first(found.gathered.facts, told=False, reason="")
    return GroupConcernPage(found.gathered, found.group, member, consumer_id, duty, expects)


@acts.once
def raise_concern(*, by: Actor, page: GroupConcernPage, said: concerns.Said, key: UUID) -> UUID:
    """Raises NamesSomebodyElse."""
    consumer_id = page.consumer_id
    act = acts.on_person(by, Verb.RAISE_CONCERN, consumer_id, reason="safety concern", key=key)
    about_them = access.gather(by, consumer=consumer_id)
    act.require(rules.may_raise_in_group(about_them.facts, GroupFacts(leads=page.group.leads(by.user_id))), known=True)
    texts = {"fact": said.fact, "not_told_reason": said.not_told_reason}
    if found := places(texts, queries.member_names(page.group.id, but_for=consumer_id)):
        raise NamesSomebodyElse(found)
    return concerns.put_up(act, said)
