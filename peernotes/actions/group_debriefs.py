"""After a group session: those who lead the group talk it over, and say how they are (docs/decisions/0060)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes.actions import acts, group_sessions
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import GroupDebrief
from peernotes.policy import group_debriefs as rules
from peernotes.policy import groups as group_rules
from peernotes.queries import group_debriefs as queries
from peernotes.queries import group_sessions as sessions

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.group_debriefs import TalkedOver
    from peernotes.queries.group_sessions import SessionRecord
    from peernotes.queries.groups import Group

OBJECT = "group_debrief"


class BeforeSession(Exception):
    """It is said to have been before the session over which they talked."""


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """``done``: what they said, if they did."""

    gathered: Gathered
    group: Group
    session: SessionRecord
    done: TalkedOver | None


def open_debrief(*, by: Actor, run_id: UUID, session_id: UUID) -> DebriefPage:
    gathered, group = group_sessions.opened(by, run_id, Verb.DEBRIEF_GROUP)
    gathered.require(group_rules.may_lead(gathered.facts, group_sessions.leads(gathered, group)), Verb.DEBRIEF_GROUP)
    session = there(sessions.one(run_id, session_id), actor=by, verb=Verb.DEBRIEF_GROUP)
    group_sessions.saw(gathered, session_id)
    return DebriefPage(gathered, group, session, queries.of_session(session_id))


@acts.once
def hold(*, by: Actor, run_id: UUID, session_id: UUID, said: dict[str, Any], key: UUID) -> UUID:
    """Raises BeforeSession, and NamesSomebodyElse: whoever supervises one of them does not know who is in the group."""
    act, group = group_sessions.acting(by, Verb.DEBRIEF_GROUP, run_id, key)
    session = there(sessions.one(run_id, session_id), actor=by, verb=act.verb)
    done = queries.of_session(session_id) is not None
    act.require(rules.may_debrief(act.facts, group_sessions.leads(act.gathered, group), done=done))
    if said["held_at"] < session.happened_at:
        raise BeforeSession
    group_sessions.names_nobody(run_id, {"private_note": said["private_note"]})
    about = {"service_id": group.service_id, "run_id": run_id, "session_id": session_id, "created_by_id": by.user_id}
    GroupDebrief.objects.create(id=act.new_id, **about, **said)
    return act.record(OBJECT)
