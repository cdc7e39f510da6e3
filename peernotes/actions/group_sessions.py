"""The record of a group session: written and signed by those who lead the group, read by them, by members who were there, and
by clinicians as the service model says. It names nobody (docs/decisions/0059)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts, joining
from peernotes.enums import GroupAudience, Verb
from peernotes.errors import Stale, there
from peernotes.models import GroupSession, GroupSignature
from peernotes.models.group_session import TEXTS, WORDS
from peernotes.policy import group_sessions as rules
from peernotes.policy import groups as group_rules
from peernotes.policy.group_debriefs import debrief_is_missing
from peernotes.policy.group_names import places
from peernotes.policy.group_sessions import SessionFacts
from peernotes.policy.groups import GroupFacts
from peernotes.queries import attendance, group_debriefs, groups
from peernotes.queries import group_sessions as queries
from peernotes.queries.keyset import Page

if TYPE_CHECKING:
    from datetime import date

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.policy.group_names import NamedAt
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.group_sessions import SessionRecord
    from peernotes.queries.groups import Group
    from peernotes.queries.keyset import Cursor
    from peernotes.queries.my import Me

OBJECT = "group_session"


class NamesSomebodyElse(Exception):
    """Words about a group name somebody in it. ``places``: where."""

    def __init__(self, places: list[NamedAt]) -> None:
        super().__init__("names somebody else")
        self.places = places


class DebriefFirst(Exception):
    """The session before this one was not talked over yet."""


class BeforeGroup(Exception):
    """A session lies before the first day of its group, which is ``first``."""

    def __init__(self, first: date) -> None:
        super().__init__("before the group began")
        self.first = first


class MoreCame(Exception):
    """More are marked as there, ``came``, than the record says were."""

    def __init__(self, came: int) -> None:
        super().__init__("more are marked as there")
        self.came = came


@dataclass(frozen=True, slots=True)
class SessionPage:
    """``session``: none where one is begun. ``words``: the model in force lets them be kept."""

    gathered: Gathered
    group: Group
    session: SessionRecord | None
    words: bool


@dataclass(frozen=True, slots=True)
class SessionRead:
    """``leads``: the reader leads the group, and so may sign and go on writing. ``session``: to whoever does not, of a record
    that is being put right what was final last. ``earlier``: what was final before."""

    gathered: Gathered
    group: Group
    session: SessionRecord
    leads: bool
    earlier: list[SessionRecord]
    being_put_right: bool


@dataclass(frozen=True, slots=True)
class SessionOfMine:
    me: Me | CarerMe
    session: SessionRecord
    earlier: list[SessionRecord]
    being_put_right: bool


def of_group(gathered: Gathered, group: Group, cursor: Cursor | None) -> Page[SessionRecord]:
    """For the group's own page, which leaves the event; nothing for whoever may read none."""
    return queries.of_run(group.id, cursor) if _may_read(gathered, group, final=True) else Page(())


def open_session(*, by: Actor, run_id: UUID, session_id: UUID) -> SessionRead:
    gathered, group = opened(by, run_id, Verb.SEE_GROUP_SESSION)
    leads = group.leads(by.user_id)
    gathered.require(_may_read(gathered, group, final=True), Verb.SEE_GROUP_SESSION)
    found = _as_it_stands(run_id, session_id)
    session, earlier, being_put_right = there(found, actor=by, verb=Verb.SEE_GROUP_SESSION)
    saw(gathered, session_id)
    return SessionRead(gathered, group, session, leads, earlier, being_put_right)


def open_editor(*, by: Actor, run_id: UUID, session_id: UUID | None = None) -> SessionPage:
    gathered, group = opened(by, run_id, Verb.WRITE_GROUP_SESSION)
    session = None
    if session_id is None:
        gathered.require(_may_begin(gathered, group, words=False), Verb.WRITE_GROUP_SESSION)
    else:
        gathered.require(group_rules.may_lead(gathered.facts, leads(gathered, group)), Verb.WRITE_GROUP_SESSION)
        session = there(queries.one(run_id, session_id), actor=by, verb=Verb.WRITE_GROUP_SESSION)
        gathered.require(_may_write(gathered, group, session, words=False), Verb.WRITE_GROUP_SESSION)
        saw(gathered, session_id)
    return SessionPage(gathered, group, session, bool(rules.words_are_kept(gathered.facts.policy)))


