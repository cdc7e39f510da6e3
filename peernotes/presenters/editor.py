"""The page on which a note is written, and both versions of it when somebody saved in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import Prompt, SectionDecision, Voice
from peernotes.presenters import plan_items, risk, wording, words

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.models import NoteSection
    from peernotes.presenters.plan_items import InNote


@dataclass(frozen=True)
class SectionEditor:
    """``field`` None: the consumer's own change or goal; ``stands`` says so. ``theirs``: the newer text, if ours differs."""

    heading: str
    voice: str
    voice_label: str
    tag: str
    hint: str
    text: str
    field: object = None
    stands: str = ""
    hints: str = ""
    theirs: str | None = None
    mine: str = ""


@dataclass(frozen=True)
class Editor:
    consumer: str
    form: object
    parts: list[SectionEditor]
    goal: object
    plan_item: object
    about: InNote | None
    facts: list[object]
    facts_open: bool
    conflict: bool
    can_hand_over: bool
    risk: str
    asking: bool
    sitting: UUID


def of(page: NotePage, form, mine: dict[UUID, str] | None = None, *, asking: bool = False) -> Editor:
    """``asking``: kinder words are suggested for what is not the consumer's own voice."""
    consumer = words.first(page.note.consumer.chosen_name)
    parts = [section for section in page.sections if section.text or section.prompt != Prompt.GOAL]
    goal = next((section for section in parts if section.prompt == Prompt.GOAL), None)
    if asking:
        _ask(page, form, parts)
    form.fields["goal"].offer(page.goals, named=goal is not None)
    form.fields["plan_item"].offer(page.plan_items, named=page.plan_item is not None)
    return Editor(
        consumer=consumer,
        form=form,
        parts=[_part(section, page, form, mine or {}) for section in parts],
        goal=form["goal"] if _may_name(goal, page) else None,
        plan_item=form["plan_item"] if page.plan_items or page.plan_item else None,
        about=plan_items.in_note(page),
        facts=form.facts,
        facts_open=form.is_bound and form.facts_wrong,
        conflict=mine is not None,
        can_hand_over=mine is None,
        risk=risk.where(page.gathered.facts.policy),
        asking=asking,
        sitting=uuid4(),
    )


def _ask(page: NotePage, form, parts: list[NoteSection]) -> None:
    address = reverse("suggest-words", args=[page.note.consumer_id])
    for section in parts:
        if section.voice != Voice.CONSUMER and not _stands(section, ""):
            field = form.text_of(section.pk)
            wording.mark_field(field, address, [field.html_name])


def _may_name(goal: NoteSection | None, page: NotePage) -> bool:
    """What the consumer wrote in that part stands."""
    return goal.decision != SectionDecision.REWRITTEN if goal else bool(page.goals)


def _part(section: NoteSection, page: NotePage, form, mine: dict[UUID, str]) -> SectionEditor:
    note, stands = page.note, _stands(section, words.first(page.note.consumer.chosen_name))
    ours = mine.get(section.pk, section.text)
    differs = ours != section.text
    return SectionEditor(
        heading=str(section.get_prompt_display()),
        voice=section.voice,
        voice_label=words.voice(section, consumer=note.consumer.chosen_name, worker=words.wrote_down(note)),
        tag="" if section.decision == SectionDecision.UNDECIDED else str(section.get_decision_display()),
        hint=_hint(section.prompt, words.first(note.consumer.chosen_name)),
        text=section.text,
        field=None if stands else form.text_of(section.pk),
        stands=stands,
        hints=wording.beside(form.text_of(section.pk)) if not stands and section.voice != Voice.CONSUMER else "",
        theirs=section.text if differs else None,
        mine=ours if differs else "",
    )


def _stands(section: NoteSection, name: str) -> str:
    if section.decision == SectionDecision.REWRITTEN:
        return _("%(name)s changed this part. The words stay as they are; talk about it if you see it differently.") % {
            "name": name
        }
    if section.prompt == Prompt.GOAL:
        return _("A goal of %(name)s’s, in the words that it had when you chose it.") % {"name": name}
    return ""


def _hint(prompt: str, name: str) -> str:
    """Never for the consumer's own words (rule 7)."""
    said = {
        "what_we_did": _("For example: we talked about…, we went to…, we practised…"),
        "what_helped": _("What is already strong, and what made a difference."),
        "next_step": _("Who does what, and what we would like the team to do."),
        "carers_mentioned": _("Nobody but you two reads this part unless %(name)s opens it.") % {"name": name},
    }
    return said.get(prompt, "")


def stale() -> str:
    return _("Not saved – this was changed somewhere else. Press Save to see both versions; your words are kept.")
