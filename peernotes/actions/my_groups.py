"""What somebody does about a group of theirs: join it, say what it knows of them, leave it. Its events are read by themselves
and by nobody of the service (docs/decisions/0052); a refusal names no person either."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import audit
from peernotes.actions import acts, joining
from peernotes.actions.groups import OBJECT
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import GroupAudience, ProgrammeForm, Verb
from peernotes.errors import Refused, there
from peernotes.models import Participation
from peernotes.policy import groups as rules
from peernotes.policy.groups import GroupFacts
from peernotes.queries import attendance
from peernotes.queries import groups as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.attendance import MyAttendance
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.groups import Joins, MyGroup
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me


class CalledTaken(Exception):
    """Somebody else goes by that name in the group, or did: those who lead it could not tell the two apart."""


@dataclass(frozen=True, slots=True)
class MyGroups:
    me: Me | CarerMe
    groups: Page[MyGroup]


@dataclass(frozen=True, slots=True)
class MyGroupPage:
    """``may``: whether I can join it, and why not."""

    me: Me | CarerMe
    group: MyGroup
    may: Decision
    attendance: Page[MyAttendance]

    @property
    def agreed(self) -> bool:
        stands = self.group.agreement
        return stands is not None and str(self.group.agreed_id) == stands.id

    @property
    def asks_yes(self) -> bool:
        """To what the group agrees on, of whoever joins; an open group asks nobody beforehand."""
        return self.group.agreement is not None and self.group.form != ProgrammeForm.OPEN


@dataclass(frozen=True, slots=True)
class SaidInGroup:
    called: str
    access_needs: str


@dataclass(frozen=True, slots=True)
class SaidUnseen:
    """What is empty stays as it was."""

    called: str
    access_needs: str
    told_others: bool | None
    agreed: UUID | None


def open_groups(*, by: Actor, carer: bool, cursor: Cursor | None = None) -> MyGroups:
    """No event: which groups somebody looks at is nobody's business."""
    me, _gathered, joins = joining.mine(by, Verb.JOIN_GROUP, carer=carer)
    return MyGroups(me, queries.for_person(joins, cursor))


def open_group(*, by: Actor, run_id: UUID, carer: bool, cursor: Cursor | None = None) -> MyGroupPage:
    me, gathered, joins = joining.mine(by, Verb.JOIN_GROUP, carer=carer)
    group = there(queries.mine(joins, run_id), actor=by, verb=Verb.JOIN_GROUP)
    may = rules.may_join_group(gathered.facts, _facts(group, joins))
    return MyGroupPage(me, group, may, attendance.mine(run_id, joins, cursor))


@acts.once
def join(*, by: Actor, run_id: UUID, said: SaidInGroup, key: UUID, carer: bool, agreed: UUID | None = None) -> UUID:
    """Or wait for a place: whoever came first has it. ``agreed``: to what they said yes. On a
    device it reads the same for whoever is in it already, and nothing of theirs changes. Raises CalledTaken."""
    act, group, joins = _act(by, Verb.JOIN_GROUP, run_id, key, carer=carer)
    _require(rules.may_join_group(act.facts, _facts(group, joins)), act.verb, act.gathered)
    whose = {"service_id": joins.service_id, joins.column: joins.id, "created_by_id": by.user_id}
    told = {"called": said.called, "access_needs": said.access_needs, "agreed_id": agreed, "method": method_of(by)}
    number = queries.next_number(run_id)
    _require_own_name(run_id, said.called, joins)
    if joins.unseen and queries.inside(run_id, joins.id):
        return run_id
    Participation.objects.create(**whose, **told, run_id=run_id, number=number)
    _record(act, joins, run_id)
    return run_id


@acts.once
def change(*, by: Actor, run_id: UUID, said: SaidInGroup, told_others: bool, key: UUID, carer: bool) -> UUID:
    """A carer's others are not told. Raises CalledTaken."""
    act, group, joins = _act(by, Verb.JOIN_GROUP, run_id, key, carer=carer)
    _require(rules.may_change_own(act.facts, _facts(group, joins)), act.verb, act.gathered)
    if said.called != group.called:
        queries.hold(run_id)
        _require_own_name(run_id, said.called, joins)
    told = {"called": said.called, "access_needs": said.access_needs, "told_others": told_others and not carer}
    Participation.objects.filter(pk=group.mine).update(**told, method=method_of(by))
    _record(act, joins, run_id)
    return run_id


