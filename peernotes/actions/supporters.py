"""Who supports or represents a consumer: recorded by a clinician, agreed to by a second person, ended by the person or by
who works with them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import SupporterKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import Supporter, User
from peernotes.policy import supporters as rules
from peernotes.policy.consent import same_name
from peernotes.policy.people import works_in_care
from peernotes.queries import my
from peernotes.queries import supporters as queries

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.supporters import SupporterLine

OBJECT = "supporter"


class Oneself(Exception):
    """Nobody writes down of themselves that they support or represent somebody, nor agrees to it."""


@dataclass(frozen=True, slots=True)
class SupporterRecorded:
    """``authority`` and ``scope`` are empty for a supporter, who decides nothing."""

    name: str
    kind: SupporterKind
    starts_on: date
    until: date | None = None
    authority: str = ""
    scope: tuple[str, ...] = ()


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> tuple[Me, Page[SupporterLine]]:
    me, gathered = my.mine(by, Verb.SEE_SUPPORTERS)
    return me, _shown(gathered, cursor)


def open_of_person(
    *, by: Actor, consumer_id: UUID, cursor: Cursor | None = None
) -> tuple[Gathered, Page[SupporterLine]]:
    """As staff; the consumer has a page of their own."""
    gathered = as_staff(by, consumer_id)
    return gathered, _shown(gathered, cursor)


def _shown(gathered: Gathered, cursor: Cursor | None) -> Page[SupporterLine]:
    found = queries.of_consumer(gathered, cursor)
    audit.record(Verb.SEE_SUPPORTERS, gathered, seen=[line.id for line in found.rows])
    return found


def open_one(*, by: Actor, consumer_id: UUID, supporter_id: UUID) -> tuple[Gathered, SupporterLine]:
    gathered = as_staff(by, consumer_id)
    found = there(queries.one(gathered, supporter_id), actor=by, verb=Verb.SEE_SUPPORTERS)
    audit.record(Verb.SEE_SUPPORTERS, gathered, object_type=OBJECT, object_id=supporter_id)
    return gathered, found


def open_to_hand(*, by: Actor, consumer_id: UUID, supporter_id: UUID) -> SupporterLine:
    """Before the device is handed to a representative."""
    gathered, found = open_one(by=by, consumer_id=consumer_id, supporter_id=supporter_id)
    gathered.require(rules.may_hand_to_representative(gathered.facts, found.facts), Verb.HAND_OVER_CHOICES)
    return found


def who_decide(gathered: Gathered, decision: str) -> list[SupporterLine]:
    """The representatives to whom the device could be handed for that."""
    if not gathered.facts.representatives or not works_in_care(gathered.facts):
        return []
    return [line for line in queries.standing(gathered) if decision in line.scope]


def as_staff(by: Actor, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.SEE_SUPPORTERS)
    gathered.require(works_in_care(gathered.facts), Verb.SEE_SUPPORTERS)
    return gathered


@acts.once
def record(*, by: Actor, consumer_id: UUID, said: SupporterRecorded, key: UUID) -> UUID:
    """Raises Oneself and BeforeBirth."""
    act = acts.on_person(by, Verb.RECORD_SUPPORTER, consumer_id, reason=OBJECT, key=key)
    act.require(rules.may_record_supporter(act.facts))
    _require_another(by, said.name)
    act.since_birth(said.starts_on)
    Supporter.objects.create(**act.row, **(asdict(said) | {"scope": list(said.scope)}))
    return act.record(OBJECT)


@acts.once
def agree(*, by: Actor, consumer_id: UUID, supporter_id: UUID, key: UUID) -> UUID:
    """As second person. Raises Oneself."""
    act, found = _on_supporter(by, Verb.AGREE_SUPPORTER, consumer_id, supporter_id, key)
    act.require(rules.may_agree_to_supporter(act.facts, found.facts))
    _require_another(by, found.name)
    Supporter.objects.filter(pk=supporter_id).update(agreed_by_id=by.user_id, agreed_at=act.facts.at)
    return act.record(OBJECT, supporter_id)


def _require_another(by: Actor, name: str) -> None:
    if same_name(name, User.objects.values_list("name", flat=True).get(pk=by.user_id)):
        raise Oneself


@acts.once
def end(*, by: Actor, consumer_id: UUID, supporter_id: UUID, key: UUID) -> UUID:
    """By the person, or by who works with them."""
    act, found = _on_supporter(by, Verb.END_SUPPORTER, consumer_id, supporter_id, key)
    act.require(rules.may_end_supporter(act.facts, found.facts))
    Supporter.objects.filter(pk=supporter_id).update(ended_by_id=by.user_id, ended_at=act.facts.at)
    return act.record(OBJECT, supporter_id)


def _on_supporter(by: Actor, verb: Verb, consumer_id: UUID, supporter_id: UUID, key: UUID) -> tuple[Act, SupporterLine]:
    act = acts.on_person(by, verb, consumer_id, reason=OBJECT, key=key, about=supporter_id)
    act.require(rules.may_read_supporter(act.facts))
    return act, there(queries.one(act.gathered, supporter_id), actor=by, verb=verb)