def open_mine(*, by: Actor, run_id: UUID, session_id: UUID, carer: bool) -> SessionOfMine:
    """By a member who was there. Nobody of the service learns that they read it."""
    me, gathered, joins = joining.mine(by, Verb.SEE_GROUP_SESSION, carer=carer)
    found = _as_it_stands(run_id, session_id)
    session, earlier, being_put_right = there(found, actor=by, verb=Verb.SEE_GROUP_SESSION)
    was_there = SessionFacts(final=session.final_at is not None, present=True)
    gathered.require(rules.may_read_session(gathered.facts, GroupFacts(), was_there), Verb.SEE_GROUP_SESSION)
    audit.record_apart(Verb.SEE_GROUP_SESSION, gathered, [joins.subject], OBJECT, session_id)
    return SessionOfMine(me, session, earlier, being_put_right)


def _as_it_stands(run_id: UUID, session_id: UUID) -> tuple[SessionRecord, list[SessionRecord], bool] | None:
    """What this reader may read of it now, what was final before that, and whether it is being put right."""
    now, finals = queries.one(run_id, session_id), queries.earlier(run_id, session_id)
    if now is None:
        return (finals[0], finals[1:], True) if finals else None
    before = [each for each in finals if now.struck_at or each.version != now.version]
    return now, before, now.final_at is None and bool(before)


@acts.once
def begin(*, by: Actor, run_id: UUID, said: dict[str, Any], key: UUID) -> UUID:
    """The next of the group's. Raises BeforeGroup and NamesSomebodyElse."""
    act, group = acting(by, Verb.WRITE_GROUP_SESSION, run_id, key)
    act.require(_may_begin(act.gathered, group, words=_has_words(said)))
    _not_before(group, act.gathered, said)
    names_nobody(run_id, {name: said[name] for name in TEXTS})
    about = {"id": act.new_id, "service_id": group.service_id, "run_id": run_id, "created_by_id": by.user_id}
    GroupSession.objects.create(**about, number=queries.next_number(run_id), **said)
    return act.record(OBJECT)


@acts.once
def change(*, by: Actor, run_id: UUID, session_id: UUID, version: int, said: dict[str, Any], key: UUID) -> UUID:
    """Whoever had signed it signs it anew. Raises Stale, BeforeGroup, MoreCame and NamesSomebodyElse."""
    act, group = acting(by, Verb.WRITE_GROUP_SESSION, run_id, key, leading=True)
    session = there(queries.one(run_id, session_id), actor=by, verb=act.verb)
    act.require(_may_write(act.gathered, group, session, words=_has_words(said)))
    _same(session, version)
    _not_before(group, act.gathered, said)
    counts_all(said["number_present"], attendance.came_to(session_id))
    names_nobody(run_id, {name: said[name] for name in TEXTS})
    GroupSession.objects.filter(pk=session_id).update(**said, version=version + 1)
    return act.record(OBJECT, session_id)


@acts.once
def sign(*, by: Actor, run_id: UUID, session_id: UUID, version: int, key: UUID) -> UUID:
    """Final with the last signature that it needs. Raises Stale, DebriefFirst, and NamesSomebodyElse,
    because somebody may have joined meanwhile."""
    act, group = acting(by, Verb.SIGN_GROUP_SESSION, run_id, key, leading=True)
    session = there(queries.one(run_id, session_id), actor=by, verb=act.verb)
    act.require(_may_write(act.gathered, group, session, words=False))
    _same(session, version)
    if debrief_is_missing(session.number, group_debriefs.held(run_id)):
        raise DebriefFirst
    names_nobody(run_id, {name: getattr(session, name) for name in TEXTS})
    signature = GroupSignature(service_id=group.service_id, session_id=session_id, user_id=by.user_id, version=version)
    GroupSignature.objects.bulk_create([signature], ignore_conflicts=True)
    leaders = [UUID(each["user_id"]) for each in group.leaders]
    if rules.all_signed(leaders, [*session.signed, by.user_id]):
        GroupSession.objects.filter(pk=session_id).update(final_at=act.facts.at)
    return act.record(OBJECT, session_id)


@acts.once
def put_right(*, by: Actor, run_id: UUID, session_id: UUID, version: int, reason: str, key: UUID) -> UUID:
    """Open a final record again. What it said stays readable for whoever could read it. Raises Stale and
    NamesSomebodyElse."""
    act, group, session = _correcting(by, Verb.AMEND_GROUP_SESSION, run_id, session_id, key)
    facts = _facts_of(session)
    act.require(rules.may_put_right(act.facts, leads(act.gathered, group), facts, words=session.has_words))
    _same(session, version)
    names_nobody(run_id, {"reason": reason})
    GroupSession.objects.filter(pk=session_id).update(final_at=None, version=version + 1, reason=reason)
    return act.record(OBJECT, session_id)


