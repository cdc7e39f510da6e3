"""What a consumer says to their team, by their own sign-in or on a visit at what they choose and write for good; and the
answer to it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts, reading
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import StatementTo, Verb
from peernotes.errors import Missing, there
from peernotes.models import TeamStatement
from peernotes.policy import team_statements as rules
from peernotes.policy.people import is_oneself, works_in_care
from peernotes.queries import my
from peernotes.queries import team_statements as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.team_statements import SaidToTeam

OBJECT = "team_statement"


@dataclass(frozen=True, slots=True)
class TeamWords:
    """``wish``: what they would like to happen, if they say it."""

    sent_to: StatementTo
    about: str
    wish: str = ""


@dataclass(frozen=True, slots=True)
class MyTeam:
    me: Me
    said: Page[SaidToTeam]


@dataclass(frozen=True, slots=True)
class SaidByPerson:
    gathered: Gathered
    said: SaidToTeam

    @property
    def may_answer(self) -> bool:
        return bool(rules.may_answer_team(self.gathered.facts, self.said.facts))


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyTeam:
    me, gathered = my.oneself(by, Verb.READ_TEAM_STATEMENT)
    found = queries.of_person(me.id, cursor)
    audit.record(Verb.READ_TEAM_STATEMENT, gathered, seen=[said.id for said in found.rows])
    return MyTeam(me, found)


def open_waiting(*, by: Actor, cursor: Cursor | None = None) -> Page[SaidToTeam]:
    """By name and moment; what was said stands on its own page."""
    services = reading.services_to_search(by)
    found = queries.waiting(cursor)
    reading.record_seen(Verb.SEE_PERSON, services, found.rows)
    return found


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> Page[SaidToTeam]:
    """As one of those who work with them; the person has a page of their own."""
    gathered = _as_team(by, Verb.READ_TEAM_STATEMENT, consumer_id)
    found = queries.of_person(consumer_id, cursor)
    audit.record(Verb.READ_TEAM_STATEMENT, gathered, seen=[said.id for said in found.rows])
    return found


def open_one(*, by: Actor, consumer_id: UUID, statement_id: UUID) -> SaidByPerson:
    verb = Verb.READ_TEAM_STATEMENT
    gathered = _as_team(by, verb, consumer_id)
    said = _known(by, verb, consumer_id, statement_id)
    gathered.require(rules.may_read_as_team(gathered.facts, said.facts), verb)
    audit.record(verb, gathered, object_type=OBJECT, object_id=statement_id)
    return SaidByPerson(gathered, said)


def _as_team(by: Actor, verb: Verb, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    gathered.require(works_in_care(gathered.facts), verb)
    return gathered


def _known(by: Actor, verb: Verb, consumer_id: UUID, statement_id: UUID) -> SaidToTeam:
    said = there(queries.one(statement_id), actor=by, verb=verb)
    if said.consumer_id != consumer_id:
        raise Missing(actor=by, verb=verb)
    return said


@acts.once
def say(*, by: Actor, words: TeamWords, key: UUID) -> UUID:
    me, _gathered = my.oneself(by, Verb.SAY_TO_TEAM)
    act = acts.on_person(by, Verb.SAY_TO_TEAM, me.id, reason="said to the team", key=key)
    act.require(is_oneself(act.facts))
    due = act.facts.at + timedelta(days=me.answer_days)
    TeamStatement.objects.create(**act.row, **asdict(words), method=method_of(by), due_at=due)
    return act.record(OBJECT)


@acts.once
def answer(*, by: Actor, consumer_id: UUID, statement_id: UUID, text: str, key: UUID) -> UUID:
    """Once, and read by the person under the name of who gave it."""
    verb = Verb.ANSWER_TEAM_STATEMENT
    act = acts.on_person(by, verb, consumer_id, reason="answer", key=key, about=statement_id)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    act.require(works_in_care(act.facts))
    said = _known(by, verb, consumer_id, statement_id)
    act.require(rules.may_answer_team(act.facts, said.facts))
    given = {"answer": text, "answered_by_id": by.user_id, "answered_at": act.facts.at}
    TeamStatement.objects.filter(pk=statement_id).update(**given)
    return act.record(OBJECT, statement_id)


@acts.once
def take_back(*, by: Actor, statement_id: UUID, key: UUID) -> UUID:
    """From then on nobody but the person reads it."""
    verb = Verb.TAKE_BACK_TEAM_STATEMENT
    me, _gathered = my.oneself(by, verb)
    act = acts.on_person(by, verb, me.id, reason="taken back", key=key, about=statement_id)
    said = _known(by, verb, me.id, statement_id)
    act.require(rules.may_take_back(act.facts, said.facts))
    TeamStatement.objects.filter(pk=statement_id).update(taken_back_at=act.facts.at)
    return act.record(OBJECT, statement_id)
