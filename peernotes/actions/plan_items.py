"""Items of a care plan: kept by clinicians, read by their person and by peer workers as far as they are for them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import EntryKind, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import PlanItem, RecordEntry
from peernotes.policy import plan_items as rules
from peernotes.policy.entries import EntryFacts
from peernotes.queries import my
from peernotes.queries import plan_items as queries

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.plan_items import CarePlan, PlanItemRow

OBJECT = "plan_item"


@dataclass(frozen=True, slots=True)
class PlanItemWords:
    text: str
    peer_support: bool
    who: str = ""
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class MyPlanItems:
    me: Me
    items: Page[PlanItemRow]


@dataclass(frozen=True, slots=True)
class PlanItemsOfPerson:
    gathered: Gathered
    items: Page[PlanItemRow]

    @property
    def may_add(self) -> bool:
        return bool(rules.may_add_plan_item(self.gathered.facts))

    def may_open(self, item: PlanItemRow) -> bool:
        """To change or end it."""
        return bool(rules.may_end_plan_item(self.gathered.facts, item.facts))


@dataclass(frozen=True, slots=True)
class PlanItemPage:
    """``past``: how it stood before, newest first."""

    gathered: Gathered
    item: PlanItemRow
    past: list[Any]

    @property
    def may_change(self) -> bool:
        return bool(rules.may_change_plan_item(self.gathered.facts, self.item.facts))


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyPlanItems:
    me, gathered = my.mine(by, Verb.READ_PLAN_ITEMS)
    found = queries.of_person(me.id, cursor)
    audit.record(Verb.READ_PLAN_ITEMS, gathered, seen=[item.id for item in found.rows])
    return MyPlanItems(me, found)


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> PlanItemsOfPerson:
    """As staff; the person has a page of their own."""
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.READ_PLAN_ITEMS)
    gathered.require(rules.may_read_plan_item(gathered.facts), Verb.READ_PLAN_ITEMS)
    found = queries.of_person(consumer_id, cursor)
    audit.record(Verb.READ_PLAN_ITEMS, gathered, seen=[item.id for item in found.rows])
    return PlanItemsOfPerson(gathered, found)


def care_plans(*, by: Actor, consumer_id: UUID) -> list[CarePlan]:
    """To which an item can be added. Whoever may read them sees no more than their titles: no event."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_add_plan_item(gathered.facts), Verb.WRITE_PLAN_ITEM)
    return queries.care_plans(consumer_id)


def open_item(*, by: Actor, item_id: UUID) -> PlanItemPage:
    """For whoever keeps it, before it is changed or ended."""
    item = _known(by, Verb.WRITE_PLAN_ITEM, item_id)
    gathered = access.gather(by, consumer=item.consumer_id)
    gathered.require(rules.may_read_plan_item(gathered.facts, item.facts), Verb.READ_PLAN_ITEMS)
    gathered.require(rules.may_end_plan_item(gathered.facts, item.facts), Verb.WRITE_PLAN_ITEM)
    audit.record(Verb.READ_PLAN_ITEMS, gathered, object_type=OBJECT, object_id=item_id)
    return PlanItemPage(gathered, item, queries.past(item_id))


@acts.once
def add(*, by: Actor, consumer_id: UUID, entry_id: UUID, said: PlanItemWords, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.WRITE_PLAN_ITEM, consumer_id, reason="new item", key=key)
    act.require(rules.may_add_plan_item(act.facts))
    entry = there(RecordEntry.objects.filter(pk=entry_id, consumer=consumer_id).first(), actor=by, verb=act.verb)
    act.require(rules.has_plan_items(act.facts, EntryFacts(EntryKind(entry.kind), entry.withheld_until)), known=True)
    PlanItem.objects.create(
        **act.row, **asdict(said), entry_id=entry_id, changed_by_id=by.user_id, changed_at=act.facts.at
    )  # fmt: skip
    return act.record(OBJECT)


@acts.once
def change(*, by: Actor, item_id: UUID, version: int, said: PlanItemWords, key: UUID) -> UUID:
    """Raises Stale when it was changed elsewhere."""
    act, item = _keeping(by, Verb.WRITE_PLAN_ITEM, item_id, key)
    act.require(rules.may_change_plan_item(act.facts, item.facts))
    return _save(act, item, version, **asdict(said))


@acts.once
def end(*, by: Actor, item_id: UUID, version: int, key: UUID) -> UUID:
    """As ``change``. It stays to be read."""
    act, item = _keeping(by, Verb.END_PLAN_ITEM, item_id, key)
    act.require(rules.may_end_plan_item(act.facts, item.facts))
    return _save(act, item, version, ended_at=act.facts.at)


def _known(by: Actor, verb: Verb, item_id: UUID) -> PlanItemRow:
    return there(queries.one(item_id), actor=by, verb=verb)


def _keeping(by: Actor, verb: Verb, item_id: UUID, key: UUID) -> tuple[Act, PlanItemRow]:
    """With what is there once it is held: two presses wait for each other."""
    act = acts.on_person(by, verb, _known(by, verb, item_id).consumer_id, reason="item", key=key, about=item_id)
    return act, _known(by, verb, item_id)


def _save(act: Act, item: PlanItemRow, version: int, **given: Any) -> UUID:
    if item.version != version:
        raise Stale(item.version)
    written = {"version": version + 1, "changed_at": act.facts.at, "changed_by_id": act.gathered.actor.user_id}
    PlanItem.objects.filter(pk=item.id).update(**given, **written)
    return act.record(OBJECT, item.id)
