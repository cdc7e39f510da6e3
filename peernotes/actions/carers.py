"""Whom a consumer has as carers, and what holds for each."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import CarerRelation, Method, TieChange, TieState, Verb
from peernotes.errors import Missing, there
from peernotes.models import CarerTie
from peernotes.policy import carer_talks as talk_rules
from peernotes.policy import carers as rules
from peernotes.policy import consent, people
from peernotes.policy.witnesses import may_witness
from peernotes.queries import carer_talks as talks
from peernotes.queries import carers as queries
from peernotes.queries import consents, my

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.enums import CarerTopic
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_talks import TalkLine, TopicSaid
    from peernotes.queries.carers import NamedCarer
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me

OBJECT = "carer_tie"
STATES = {TieChange.EXCLUDE: TieState.EXCLUDED, TieChange.END: TieState.ENDED}


class NamedBefore(Exception):
    """There is a carer of that name already."""


class TwoAtMost(Exception):
    """Both places for a designated carer are taken."""


@dataclass(frozen=True, slots=True)
class CarerSaid:
    chosen_name: str
    relation: CarerRelation
    relation_words: str = ""


@dataclass(frozen=True, slots=True)
class MyCarers:
    me: Me
    carers: Page[NamedCarer]


@dataclass(frozen=True, slots=True)
class MyCarer:
    """``by_model``: whether the model in force lets peer workers tell carers anything."""

    me: Me
    by_model: bool
    tie: NamedCarer
    said: dict[CarerTopic, TopicSaid]
    talks: list[TalkLine]


@dataclass(frozen=True, slots=True)
class CarersOfPerson:
    """``said``: of each carer, what the consumer said last of each topic. ``may_tell``: by the model."""

    gathered: Gathered
    carers: Page[NamedCarer]
    said: dict[UUID, dict[CarerTopic, TopicSaid]]
    may_name: bool
    may_listen: bool
    may_tell: Decision


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyCarers:
    me, gathered = my.oneself(by, Verb.SEE_CARERS)
    found = queries.of_consumer(me.id, cursor)
    audit.record(Verb.SEE_CARERS, gathered, seen=[tie.id for tie in found.rows])
    return MyCarers(me, found)


def open_my_carer(*, by: Actor, tie_id: UUID) -> MyCarer:
    me, gathered = my.oneself(by, Verb.SEE_CARERS)
    tie = there(queries.one(me.id, tie_id), actor=by, verb=Verb.SEE_CARERS)
    audit.record(Verb.SEE_CARERS, gathered, object_type=OBJECT, object_id=tie_id)
    said, by_model = talks.said([tie_id])[tie_id], talk_rules.model_lets_tell(gathered.facts.policy)
    return MyCarer(me, bool(by_model), tie, said, talks.talks(tie_id))


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> CarersOfPerson:
    """As staff; the consumer has a page of their own."""
    gathered = _gathered_as_staff(by, consumer_id)
    found = queries.of_consumer(consumer_id, cursor)
    audit.record(Verb.SEE_CARERS, gathered, seen=[tie.id for tie in found.rows])
    return CarersOfPerson(
        gathered,
        found,
        talks.said([tie.id for tie in found.rows]),
        bool(rules.may_name_carer(gathered.facts)),
        bool(talk_rules.may_listen_to_carer(gathered.facts)),
        talk_rules.may_tell_carers(gathered.facts),
    )


def open_carer(*, by: Actor, consumer_id: UUID, tie_id: UUID) -> tuple[Gathered, NamedCarer]:
    gathered = _gathered_as_staff(by, consumer_id)
    tie = there(queries.one(consumer_id, tie_id), actor=by, verb=Verb.SEE_CARERS)
    gathered.require(rules.may_read_tie(gathered.facts, tie.facts), Verb.SEE_CARERS)
    audit.record(Verb.SEE_CARERS, gathered, object_type=OBJECT, object_id=tie_id)
    return gathered, tie


def _gathered_as_staff(by: Actor, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.SEE_CARERS)
    gathered.require(people.works_in_care(gathered.facts), Verb.SEE_CARERS)
    return gathered


@acts.once
def name(*, by: Actor, consumer_id: UUID, said: CarerSaid, key: UUID) -> UUID:
    """By the consumer. Raises NamedBefore."""
    act = acts.on_person(by, Verb.NAME_CARER, consumer_id, reason=OBJECT, key=key)
    act.require(people.is_oneself(act.facts))
    return _name(act, said, method_of(by))


@acts.once
def name_as_told(*, by: Actor, consumer_id: UUID, said: CarerSaid, key: UUID) -> UUID:
    """By who works with the consumer and was told by them. Raises NamedBefore."""
    act = acts.on_person(by, Verb.NAME_CARER, consumer_id, reason=OBJECT, key=key)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.NAME_CARER)
    act.require(rules.may_name_carer(act.facts))
    return _name(act, said, "")


def _name(act: Act, said: CarerSaid, method: str) -> UUID:
    if queries.is_named(act.gathered.consumer_id, said.chosen_name):
        raise NamedBefore
    how = {"method": method, "visit_id": act.gathered.actor.visit_id}
    CarerTie.objects.create(**act.row, **asdict(said), **how, changed_at=act.facts.at)
    return act.record(OBJECT)


@acts.once
def say(
    *, by: Actor, consumer_id: UUID, tie_id: UUID, change: TieChange, key: UUID, witnessed: Witnessed | None = None
) -> UUID:
    """What holds for a carer from now on: by the consumer, or ``witnessed``. Raises TwoAtMost."""
    act = acts.on_person(by, Verb.SAY_OF_CARER, consumer_id, reason=change, key=key, about=tie_id)
    tie = there(queries.one(consumer_id, tie_id), actor=by, verb=Verb.SAY_OF_CARER)
    method = Method(witnessed.method) if witnessed else method_of(by)
    act.require(rules.may_say_of_carer(act.facts, tie.facts, change, method))
    if witnessed:
        act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
        act.require(vouches(act.gathered, witnessed.witness, tie_id))
    how = vars(witnessed) if witnessed else {"method": method, "witness": "", "reason": ""}
    _store(act, tie_id, how | _stands(consumer_id, change))
    return act.record(OBJECT, tie_id)


def vouches(gathered: Gathered, witness: str, tie_id: UUID | None = None) -> Decision:
    """Nobody who gains by it: who writes it down, or the carer whom it is about."""
    part, known = consents.names_with_part(gathered, tie_id=tie_id), consents.names_to_ask(gathered)
    return may_witness(witness, part=part, known=known)


def _stands(consumer_id: UUID, change: TieChange) -> dict[str, Any]:
    place = _free_place(consumer_id) if change == TieChange.DESIGNATE else None
    return {"state": STATES.get(change, TieState.NAMED), "designated_place": place}


def _free_place(consumer_id: UUID) -> int:
    free = set(range(1, rules.MOST_DESIGNATED + 1)) - queries.places_taken(consumer_id)
    if not free:
        raise TwoAtMost
    return min(free)


def _store(act: Act, tie_id: UUID, values: dict[str, Any]) -> None:
    stamp = {"recorded_by_id": act.gathered.actor.user_id, "changed_at": act.facts.at}
    CarerTie.objects.filter(pk=tie_id).update(**values, **stamp)
