"""A person's goals: written by them, or as they dictate them where they have no sign-in."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import GoalStatus, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import Goal
from peernotes.policy import consent, goals, people
from peernotes.queries import goals as queries
from peernotes.queries import my
from peernotes.queries import people as people_queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.policy.switches import Switches
    from peernotes.queries.goals import SaidGoal
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me

OBJECT = "goal"


@dataclass(frozen=True, slots=True)
class GoalWords:
    text: str
    status: GoalStatus = GoalStatus.OPEN
    only_me: bool = False


@dataclass(frozen=True, slots=True)
class MyGoals:
    """``policy``: the model in force, which says who reads them."""

    me: Me
    policy: Switches | None
    goals: Page[SaidGoal]


@dataclass(frozen=True, slots=True)
class MyGoal:
    """``past``: how it stood before, newest first. ``policy`` as above."""

    me: Me
    policy: Switches | None
    goal: SaidGoal
    past: list[Any]


@dataclass(frozen=True, slots=True)
class GoalsOfPerson:
    gathered: Gathered
    goals: Page[SaidGoal]
    may_take_down: bool


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyGoals:
    me, gathered = my.mine(by, Verb.READ_GOALS)
    found = queries.of_person(me.id, cursor)
    audit.record(Verb.READ_GOALS, gathered, seen=[goal.id for goal in found.rows])
    return MyGoals(me, gathered.facts.policy, found)


def open_my_goal(*, by: Actor, goal_id: UUID) -> MyGoal:
    me, gathered, goal = _mine(by, Verb.READ_GOALS, goal_id)
    audit.record(Verb.READ_GOALS, gathered, object_type=OBJECT, object_id=goal_id)
    return MyGoal(me, gathered.facts.policy, goal, queries.past(goal_id))


def _mine(by: Actor, verb: Verb, goal_id: UUID) -> tuple[Me, Gathered, SaidGoal]:
    """To whoever's it is not there is no such page, whoever else may read the goal."""
    me, gathered = my.mine(by, verb)
    goal = _known(by, verb, goal_id)
    if goal.consumer_id != me.id:
        raise Missing(actor=by, verb=verb)
    return me, gathered, goal


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> GoalsOfPerson:
    """As staff; the person has a page of their own."""
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.READ_GOALS)
    gathered.require(people.may_read_about_me(gathered.facts), Verb.READ_GOALS)
    found = queries.of_person(consumer_id, cursor)
    audit.record(Verb.READ_GOALS, gathered, seen=[goal.id for goal in found.rows])
    return GoalsOfPerson(gathered, found, bool(_may_take_down(gathered.facts, consumer_id)))


def gathered_to_take_down(*, by: Actor, consumer_id: UUID) -> Gathered:
    """Before a new one is taken down. No event: nothing is shown but who it is about."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(_may_take_down(gathered.facts, consumer_id), Verb.TAKE_DOWN_GOAL)
    return gathered


def open_to_take_down(*, by: Actor, goal_id: UUID) -> SaidGoal:
    """Before it is taken down anew: what is there."""
    goal = _known(by, Verb.TAKE_DOWN_GOAL, goal_id)
    gathered = access.gather(by, consumer=goal.consumer_id)
    gathered.require(goals.may_read_goal(gathered.facts, goal.facts), Verb.TAKE_DOWN_GOAL)
    gathered.require(_may_take_down(gathered.facts, goal.consumer_id), Verb.TAKE_DOWN_GOAL)
    audit.record(Verb.READ_GOALS, gathered, object_type=OBJECT, object_id=goal_id)
    return goal


@acts.once
def write(*, by: Actor, consumer_id: UUID, said: GoalWords, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.WRITE_GOAL, consumer_id, reason=OBJECT, key=key)
    act.require(people.is_own_record(act.facts))
    return _add(act, said, None)


@acts.once
def take_down(*, by: Actor, consumer_id: UUID, said: GoalWords, key: UUID) -> UUID:
    act = _taking_down(by, consumer_id, key)
    return _add(act, said, by.user_id)


@acts.once
def change(*, by: Actor, goal_id: UUID, version: int, said: GoalWords, key: UUID) -> UUID:
    """Raises Stale when it was changed elsewhere."""
    me, _gathered, _goal = _mine(by, Verb.WRITE_GOAL, goal_id)
    act = acts.on_person(by, Verb.WRITE_GOAL, me.id, reason=OBJECT, key=key, about=goal_id)
    act.require(people.is_own_record(act.facts))
    return _change(act, goal_id, version, said, None)


@acts.once
def take_down_change(*, by: Actor, goal_id: UUID, version: int, said: GoalWords, key: UUID) -> UUID:
    """As ``change``."""
    act = _taking_down(by, _known(by, Verb.TAKE_DOWN_GOAL, goal_id).consumer_id, key, goal_id)
    return _change(act, goal_id, version, said, by.user_id)


@acts.once
def put_away(*, by: Actor, goal_id: UUID, key: UUID) -> UUID:
    """Out of everybody's view, the writer's too, as somebody without a sign-in asked; they see it once they sign in."""
    act = _taking_down(by, _known(by, Verb.TAKE_DOWN_GOAL, goal_id).consumer_id, key, goal_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_put_goal_away(%s)", [goal_id])
    return act.record(OBJECT, goal_id)


def _known(by: Actor, verb: Verb, goal_id: UUID) -> SaidGoal:
    return there(queries.one(goal_id), actor=by, verb=verb)


def _may_take_down(facts: Facts, consumer_id: UUID) -> Decision:
    return consent.may_take_down(facts, signs_in=people_queries.signs_in(consumer_id))


def _taking_down(by: Actor, consumer_id: UUID, key: UUID, goal_id: UUID | None = None) -> Act:
    verb = Verb.TAKE_DOWN_GOAL
    act = acts.on_person(by, verb, consumer_id, reason="dictated, read back", key=key, about=goal_id)
    act.require(_may_take_down(act.facts, consumer_id))
    return act


def _add(act: Act, said: GoalWords, written_down_by: UUID | None) -> UUID:
    Goal.objects.create(**act.row, **asdict(said), changed_at=act.facts.at, written_down_by_id=written_down_by)
    return act.record(OBJECT)


def _change(act: Act, goal_id: UUID, version: int, said: GoalWords, written_down_by: UUID | None) -> UUID:
    found = Goal.objects.select_for_update().filter(pk=goal_id).first()
    goal = there(found, actor=act.gathered.actor, verb=act.verb)
    if goal.version != version:
        raise Stale(goal.version)
    given = {**asdict(said), "changed_at": act.facts.at, "written_down_by_id": written_down_by, "version": version + 1}
    for name, value in given.items():
        setattr(goal, name, value)
    goal.save(update_fields=list(given))
    return act.record(OBJECT, goal_id)
