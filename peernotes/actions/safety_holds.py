"""Safety holds: set by the person or a clinician, released by two people. Their events are no part of the plain page of who
looked: whoever reads that over a shoulder would find them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import HoldKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import SafetyHold
from peernotes.policy import safety_holds as rules
from peernotes.queries import carers, my
from peernotes.queries import safety_holds as queries

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.carers import NamedCarer
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.safety_holds import HoldLine

OBJECT = "safety_hold"


@dataclass(frozen=True, slots=True)
class HoldSaid:
    """``carer_id`` None: all carers."""

    kind: HoldKind
    carer_id: UUID | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class HoldsOf:
    gathered: Gathered
    holds: Page[HoldLine]
    carers: tuple[NamedCarer, ...]


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> tuple[Me, HoldsOf]:
    """The caller has asked for the sign-in again."""
    me, gathered = my.mine(by, Verb.SEE_SAFETY_HOLDS)
    return me, _shown(gathered, cursor)


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> HoldsOf:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.SEE_SAFETY_HOLDS)
    gathered.require(rules.may_see_holds(gathered.facts), Verb.SEE_SAFETY_HOLDS)
    return _shown(gathered, cursor)


def _shown(gathered: Gathered, cursor: Cursor | None) -> HoldsOf:
    found = queries.of_consumer(gathered, cursor)
    audit.record(Verb.SEE_SAFETY_HOLDS, gathered, seen=[line.id for line in found.rows])
    return HoldsOf(gathered, found, tuple(carers.of_consumer(gathered.consumer_id).rows))


@acts.once
def set_hold(*, by: Actor, consumer_id: UUID, said: HoldSaid, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.SET_SAFETY_HOLD, consumer_id, reason=OBJECT, key=key)
    act.require(rules.may_set_hold(act.facts))
    if said.carer_id is not None:
        there(carers.one(consumer_id, said.carer_id), actor=by, verb=Verb.SET_SAFETY_HOLD)
    SafetyHold.objects.create(**act.row, **asdict(said))
    return act.record(OBJECT)


@acts.once
def ask_release(*, by: Actor, consumer_id: UUID, hold_id: UUID, conversation: str, key: UUID) -> UUID:
    """By a clinician who talked with the person alone."""
    act, found = _on_hold(by, consumer_id, hold_id, key)
    act.require(rules.may_ask_release(act.facts, found.facts))
    SafetyHold.objects.filter(pk=hold_id).update(
        asked_by_id=by.user_id, asked_at=act.facts.at, conversation=conversation
    )
    return act.record(OBJECT, hold_id)


@acts.once
def release(*, by: Actor, consumer_id: UUID, hold_id: UUID, key: UUID) -> UUID:
    """By somebody else."""
    act, found = _on_hold(by, consumer_id, hold_id, key)
    act.require(rules.may_release(act.facts, found.facts))
    SafetyHold.objects.filter(pk=hold_id).update(released_by_id=by.user_id, released_at=act.facts.at)
    return act.record(OBJECT, hold_id)


def _on_hold(by: Actor, consumer_id: UUID, hold_id: UUID, key: UUID) -> tuple[Act, HoldLine]:
    act = acts.on_person(by, Verb.RELEASE_SAFETY_HOLD, consumer_id, reason=OBJECT, key=key, about=hold_id)
    act.require(rules.may_see_holds(act.facts))
    return act, there(queries.one(act.gathered, hold_id), actor=by, verb=Verb.RELEASE_SAFETY_HOLD)
