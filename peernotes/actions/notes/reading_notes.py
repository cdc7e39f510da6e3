"""Opening a peer note or its earlier versions: decide, load what may be read, and leave the event. A view gets no
note any other way, so that no view can forget the event."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions.notes import of_plan
from peernotes.enums import (
    KEPT_DECISIONS,
    SHARED_STATUSES,
    UNFINISHED_STATUSES,
    Audience,
    NoteStatus,
    SectionDecision,
    Verb,
    Voice,
)
from peernotes.models import Note, NoteSection
from peernotes.policy import notes as rules
from peernotes.policy.facts import SectionFacts
from peernotes.policy.goals import GoalFacts, may_read_goal
from peernotes.policy.people import may_read_about_me
from peernotes.policy.plan_items import PlanItemFacts, may_read_plan_item
from peernotes.queries import note_time
from peernotes.queries import notes as queries
from peernotes.queries.notes import cosigning, history, to_name
from peernotes.queries.notes import openings as opening_queries

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import ConsumerStatement, Cosignature, Opening, PlanItem, Signature
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.note_time import TimeSpent
    from peernotes.queries.notes.history import NoteMoment
    from peernotes.queries.notes.to_name import ToName

    Rule = Callable[[Facts], Decision]


@dataclass(frozen=True)
class NotePage:
    """A note as one reader may see it. ``goes_on``: as what, once it was handed on. ``plan_item``: that it was about, for
    whoever may read it. ``goals`` and ``plan_items``: in the editor, those that it may name."""

    note: Note
    gathered: Gathered
    sections: list[NoteSection]
    amendments: list[Note] = field(default_factory=list)
    goals: list[ToName] = field(default_factory=list)
    plan_item: PlanItem | None = None
    plan_items: list[ToName] = field(default_factory=list)
    goes_on: Note | None = None

    @property
    def agreed(self) -> Signature | None:
        """The consumer's signature on the text as it stands."""
        return getattr(self.note, "agreement", None)

    @property
    def decided_for(self) -> str:
        """Where a representative reads it: whose it is."""
        return self.note.consumer.chosen_name if self.gathered.facts.actor.represents is not None else ""

    @cached_property
    def statements(self) -> list[ConsumerStatement]:
        return list(self.note.statements.all())

    @cached_property
    def openings(self) -> list[Opening]:
        """Asked for only of what was entered in error."""
        in_error = self.note.status == NoteStatus.ENTERED_IN_ERROR
        return opening_queries.of_note(self.note.pk) if in_error else []

    @cached_property
    def cosigned(self) -> list[Cosignature] | None:
        """Empty: a supervisor has not signed yet. None: nobody asks for it."""
        facts = self.gathered.facts.note
        return cosigning.signed(self.note.pk) if facts.to_sign and facts.status in SHARED_STATUSES else None

    @cached_property
    def time(self) -> TimeSpent | None:
        """How long it took them to write, of whoever wrote it."""
        return note_time.mine(self.note.pk) if self.note.author_id == self.gathered.actor.user_id else None

    @property
    def is_to_be_signed(self) -> bool:
        """As it was agreed to, or as it would be now."""
        facts = self.gathered.facts
        if facts.note.status in UNFINISHED_STATUSES and facts.note.status != NoteStatus.AGREED:
            return rules.asks_to_sign(facts.policy, self.note.pk)
        return facts.note.to_sign

    @cached_property
    def signers(self) -> list[str]:
        return cosigning.signers(self.note.author_id, self.note.service_id) if self.is_to_be_signed else []

    @property
    def left_out(self) -> int | None:
        """How many written sections this reader does not get; None where the consumer does not wish it counted."""
        if self.agreed is None or not self.note.tell_withheld_count:
            return None
        return self.agreed.total - sum(bool(s.text) and s.decision in KEPT_DECISIONS for s in self.sections)


