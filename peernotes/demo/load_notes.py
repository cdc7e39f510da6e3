"""Peer notes, step by step: the peer worker's side, and the order of the steps.

Hash, summary of readers and template are the actions' own; what an action
does at once (`actions.notes`, `actions.notes.decisions`) is one step here as well.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

from peernotes import models
from peernotes.actions.notes import ANSWERS, OF_CARERS, TEMPLATE, _note, facts_only_entry
from peernotes.demo import load_decisions, shapes
from peernotes.demo.replay import Doer, World, change, new, save
from peernotes.demo.telling import Telling, forget, log_contact, redact, sign
from peernotes.enums import (
    Audience,
    ContactMode,
    Method,
    NoteStatus,
    Party,
    Prompt,
    SectionDecision,
    Verb,
    Voice,
    WrittenBy,
)
from peernotes.policy.notes import asked_apart, leaves_entry

# From opening the page to the first save; and what they set right of it afterwards, alone.
WRITING, ALONE = dt.timedelta(minutes=9), dt.timedelta(minutes=3)
# The template's prompts, and the one that is added when a carer is spoken of.
PROMPTS = (*TEMPLATE, (Prompt.GOAL, Voice.CONSUMER), OF_CARERS)


def plan(world: World) -> dict[str, models.Note]:
    """Returns the rows by key; they are filled in when the steps are played."""
    return {content.key: _plan_one(world, content).note for content in world.content.notes}


def _plan_one(world: World, content: shapes.NoteShape) -> Telling:
    telling = _telling(world, content)
    if content.handed_over or content.status == NoteStatus.DRAFT:
        _start_together(telling)
    else:
        _start_without(telling, content.declined or content.deferred)
    _go_on(telling)
    before = telling
    for number, amendment in enumerate(content.amendments, start=1):
        before = _amend(before, amendment, number)
    return telling


def _go_on(telling: Telling) -> None:
    content = telling.content
    if content.handed_over:
        telling.at(content.handed_over, telling.author, lambda: hand_over(telling), "hand_over")
    load_decisions.plan(telling)
    if content.finalised:
        telling.at(content.finalised, telling.author, lambda: finalise(telling), "finalise")
    if content.lapsed:
        telling.at(content.lapsed, telling.author, lambda: close_unagreed(telling), "close_unagreed")
    if content.in_error:
        doer = telling.world.doer(content.in_error.by)
        reason = content.in_error.reason
        telling.at(content.in_error, doer, lambda: strike(telling, doer, reason), reason)


def _telling(world: World, content: shapes.NoteShape) -> Telling:
    author = world.doer(content.author)
    note = new(
        models.Note,
        service=world.service,
        consumer=world.consumers[content.consumer],
        author=author.user,
        created_by=author.user,
        kind=content.kind,
        happened_at=world.when(content),
        minutes=content.minutes,
        mode=content.mode,
    )
    return Telling(world, content, author, world.doer(content.consumer), note)


# --- starting ------------------------------------------------------------------


def _start_together(telling: Telling) -> None:
    """The visit's end is when the two sit down and write."""
    ends = telling.note.happened_at + dt.timedelta(minutes=telling.content.minutes)
    telling.world.at(ends - WRITING, telling.author, lambda: start(telling, "together"), "together")
    telling.world.at(ends, telling.author, lambda: write(telling), "save")


def _start_without(telling: Telling, moment: shapes.MomentShape) -> None:
    answer = "no_note" if telling.content.declined else "not_today"
    telling.at(moment, telling.author, lambda: start(telling, answer), answer)


def start(telling: Telling, answer: str) -> None:
    world, note, deferred = telling.world, telling.note, telling.content.deferred
    note.status = ANSWERS[answer]
    note.created_at = world.now
    note.policy_version = world.policy_at(world.now)
    if deferred:
        note.revisit_on = world.now.date() + dt.timedelta(days=deferred.revisit_in_days)
    save(note)
    if answer == "together":
        add_sections(telling)
    else:
        log_contact(telling, telling.author)
    telling.event(Verb.START_NOTE, telling.author)


def add_sections(telling: Telling) -> None:
    """All prompts of the template, empty at first, proposed for the readers that the service model proposes."""
    note = telling.note
    for position, (prompt, voice) in enumerate(PROMPTS):
        if prompt in telling.words or (prompt, voice) in TEMPLATE:
            telling.sections[prompt] = new(
                models.NoteSection,
                service=note.service,
                consumer=note.consumer,
                note=note,
                position=position,
                prompt=prompt,
                voice=telling.words[prompt].voice if prompt in telling.words else voice,
                audience=Audience.JUST_US if asked_apart(prompt) else note.policy_version.section_default_audience,
                created_at=note.created_at,
            )
            save(telling.sections[prompt])