def agree(*, by: Actor, run_id: UUID, carer: bool) -> None:
    """To what the group agrees on now."""
    act, group, joins = _act(by, Verb.JOIN_GROUP, run_id, None, carer=carer)
    _require(rules.may_change_own(act.facts, _facts(group, joins)), act.verb, act.gathered)
    stands = there(group.agreement, actor=by, verb=Verb.JOIN_GROUP)
    Participation.objects.filter(pk=group.mine).update(agreed=UUID(stands.id), method=method_of(by))
    _record(act, joins, run_id)


@acts.once
def change_unseen(*, by: Actor, run_id: UUID, called: str, said: SaidUnseen, key: UUID) -> UUID:
    """On a device, by the name by which they go there. It reads the same for whoever is not in it by that name. Raises
    CalledTaken."""
    act, group, joins = _act(by, Verb.JOIN_GROUP, run_id, key, carer=False)
    _require_unseen(act, group, joins)
    queries.hold(run_id)
    if said.called:
        _require_own_name(run_id, said.called, joins)
    inside = queries.inside_as(run_id, joins.id, called)
    if inside is None:
        return run_id
    told = {name: word for name, word in (("called", said.called), ("access_needs", said.access_needs)) if word}
    if said.told_others is not None:
        told["told_others"] = said.told_others
    if said.agreed:
        told["agreed_id"] = said.agreed
    Participation.objects.filter(pk=inside.pk).update(**told, method=method_of(by))
    _record(act, joins, run_id)
    return run_id


@acts.once
def leave_unseen(*, by: Actor, run_id: UUID, called: str, key: UUID) -> UUID:
    """As ``change_unseen``."""
    act, group, joins = _act(by, Verb.LEAVE_GROUP, run_id, key, carer=False)
    _require_unseen(act, group, joins)
    inside = queries.inside_as(run_id, joins.id, called)
    if inside is not None:
        Participation.objects.filter(pk=inside.pk).update(left_at=act.facts.at, method=method_of(by))
        _record(act, joins, run_id)
    return run_id


@acts.once
def leave(*, by: Actor, run_id: UUID, why: str, key: UUID, carer: bool) -> UUID:
    """At any time, with a reason or none. Whoever waits longest has the place from this moment."""
    act, group, joins = _act(by, Verb.LEAVE_GROUP, run_id, key, carer=carer)
    _require(rules.may_change_own(act.facts, _facts(group, joins)), act.verb, act.gathered)
    Participation.objects.filter(pk=group.mine).update(left_at=act.facts.at, left_why=why, method=method_of(by))
    _record(act, joins, run_id)
    return run_id


def _act(by: Actor, verb: Verb, run_id: UUID, key: UUID | None, *, carer: bool) -> tuple[Act, MyGroup, Joins]:
    act, joins = joining.acting(by, verb, run_id, key, carer=carer)
    return act, there(queries.mine(joins, run_id), actor=by, verb=verb), joins


def _facts(group: MyGroup, joins: Joins) -> GroupFacts:
    """Whom a carer cares for is not asked about: a conflict of interest is with a consumer."""
    conflict = not joins.as_carer and queries.knows_a_leader(group.id, joins.id)
    audience = GroupAudience(group.audience)
    return GroupFacts(group.ended_at is not None, conflict=conflict, inside=group.mine is not None, audience=audience)


def _require_unseen(act: Act, group: MyGroup, joins: Joins) -> None:
    """What is asked of whoever is in it, for everybody."""
    facts = replace(_facts(group, joins), inside=True)
    _require(rules.may_change_own(act.facts, facts), act.verb, act.gathered)


def _require_own_name(run_id: UUID, called: str, joins: Joins) -> None:
    """Once the group is held, so that of two at once the second sees the first."""
    if queries.called_taken(run_id, called, joins.id):
        raise CalledTaken


def _require(decision: Decision, verb: Verb, gathered: Gathered) -> None:
    if not decision:
        raise Refused(decision, verb=verb)
    gathered.decided.append(decision)


def _record(act: Act, joins: Joins, run_id: UUID) -> None:
    audit.record_apart(act.verb, act.gathered, [joins.subject], OBJECT, run_id)