def open_note(*, by: Actor, note_id: UUID, wanting: tuple[Rule, Verb] | None = None) -> NotePage:
    """``wanting``: what the page is for, if not for reading; refused before anything is loaded."""
    page = _opened(by, note_id, wanting)
    _record(page, [section.pk for section in page.sections])
    return page


def open_editor(*, by: Actor, note_id: UUID) -> NotePage:
    """For its author, with the person's open goals and the items of their plan that go on, if this author may read them."""
    page = _opened(by, note_id, (rules.may_edit_note, Verb.EDIT_NOTE))
    goals, items = _to_name(page.gathered)
    seen, shown = [each.pk for each in page.sections], {item.id for item in [*items, page.plan_item] if item}
    audit.record_editor(page.gathered, seen=seen, goals=[goal.id for goal in goals], items=sorted(shown))
    return replace(page, goals=goals, plan_items=items)


def _to_name(gathered: Gathered) -> tuple[list[ToName], list[ToName]]:
    facts = gathered.facts
    rules_of = {to_name.GOAL: may_read_about_me(facts), to_name.ITEM: may_read_plan_item(facts)}
    kinds = [kind for kind, may in rules_of.items() if may]
    found = to_name.of_person(gathered.consumer_id, kinds) if kinds else []
    goals = [one for one in found if one.kind == to_name.GOAL and may_read_goal(facts, GoalFacts(one.only_me))]
    items = [one for one in found if one.kind == to_name.ITEM and may_read_plan_item(facts, _item(one))]
    return goals, items


def _item(one: ToName) -> PlanItemFacts:
    return PlanItemFacts(one.peer_support)


def _opened(by: Actor, note_id: UUID, wanting: tuple[Rule, Verb] | None) -> NotePage:
    gathered = access.gather(by, note=note_id)
    gathered.require(rules.may_read_note(gathered.facts), Verb.READ_NOTE)
    if wanting:
        gathered.require(wanting[0](gathered.facts), wanting[1])
    note, later = queries.with_amendments(note_id)
    sections = [section for section in note.sections.all() if _readable(gathered, section)]
    # Drafts of an amendment are for the two authors.
    ours = rules.is_one_of_us(gathered.facts)
    amendments = [newer for newer in later if newer.amends_id == note_id and (ours or newer.finalised_at)]
    goes_on = next((newer for newer in later if newer.continues_id == note_id), None)
    return NotePage(note, gathered, sections, amendments, plan_item=of_plan.named_in(gathered, note), goes_on=goes_on)


def unseen(*, by: Actor, note_id: UUID, rule: Rule) -> bool:
    """Whether the actor may do this to a note that they may not read: the records officer takes one away unseen."""
    facts = access.gather(by, note=note_id).facts
    return bool(rule(facts)) and not rules.may_read_note(facts)


def _readable(gathered: Gathered, section: NoteSection) -> bool:
    facts = SectionFacts(Audience(section.audience), SectionDecision(section.decision), Voice(section.voice))
    return bool(rules.may_read_section(gathered.facts, facts))


def _record(page: NotePage, seen: list[UUID]) -> None:
    """Reading one's own note makes nobody a reader of it, and a visit is its consumer's."""
    gathered, item = page.gathered, page.plan_item and page.plan_item.id
    if rules.is_one_of_us(gathered.facts) or gathered.actor.user_id is None:
        audit.record_note(gathered, seen=seen, item=item)
    else:
        audit.record_reading(gathered, seen=seen, item=item)


@dataclass(frozen=True)
class NoteHistory:
    """Earlier texts, newest first, for the note's two authors."""

    gathered: Gathered
    note: Note
    moments: list[NoteMoment]


def open_history(*, by: Actor, note_id: UUID) -> NoteHistory:
    gathered = access.gather(by, note=note_id)
    gathered.require(rules.may_read_history(gathered.facts), Verb.READ_HISTORY)
    note = Note.objects.select_related("author", "consumer", "service").get(pk=note_id)
    moments = history.moments(note_id)
    audit.record(Verb.READ_HISTORY, gathered)
    return NoteHistory(gathered, note, moments)