def write(telling: Telling) -> None:
    """The words as they first stood: what the consumer changes later is not there yet."""
    for prompt, section in telling.words.items():
        if section.text and telling.sections[prompt].text != section.text:
            by = WrittenBy.CONSUMER_SELF if prompt == Prompt.GOAL else WrittenBy.WORKER_TOOK_DOWN
            telling.change_section(prompt, text=section.before or section.text, written_by=by)
    item = telling.world.plan_items.get(telling.content.plan_item)
    change(telling.note, version=telling.note.version + 1, plan_item=item)
    telling.event(Verb.EDIT_NOTE, telling.author)
    about = {"service": telling.world.service, "note": telling.note, "worker": telling.author.user, "sitting": uuid4()}
    seconds = {"seconds_with_consumer": WRITING.seconds, "seconds_alone": ALONE.seconds}
    save(new(models.NoteTime, **about, **seconds, created_at=telling.world.now))


# --- with the consumer, and after ---------------------------------------------------


def hand_over(telling: Telling) -> None:
    change(telling.note, status=NoteStatus.WITH_CONSUMER, handed_over_at=telling.world.now)
    telling.event(Verb.HAND_OVER, telling.author)


def finalise(telling: Telling) -> None:
    world, note = telling.world, telling.note
    sections = telling.in_order
    sharing = _note.Sharing.of(sections)
    change(
        note,
        status=NoteStatus.FINAL,
        finalised_at=world.now,
        policy_version=world.policy_at(world.now),
        shared_with_care_team=sharing.care_team,
        shared_with_peer_team=sharing.peer_team,
    )
    sign(telling, Party.PEER_WORKER, telling.author, Method.OWN_LOGIN)
    if note.amends:
        change(note.amends, status=NoteStatus.AMENDED)
    redact(note)
    telling.event(Verb.FINALISE, telling.author)


def close_unagreed(telling: Telling) -> None:
    world, note = telling.world, telling.note
    policy = world.policy_at(world.now)
    forget(telling)
    change(note, status=NoteStatus.LAPSED, agreed_hash="", content_hash="", version=note.version + 1)
    redact(note)
    log_contact(telling, telling.author)
    if leaves_entry(policy) and note.mode != ContactMode.GROUP:
        entry = facts_only_entry(note, telling.author.user.id)
        entry.created_at = world.now
        save(entry)
    telling.event(Verb.CLOSE_UNAGREED, telling.author)


def strike(telling: Telling, doer: Doer, reason: str) -> None:
    note = telling.note
    change(
        note,
        status=NoteStatus.ENTERED_IN_ERROR,
        status_reason=reason,
        version=note.version + 1,
        shared_with_care_team=False,
        shared_with_peer_team=False,
    )
    telling.event(Verb.STRIKE, doer)


# --- amending ---------------------------------------------------------------------------


def _amend(old: Telling, content: shapes.Amendment, number: int) -> Telling:
    """A note of its own that carries the old words on, with the added ones in their place."""
    moments = [_minutes_after(content, minutes) for minutes in (4, 5)]
    told = replace(
        old.content,
        key=f"{old.content.key}-{number}",
        status=NoteStatus.FINAL,
        sections=_carried_on(old.content, content),
        handed_over=moments[1],
        agreed=content.agreed,
        finalised=_minutes_after(content.agreed, 3),
        amendments=(),
        statement=None,
        stops=(),
    )
    later = _telling(old.world, told)
    later.note.amends, later.note.amend_reason = old.note, content.reason
    old.at(content, later.author, lambda: _start_amendment(old, later), content.reason)
    later.at(moments[0], later.author, lambda: write(later), "save")
    _go_on(later)
    return later


def _carried_on(old: shapes.NoteShape, added: shapes.Amendment) -> tuple[shapes.Section, ...]:
    new = shapes.Section(
        prompt=added.prompt,
        voice=added.voice,
        text=added.text,
        audience=added.audience,
        decision=SectionDecision.ACCEPTED,
    )
    kept = [
        replace(section, decision=SectionDecision.ACCEPTED, before="")
        for section in old.sections
        if section.text and section.prompt != added.prompt
    ]
    return (*kept, new)


def _start_amendment(old: Telling, later: Telling) -> None:
    note, now = later.note, later.world.now
    note.created_at = now
    note.policy_version = later.world.policy_at(now)
    save(note)
    for section in old.in_order:
        copy = new(
            models.NoteSection,
            service=note.service,
            consumer=note.consumer,
            note=note,
            position=section.position,
            prompt=section.prompt,
            voice=section.voice,
            text=section.text,
            audience=section.audience,
            created_at=now,
        )
        save(copy)
        later.sections[section.prompt] = copy
    old.event(Verb.AMEND, later.author, seen=[note.pk])


def _minutes_after(moment: shapes.MomentShape, minutes: int) -> shapes.MomentShape:
    """On the same day: nothing in the demo happens around midnight."""
    then = dt.datetime.combine(dt.date(2000, 1, 1), moment.time) + dt.timedelta(minutes=minutes)
    return shapes.MomentShape(days_ago=moment.days_ago, time=then.time())
