"""Items of a care plan. Clinicians keep them as they keep the record. A peer worker reads those for peer support, and no
others: where the record is open to them, or where the person said yes to just these (docs/decisions/0065). A no closes them
even there, and a yes opens nothing that a conflict of interest or the kind of worker closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import SAID_NO, Code, ConsentState, EntryKind, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.entries import is_withheld
from peernotes.policy.people import (
    in_care,
    is_clinician,
    keeps_clinical_record,
    may_read_record,
    may_write_entry,
    peer_may_read_record,
)
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.policy.entries import EntryFacts
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class PlanItemFacts:
    """``peer_support``: it is for peer workers."""

    peer_support: bool
    ended: bool = False


FOR_PEERS = PlanItemFacts(peer_support=True)


def may_read_plan_item(facts: Facts, item: PlanItemFacts = FOR_PEERS) -> Decision:
    """Without an item: whether there may be one to read at all."""
    if facts.actor.is_consumer or is_clinician(facts):
        return may_read_record(facts)
    return first_denial(
        lambda: in_care(facts),
        lambda: ready(facts, Verb.READ_RECORD),
        lambda: _peer_may_read(facts, item),
    )


def may_read_item_of_note(facts: Facts, item: PlanItemFacts) -> Decision:
    """Beside a note that one may read: as anywhere, and on a visit at that note by its consumer, who decides about it."""
    at_my_note = facts.actor.on_visit and facts.actor.represents is None
    return allow(Rule.OWN_RECORD) if at_my_note else may_read_plan_item(facts, item)


def _peer_may_read(facts: Facts, item: PlanItemFacts) -> Decision:
    if not item.peer_support:
        return deny(Code.NOT_SHARED, Rule.AUDIENCE)
    if facts.policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    said = facts.consents.read_plan_peer
    if said == ConsentState.GIVEN:
        return allow(Rule.CONSENT)
    if said in SAID_NO:
        return deny(Code.CONSENT_REFUSED, Rule.PLAN_ITEM)
    record = peer_may_read_record(facts)
    return record if record else deny(Code.CONSENT_NOT_GIVEN, Rule.PLAN_ITEM)


def may_add_plan_item(facts: Facts) -> Decision:
    return first_denial(lambda: may_read_record(facts), lambda: may_write_entry(facts))


def may_change_plan_item(facts: Facts, item: PlanItemFacts) -> Decision:
    return first_denial(lambda: may_add_plan_item(facts), lambda: _goes_on(item))


def may_end_plan_item(facts: Facts, item: PlanItemFacts) -> Decision:
    """Also of somebody who is no longer with the service."""
    return first_denial(lambda: keeps_clinical_record(facts), lambda: _goes_on(item))


def has_plan_items(facts: Facts, entry: EntryFacts) -> Decision:
    """A care plan that its person may read: they read every item of it."""
    if entry.kind != EntryKind.CARE_PLAN or is_withheld(facts, entry):
        return deny(Code.NOT_OFFERED, Rule.PLAN_ITEM)
    return allow(Rule.PLAN_ITEM)


def _goes_on(item: PlanItemFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.PLAN_ITEM) if item.ended else allow(Rule.PLAN_ITEM)
