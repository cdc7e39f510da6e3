"""A note says which item of the care plan it was about. It is a link and no part of the note: whoever reads the note reads the
item only where they may read it anyhow, as it stands then (docs/decisions/0077)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes.actions import acts
from peernotes.actions.notes import _note
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.policy import notes as note_rules
from peernotes.policy import plan_items as rules
from peernotes.policy.plan_items import PlanItemFacts
from peernotes.queries import plan_items as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.models import Note, PlanItem
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class AboutItem:
    """``item_id`` None: about none."""

    item_id: UUID | None


def name_item(*, by: Actor, note_id: UUID, version: int, about: AboutItem) -> int:
    """As ``naming.name_goal``, after it."""
    act = acts.on_note(by, Verb.EDIT_NOTE, note_id, reason="save")
    act.require(note_rules.may_edit_note(act.facts))
    note, _sections = _note.load(note_id)
    if note.plan_item_id == about.item_id:
        return note.version
    if about.item_id:
        _require(act, about.item_id)
    _note.check_version(act.gathered, version)
    _note.save_draft(note, plan_item_id=about.item_id)
    act.record()
    return note.version


def _require(act: Act, item_id: UUID) -> None:
    item = queries.one(item_id)
    if item is None or item.consumer_id != act.gathered.consumer_id:
        raise Missing(actor=act.gathered.actor, verb=act.verb)
    act.require(rules.may_read_plan_item(act.facts, item.facts))


def named_in(gathered: Gathered, note: Note) -> PlanItem | None:
    """The item, if this reader may read it; otherwise as if there were none. Row-level security was asked with the note."""
    item = note.plan_item
    if item is None:
        return None
    facts = PlanItemFacts(item.peer_support, ended=item.ended_at is not None)
    return item if rules.may_read_item_of_note(gathered.facts, facts) else None
