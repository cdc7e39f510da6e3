"""A note names a goal: a part of its own, in the goal's words as they are when it is chosen. From there on it is a part like
any other: its consumer changes it, leaves it out, and says who reads it; what was agreed stays as it was agreed when
the goal changes later (docs/decisions/0024)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes.actions import acts
from peernotes.actions.notes import _note
from peernotes.enums import Prompt, SectionDecision, Verb, Voice, WrittenBy
from peernotes.errors import Missing, Stale
from peernotes.models import NoteSection
from peernotes.policy import goals as rules
from peernotes.policy import notes as note_rules
from peernotes.queries import goals as queries

if TYPE_CHECKING:
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.goals import SaidGoal


LAST = 90


@dataclass(frozen=True, slots=True)
class Naming:
    """``goal_id`` None: no goal."""

    goal_id: UUID | None


def name_goal(*, by: Actor, note_id: UUID, version: int, goal: Naming) -> int:
    """As ``notes.save``, of which it is the last part."""
    act = acts.on_note(by, Verb.EDIT_NOTE, note_id, reason="save")
    act.require(note_rules.may_edit_note(act.facts))
    note, stored = _note.load(note_id)
    changed = _changed(act, stored, goal)
    if not changed:
        return note.version
    _note.check_version(act.gathered, version)
    _note.save_sections(changed)
    _note.save_draft(note)
    act.record()
    return note.version


def _changed(act: Act, stored: list[NoteSection], wanted: Naming) -> list[NoteSection]:
    """The part, if it gets other words. What the consumer wrote in it stands, as in every part."""
    section = next((each for each in stored if each.prompt == Prompt.GOAL), None) or _new(act)
    goal = _goal(act, wanted.goal_id) if wanted.goal_id else None
    text = goal.text if goal else ""
    if section.text == text:
        return []
    if section.decision == SectionDecision.REWRITTEN:
        raise Stale(act.gathered.note_version)
    section.text, section.decision = text, SectionDecision.UNDECIDED
    section.written_by = WrittenBy.WORKER_TOOK_DOWN if goal and goal.written_down_by else WrittenBy.CONSUMER_SELF
    return [section]


def _goal(act: Act, goal_id: UUID) -> SaidGoal:
    goal = queries.one(goal_id)
    if goal is None or goal.consumer_id != act.gathered.consumer_id:
        raise Missing(actor=act.gathered.actor, verb=act.verb)
    act.require(rules.may_read_goal(act.facts, goal.facts))
    return goal


def _new(act: Act) -> NoteSection:
    audience = note_rules.proposed_audience(act.facts, Prompt.GOAL)
    about = {**act.whose, "note_id": act.gathered.note_id, "position": LAST, "audience": audience}
    return NoteSection(**about, prompt=Prompt.GOAL, voice=Voice.CONSUMER)
