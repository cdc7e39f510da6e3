"""A Crisis and Support Plan: written by its person and nobody else, read by whom they let. Its person comes by their own
sign-in, or on a visit at what they choose and write for good."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import Rule, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import CrisisPlan, CrisisPlanPart
from peernotes.policy import crisis_plans as rules
from peernotes.policy import people
from peernotes.queries import crisis_plans as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.enums import PlanPart
    from peernotes.policy.facts import Actor
    from peernotes.policy.switches import Switches

PLAN, PART = "crisis_plan", "crisis_plan_part"


@dataclass(frozen=True, slots=True)
class PlanWords:
    """See the model."""

    text: str
    only_me: bool
    wish: str = ""


@dataclass(frozen=True, slots=True)
class MyPlan:
    """``policy``: the model in force, which says who reads it."""

    policy: Switches | None
    parts: list[CrisisPlanPart]
    open_on_duty: bool


@dataclass(frozen=True, slots=True)
class MyPlanPart:
    """``part`` None: nothing was written in it yet. ``past``: how it stood before, newest first."""

    part: CrisisPlanPart | None
    past: list[Any]


@dataclass(frozen=True, slots=True)
class PlanOfPerson:
    """``on_duty``: open for that reason alone."""

    gathered: Gathered
    parts: list[CrisisPlanPart]
    on_duty: bool


def open_mine(*, by: Actor, consumer_id: UUID) -> MyPlan:
    gathered = _own(by, consumer_id)
    found = queries.parts(consumer_id)
    audit.record(Verb.READ_PLAN, gathered, seen=[part.pk for part in found])
    return MyPlan(gathered.facts.policy, found, queries.open_on_duty(consumer_id))


def open_my_part(*, by: Actor, consumer_id: UUID, which: PlanPart) -> MyPlanPart:
    gathered = _own(by, consumer_id)
    found = queries.part(consumer_id, which)
    audit.record(Verb.READ_PLAN, gathered, seen=[found.pk] if found else [])
    return MyPlanPart(found, queries.past(found.pk) if found else [])


def _own(by: Actor, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_write_plan(gathered.facts), Verb.READ_PLAN)
    return gathered


def open_of_person(*, by: Actor, consumer_id: UUID) -> PlanOfPerson:
    """As staff; the person has a page of their own."""
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.READ_PLAN)
    facts, duty = gathered.facts, queries.on_duty(gathered)
    decision = rules.may_read_plan(facts, duty)
    verb = Verb.READ_PLAN_ON_DUTY if decision.rule == Rule.DUTY else Verb.READ_PLAN
    gathered.require(decision, verb)
    parts = queries.parts(consumer_id)
    found = [part for part in parts if rules.may_read_plan_part(facts, duty, only_me=part.only_me)]
    audit.record(verb, gathered, seen=[part.pk for part in found])
    return PlanOfPerson(gathered, found, verb == Verb.READ_PLAN_ON_DUTY)


def opens_on_duty(gathered: Gathered) -> bool:
    """Whether to lead there somebody who reads it in no other way."""
    usual = people.may_read_about_me(gathered.facts)
    return not usual and rules.opens_on_duty(gathered.facts, queries.on_duty(gathered))


@acts.once
def write(*, by: Actor, consumer_id: UUID, which: PlanPart, version: int, said: PlanWords, key: UUID) -> UUID:
    """``version`` 0: there was nothing yet. Raises Stale when it was changed elsewhere."""
    act = acts.on_person(by, Verb.WRITE_PLAN, consumer_id, reason=PART, key=key)
    act.require(rules.may_write_plan(act.facts))
    part = queries.part(consumer_id, which) or CrisisPlanPart(**act.row, part=which, version=0)
    if part.version != version:
        raise Stale(part.version)
    how = {"changed_at": act.facts.at, "version": version + 1, "method": method_of(by)}
    for name, value in {**asdict(said), **how}.items():
        setattr(part, name, value)
    part.save(force_insert=version == 0)
    return act.record(PART, part.pk)


def choose_on_duty(*, by: Actor, consumer_id: UUID, open_on_duty: bool) -> None:
    """Chosen as it was changes nothing."""
    act = acts.on_person(by, Verb.WRITE_PLAN, consumer_id, reason="open on duty")
    act.require(rules.may_write_plan(act.facts))
    if queries.open_on_duty(consumer_id) == open_on_duty:
        return
    chosen = {"open_on_duty": open_on_duty}
    plan, _new = CrisisPlan.objects.update_or_create(
        consumer_id=consumer_id, defaults=chosen, create_defaults=act.row | chosen
    )
    act.record(PLAN, plan.pk)