@acts.once
def strike(*, by: Actor, run_id: UUID, session_id: UUID, version: int, reason: str, key: UUID) -> UUID:
    """For good. Raises Stale and NamesSomebodyElse."""
    act, group, session = _correcting(by, Verb.STRIKE_GROUP_SESSION, run_id, session_id, key)
    act.require(rules.may_strike_session(act.facts, leads(act.gathered, group), _facts_of(session)))
    _same(session, version)
    names_nobody(run_id, {"reason": reason})
    GroupSession.objects.filter(pk=session_id).update(struck_at=act.facts.at, reason=reason)
    return act.record(OBJECT, session_id)


def open_correction(*, by: Actor, run_id: UUID, session_id: UUID, pressed: bool) -> SessionPage:
    """Before a final record is put right or struck out. ``words``: putting it right is open. ``pressed``: it may have been done
    by this very press, which asks for itself."""
    gathered, group = opened(by, run_id, Verb.AMEND_GROUP_SESSION)
    gathered.require(group_rules.may_lead(gathered.facts, leads(gathered, group)), Verb.AMEND_GROUP_SESSION)
    session = there(queries.one(run_id, session_id), actor=by, verb=Verb.AMEND_GROUP_SESSION)
    about = (gathered.facts, leads(gathered, group), _facts_of(session))
    if not pressed:
        gathered.require(rules.may_strike_session(*about), Verb.AMEND_GROUP_SESSION)
    saw(gathered, session_id)
    words = not session.has_words or bool(rules.words_are_kept(gathered.facts.policy))
    return SessionPage(gathered, group, session, words)


def _correcting(by: Actor, verb: Verb, run_id: UUID, session_id: UUID, key: UUID) -> tuple[Act, Group, SessionRecord]:
    act, group = acting(by, verb, run_id, key, leading=True)
    return act, group, there(queries.one(run_id, session_id), actor=by, verb=verb)


def _facts_of(session: SessionRecord) -> SessionFacts:
    return SessionFacts(final=session.final_at is not None, struck=session.struck_at is not None)


def saw(gathered: Gathered, session_id: UUID) -> None:
    audit.record(Verb.SEE_GROUP_SESSION, gathered, object_type=OBJECT, object_id=session_id)


def opened(by: Actor, run_id: UUID, verb: Verb) -> tuple[Gathered, Group]:
    group = there(groups.one(run_id), actor=by, verb=verb)
    gathered = access.gather(by, service=group.service_id)
    gathered.require(group_rules.may_see_groups(gathered.facts.actor), verb)
    return gathered, group


def acting(by: Actor, verb: Verb, run_id: UUID, key: UUID, *, leading: bool = False) -> tuple[Act, Group]:
    group = there(groups.one(run_id), actor=by, verb=verb)
    act = acts.on_service(by, verb, group.service_id, reason=verb, key=key)
    if leading:
        act.require(group_rules.may_lead(act.facts, leads(act.gathered, group)))
    return act, group


def leads(gathered: Gathered, group: Group) -> GroupFacts:
    over, audience = group.ended_at is not None, GroupAudience(group.audience)
    return GroupFacts(over=over, leads=group.leads(gathered.actor.user_id), audience=audience)


def _may_read(gathered: Gathered, group: Group, *, final: bool):
    integrated = gathered.version is not None and rules.is_integrated(gathered.version.model)
    facts = SessionFacts(final=final, with_clinician=group.with_clinician, integrated=integrated)
    return rules.may_read_session(gathered.facts, leads(gathered, group), facts)


def _may_begin(gathered: Gathered, group: Group, *, words: bool):
    number = queries.next_number(group.id)
    facts = leads(gathered, group)
    return rules.may_begin_session(gathered.facts, facts, words=words, planned=group.sessions, number=number)


def _may_write(gathered: Gathered, group: Group, session: SessionRecord, *, words: bool):
    facts = SessionFacts(final=session.final_at is not None)
    return rules.may_write_session(gathered.facts, leads(gathered, group), facts, words=words)


def _has_words(said: dict[str, Any]) -> bool:
    return any(said.get(name) for name in WORDS)


def _same(session: SessionRecord, version: int) -> None:
    if session.version != version:
        raise Stale(session.version)


def _not_before(group: Group, gathered: Gathered, said: dict[str, Any]) -> None:
    if said["happened_at"].astimezone(gathered.service.zone).date() < group.starts_on:
        raise BeforeGroup(group.starts_on)


def counts_all(number_present: int, came: int) -> None:
    """``came``: how many are marked as there, as far as whoever acts sees them."""
    if came > number_present:
        raise MoreCame(came)


def names_nobody(run_id: UUID, texts: dict[str, str]) -> None:
    found = places(texts, queries.member_names(run_id))
    if found:
        raise NamesSomebodyElse(found)
