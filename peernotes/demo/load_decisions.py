"""Peer notes, step by step: the consumer's side (`actions.notes.decisions`)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.actions.notes import _note
from peernotes.actions.notes.visits import LINK_OPEN, LINK_WAITS, ON_DEVICE
from peernotes.demo.replay import Doer, change, new, save
from peernotes.demo.telling import Telling, forget, log_contact, redact, sign
from peernotes.enums import (
    KEPT_DECISIONS,
    Audience,
    ConsentDecision,
    ConsentScope,
    Method,
    NoteStatus,
    Party,
    SectionDecision,
    Verb,
)

if TYPE_CHECKING:
    from peernotes.demo import shapes

BY_STAFF = (Method.VERBAL_WITNESSED, Method.PAPER)
ON_VISIT = (Method.SHARED_DEVICE, Method.ONE_TIME_LINK)
READING = dt.timedelta(minutes=4)
A_LOOK = dt.timedelta(minutes=25)


def plan(telling: Telling) -> None:
    content = telling.content
    if content.returned:
        telling.at(content.returned, telling.consumer, lambda: answer(telling, "ask_changes"), "ask_changes")
    elif content.status == NoteStatus.WITH_CONSUMER and any(map(_decided, content.sections)):
        seen = telling.world.when(content.handed_over) + A_LOOK
        telling.world.at(seen, telling.consumer, lambda: answer(telling, "later"), "later")
    if content.agreed:
        _plan_agreement(telling, content.agreed)
    if content.declined and content.handed_over:
        telling.at(content.declined, telling.consumer, lambda: decline(telling), "decline")
    for stop in content.stops:
        reason = "audience" if stop.prompt else "stop_sharing"
        telling.at(stop, telling.consumer, lambda stop=stop: stop_sharing(telling, stop), reason)
    if content.statement:
        telling.at(content.statement, telling.consumer, lambda: add_statement(telling), "statement")


def _decided(section: shapes.Section) -> bool:
    return section.decision != SectionDecision.UNDECIDED


# --- before agreeing -------------------------------------------------------------------


def answer(telling: Telling, outcome: str) -> None:
    choose(telling)
    status = NoteStatus.CHANGES_REQUESTED if outcome == "ask_changes" else NoteStatus.WITH_CONSUMER
    change(telling.note, status=status, version=telling.note.version + 1)
    telling.event(Verb.DECIDE_SECTIONS, telling.consumer)


def choose(telling: Telling) -> None:
    for prompt, section in telling.words.items():
        if _decided(section):
            telling.change_section(prompt, text=section.text, decision=section.decision, audience=section.audience)


def decline(telling: Telling) -> None:
    note = telling.note
    forget(telling)
    change(note, status=NoteStatus.DECLINED, agreed_hash="", content_hash="", version=note.version + 1)
    store(telling, ConsentDecision.REFUSED, {}, Method.OWN_LOGIN, telling.consumer)
    log_contact(telling, telling.consumer)
    redact(note)
    telling.event(Verb.DECIDE_SECTIONS, telling.consumer)


# --- agreeing ----------------------------------------------------------------------------


def _plan_agreement(telling: Telling, content: shapes.NoteAgreement) -> None:
    at = telling.world.when(content)
    if content.method in ON_VISIT:
        _plan_visit(telling, content, at)
        return
    doer = telling.author if content.method in BY_STAFF else telling.consumer
    telling.world.at(at, doer, lambda: agree(telling, content, doer), "agree")


def _plan_visit(telling: Telling, content: shapes.NoteAgreement, at: dt.datetime) -> None:
    """On the worker's device, or by a link made when the note was handed over. Nobody is signed in."""
    by_link = content.method == Method.ONE_TIME_LINK
    note, opens = telling.note, at - READING
    made = telling.world.when(telling.content.handed_over) if by_link else opens
    visit = new(
        models.Visit,
        service=note.service,
        consumer=note.consumer,
        note=note,
        method=content.method,
        started_by=telling.author.user,
        created_at=made,
        expires_at=made + (LINK_WAITS if by_link else ON_DEVICE),
        link_until=made + LINK_WAITS if by_link else None,
    )
    doer = Doer(None, "consumer", visit.id)

    def make() -> None:
        save(visit)
        telling.event(Verb.HAND_OVER, telling.author, row=visit)

    def begin() -> None:
        change(visit, opened_at=opens, expires_at=opens + (LINK_OPEN if by_link else ON_DEVICE))

    def conclude() -> None:
        agree(telling, content, doer)
        change(visit, ended_at=at)

    telling.world.at(made, telling.author, make, "hand_over")
    telling.world.at(opens, doer, begin)
    telling.world.at(at, doer, conclude, "agree")


def agree(telling: Telling, content: shapes.NoteAgreement, doer: Doer) -> None:
    note = telling.note
    choose(telling)
    sections = telling.in_order
    said = _note.content_hash(note.pk, sections)
    spoken = content.method in BY_STAFF
    witness = telling.world.users[content.witness].name if spoken else ""
    hard = telling.world.now if content.hard_moment else None
    agreed = {"status": NoteStatus.AGREED, "version": note.version + 1, "hard_moment_at": hard}
    change(note, agreed_hash=said, content_hash=said, **agreed)
    sign(telling, Party.CONSUMER, Doer() if spoken else doer, content.method, witness)
    store(telling, ConsentDecision.GIVEN, _open_to(sections), content.method, doer, witness=witness, reason=content.why)
    telling.event(Verb.RECORD_VERBAL if spoken else Verb.DECIDE_SECTIONS, doer)


def _open_to(sections: list[models.NoteSection]) -> dict[str, str]:
    return {str(s.pk): str(s.audience) for s in sections if s.text and s.decision in KEPT_DECISIONS}


def store(telling: Telling, decision: str, sections: dict[str, str], method: str, doer: Doer, **vouched: str) -> None:
    """The consent to share this note, as exactly as it was given."""
    note, world = telling.note, telling.world
    consent = new(
        models.Consent,
        service=note.service,
        consumer=note.consumer,
        scope=ConsentScope.SHARE_NOTE,
        decision=decision,
        note=note,
        note_version=note.version,
        content_hash=note.agreed_hash,
        sections=sections,
        method=method,
        recorded_by=doer.user,
        visit_id=doer.visit_id,
        policy_version=world.policy_at(world.now),
        decided_at=world.now,
        created_at=world.now,
        **vouched,
    )
    save(consent)


# --- after the finish ----------------------------------------------------------------------


def stop_sharing(telling: Telling, content: shapes.Stop) -> None:
    """One section or all of them, back to just the two authors."""
    for prompt, section in telling.sections.items():
        if content.prompt in ("", prompt):
            change(section, audience=Audience.JUST_US, version=section.version + 1)
    sharing = _note.Sharing.of(telling.in_order)
    change(telling.note, shared_with_care_team=sharing.care_team, shared_with_peer_team=sharing.peer_team)
    shared = sharing.care_team or sharing.peer_team
    decision = ConsentDecision.GIVEN if shared else ConsentDecision.WITHDRAWN
    store(telling, decision, _open_to(telling.in_order), Method.OWN_LOGIN, telling.consumer)
    telling.event(Verb.STOP_SHARING, telling.consumer)


def add_statement(telling: Telling) -> None:
    note = telling.note
    statement = new(
        models.ConsumerStatement,
        service=note.service,
        consumer=note.consumer,
        note=note,
        text=telling.content.statement.words,
        method=Method.OWN_LOGIN,
        created_at=telling.world.now,
    )
    save(statement)
    telling.event(Verb.ADD_STATEMENT, telling.consumer)
