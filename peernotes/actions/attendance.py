"""Who came to a group session: marked by those who lead the group, and by them and the person alone ever read. It puts nothing
into anybody's record (docs/decisions/0059)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.group_sessions import OBJECT, counts_all, leads
from peernotes.actions.seen import require_unchanged
from peernotes.enums import Came, Verb
from peernotes.errors import there
from peernotes.models import Attendance
from peernotes.policy import groups as rules
from peernotes.queries import attendance as queries
from peernotes.queries import group_sessions, groups

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.attendance import AttendanceMark
    from peernotes.queries.group_sessions import SessionRecord
    from peernotes.queries.groups import Group


WAS_THERE = frozenset({Came.YES, Came.LATE})


@dataclass(frozen=True, slots=True)
class AttendancePage:
    gathered: Gathered
    group: Group
    session: SessionRecord
    marks: list[AttendanceMark]


def open_marks(*, by: Actor, run_id: UUID, session_id: UUID) -> AttendancePage:
    """Each of them sees that it was looked at, and nobody else."""
    group = there(groups.one(run_id), actor=by, verb=Verb.MARK_ATTENDANCE)
    gathered = access.gather(by, service=group.service_id)
    gathered.require(rules.may_see_groups(gathered.facts.actor), Verb.MARK_ATTENDANCE)
    gathered.require(rules.may_lead(gathered.facts, leads(gathered, group)), Verb.MARK_ATTENDANCE)
    session, marks = _found(by, group, session_id)
    audit.record_apart(Verb.SEE_GROUP, gathered, [each.subject for each in marks], OBJECT, session_id)
    return AttendancePage(gathered, group, session, marks)


def shown(marks: Iterable[AttendanceMark]) -> dict[str, object]:
    """What the form is drawn from: of whom something is marked."""
    return {str(each.participation_id): each.came for each in marks if each.came}


@acts.once
def mark(*, by: Actor, run_id: UUID, session_id: UUID, said: dict[UUID, Came], seen: str, key: UUID) -> UUID:
    """Of whom nothing is said, nothing is changed. Raises Stale if another one marked since the marks were ``seen``, and MoreCame."""
    group = there(groups.one(run_id), actor=by, verb=Verb.MARK_ATTENDANCE)
    act = acts.on_service(by, Verb.MARK_ATTENDANCE, group.service_id, reason=Verb.MARK_ATTENDANCE, key=key)
    act.require(rules.may_lead(act.facts, leads(act.gathered, group)))
    groups.hold(run_id)
    session, marks = _found(by, group, session_id)
    require_unchanged(seen, shown(marks))
    counts_all(session.number_present, sum(said.get(each.participation_id, each.came) in WAS_THERE for each in marks))
    new = [each for each in marks if said.get(each.participation_id, each.came) != each.came]
    about = {"service_id": group.service_id, "session_id": session_id}
    Attendance.objects.bulk_create(
        Attendance(
            **about,
            **_as_said(said[each.participation_id]),
            consumer_id=each.consumer_id,
            participation_id=each.participation_id,
            created_by_id=by.user_id,
        )
        for each in new
        if each.came is None
    )
    for came in Came:
        keys = [each.participation_id for each in new if each.came and said[each.participation_id] == came]
        Attendance.objects.filter(**about, participation__in=keys).update(**_as_said(came))
    audit.record_apart(act.verb, act.gathered, [each.subject for each in new], OBJECT, session_id)
    return session_id


def _as_said(came: Came) -> dict[str, bool]:
    return {"present": came != Came.NO, "arrived_late": came == Came.LATE}


def _found(by: Actor, group: Group, session_id: UUID) -> tuple[SessionRecord, list[AttendanceMark]]:
    session = there(group_sessions.one(group.id, session_id), actor=by, verb=Verb.MARK_ATTENDANCE)
    return session, queries.of_session(group.id, session_id)
