"""What a peer worker adds to an entry about risk or to an assessment, and the clinician's name under what a peer worker wrote."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts, reading
from peernotes.actions.entries import whose
from peernotes.enums import Verb
from peernotes.models import Contribution, RecordEntry
from peernotes.policy import risk as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.actions.reading import EntryPage
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class Observation:
    saw: str
    said: str
    helps: str
    told_consumer: bool


def open_contributing(*, by: Actor, entry_id: UUID) -> EntryPage:
    page = reading.open_entry(by=by, entry_id=entry_id)
    page.gathered.require(rules.may_contribute(page.gathered.facts, page.written), Verb.CONTRIBUTE)
    return page


@acts.once
def contribute(*, by: Actor, entry_id: UUID, observation: Observation, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.CONTRIBUTE, whose(by, Verb.CONTRIBUTE, entry_id), reason="contribution", key=key)
    page = reading.open_entry(by=by, entry_id=entry_id)
    act.require(rules.may_contribute(act.facts, page.written))
    Contribution.objects.create(**act.row, entry_id=entry_id, **asdict(observation))
    act.record("entry", entry_id)
    return act.new_id


def countersign(*, by: Actor, entry_id: UUID) -> None:
    verb = Verb.COUNTERSIGN_ENTRY
    act = acts.on_person(by, verb, whose(by, verb, entry_id), reason="countersigned")
    page = reading.open_entry(by=by, entry_id=entry_id)
    act.require(rules.may_countersign(act.facts, page.written))
    RecordEntry.objects.filter(pk=entry_id).update(signed_by_id=by.user_id, signed_at=act.facts.at)
    act.record("entry", entry_id)
