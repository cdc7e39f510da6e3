"""What a consumer does with a finished note of theirs, each once however often it is pressed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import audit
from peernotes.actions import _note, decisions, pressed
from peernotes.enums import KEPT_DECISIONS, Audience, ConsentDecision, Verb
from peernotes.errors import Missing
from peernotes.models import Note
from peernotes.policy import notes as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import NoteSection
    from peernotes.policy.facts import Actor

# Who reads a finished note, what the consumer said by that, and the event, in one statement.
SHARE = """
WITH parts AS (
    UPDATE peernotes_notesection s SET audience = w.audience, version = s.version + 1
    FROM unnest(%s::uuid[], %s::text[]) AS w(id, audience) WHERE s.id = w.id),
shared AS (
    UPDATE peernotes_note SET shared_with_care_team = %s, shared_with_peer_team = %s WHERE id = %s
    RETURNING service_id, consumer_id, id, version, agreed_hash),
said AS (
    INSERT INTO peernotes_consent (service_id, consumer_id, note_id, note_version, content_hash, scope, decision,
                                   sections, method, recorded_by_id, visit_id, policy_version_id, decided_at)
    SELECT shared.*, 'share_note', %s, %s::jsonb, %s, %s, %s, %s, %s FROM shared)"""
# What a note amends and what amends it, as far as the actor sees them and they are shared: the same words may stand in
# each.
CHAIN = """
WITH RECURSIVE chain (id, amends_id) AS (
    SELECT n.id, n.amends_id FROM peernotes_note n WHERE n.id = %s
    UNION
    SELECT n.id, n.amends_id FROM chain c JOIN peernotes_note n ON n.amends_id = c.id OR n.id = c.amends_id)
SELECT n.id FROM chain c JOIN peernotes_note n ON n.id = c.id
WHERE n.id <> %s AND (n.shared_with_care_team OR n.shared_with_peer_team) ORDER BY n.id"""


def stop_sharing(*, by: Actor, note_id: UUID, key: UUID | None = None) -> None:
    """Everything back to just the two authors, with the next request of anybody, in the note's amendments and in what
    it amends as well. Who had already read it is told by queries.who_looked.readers."""
    verb = Verb.STOP_SHARING
    gathered = _note.lock_once(by, note_id, verb, key) if key else _note.lock(by, note_id, verb)
    if gathered is None:
        return
    _stop(gathered)
    with connection.cursor() as cursor:
        cursor.execute(CHAIN, [note_id, note_id])
        others = cursor.fetchall()
    for (other,) in others:
        _stop(_note.lock(by, other, verb))


def _stop(gathered: Gathered) -> None:
    gathered.require(rules.may_stop_sharing(gathered.facts), Verb.STOP_SHARING)
    _itself, sections = _note.load(gathered.note_id)
    for section in sections:
        section.audience = Audience.JUST_US
    _share(gathered, sections, sections)


def change_audience(*, by: Actor, note_id: UUID, audiences: dict[UUID, str]) -> None:
    """After the note is finished: narrower at once for whoever asks next; wider only as far as the model in force
    allows. The agreement to the words stays as it is."""
    gathered = _note.lock(by, note_id, "audience")
    gathered.require(rules.may_stop_sharing(gathered.facts), Verb.STOP_SHARING)
    _itself, sections = _note.load(note_id)
    known = {section.pk: section for section in sections}
    if not audiences.keys() <= known.keys():
        raise Missing(actor=by)
    changed = [known[pk] for pk, audience in audiences.items() if known[pk].audience != audience]
    for section in changed:
        section.audience = Audience(audiences[section.pk])
        gathered.require(rules.may_share_with(gathered.facts, section.audience), Verb.STOP_SHARING)
    _share(gathered, sections, changed)


def _share(gathered: Gathered, sections: list[NoteSection], changed: list[NoteSection]) -> None:
    """``changed``: whose audience is another one now."""
    by, facts, sharing = gathered.actor, gathered.facts, _note.Sharing.of(sections)
    kept = {str(s.pk): str(s.audience) for s in sections if s.text and s.decision in KEPT_DECISIONS}
    said = ConsentDecision.GIVEN if sharing.care_team or sharing.peer_team else ConsentDecision.WITHDRAWN
    parts = [[s.pk for s in changed], [str(s.audience) for s in changed]]
    consent = [said, json.dumps(kept), decisions.method_of(by), by.user_id, by.visit_id, facts.policy_id, facts.at]
    params = [*parts, sharing.care_team, sharing.peer_team, gathered.note_id, *consent]
    audit.do(SHARE, params, Verb.STOP_SHARING, gathered)


def add_statement(*, by: Actor, note_id: UUID, text: str, key: UUID) -> UUID:
    if (before := pressed.once(by=by, key=key, verb=Verb.ADD_STATEMENT)) is not None:
        return before
    added = decisions.add_statement(by=by, note_id=note_id, text=text)
    pressed.done(by=by, key=key, verb=Verb.ADD_STATEMENT, object_id=added)
    return added


@dataclass(frozen=True, slots=True)
class Readers:
    """``audiences``: by section, only those that shall change. ``tell_count``: whether readers are told how many parts
    they do not get; None leaves it as it is."""

    audiences: dict[UUID, str]
    tell_count: bool | None = None


def choose_readers(*, by: Actor, note_id: UUID, readers: Readers, key: UUID) -> None:
    if pressed.once(by=by, key=key, verb=Verb.STOP_SHARING) is not None:
        return
    if readers.audiences:
        change_audience(by=by, note_id=note_id, audiences=readers.audiences)
    if readers.tell_count is not None:
        _tell_count(by, note_id, tell=readers.tell_count)
    pressed.done(by=by, key=key, verb=Verb.STOP_SHARING, object_id=note_id)


def _tell_count(by: Actor, note_id: UUID, *, tell: bool) -> None:
    gathered = _note.lock(by, note_id, "tell_withheld_count")
    gathered.require(rules.may_stop_sharing(gathered.facts), Verb.GIVE_CONSENT)
    Note.objects.filter(pk=note_id).update(tell_withheld_count=tell)
    audit.record(Verb.GIVE_CONSENT, gathered)
