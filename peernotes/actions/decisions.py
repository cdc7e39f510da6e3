"""The consumer's verbs on a peer note: decide section by section, agree or not, change who reads, add a statement.
``by`` is their own login or a visit; ``record_spoken`` is the peer worker writing down what they said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import audit
from peernotes.actions import _note
from peernotes.enums import (
    KEPT_DECISIONS,
    Audience,
    Code,
    ConsentDecision,
    ConsentScope,
    Method,
    NoteStatus,
    Party,
    Rule,
    SectionDecision,
    Verb,
)
from peernotes.errors import Missing
from peernotes.models import Consent, ConsumerStatement, Signature, Visit
from peernotes.policy import consent as consent_rules
from peernotes.policy import lifecycle
from peernotes.policy import notes as rules
from peernotes.policy.decision import deny

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import Note, NoteSection
    from peernotes.policy.facts import Actor

SAVE_SECTIONS = """
UPDATE peernotes_notesection s
SET text = w.text, decision = w.decision, audience = w.audience, version = w.version
FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::text[], %s::integer[]) AS w(id, text, decision, audience, version)
WHERE s.id = w.id"""
OUTCOMES = {
    "agree": NoteStatus.AGREED,
    "ask_changes": NoteStatus.CHANGES_REQUESTED,
    "not_today": NoteStatus.DEFERRED,
    "decline": NoteStatus.DECLINED,
    "take_up": NoteStatus.DRAFT,
}


@dataclass(frozen=True)
class SectionChoice:
    """``decision`` as in SectionDecision; ``text`` only for a rewrite; ``audience`` None leaves it as it is."""

    decision: str = SectionDecision.UNDECIDED
    text: str | None = None
    audience: str | None = None


@dataclass(frozen=True)
class Witnessed:
    """How a spoken or paper decision is vouched for: both are needed (edge case 10)."""

    method: str
    witness: str
    reason: str


def decide(
    *,
    by: Actor,
    note_id: UUID,
    version: int,
    choices: dict[UUID, SectionChoice],
    outcome: str,
    revisit_on: date | None = None,
) -> str:
    """``outcome``: agree, later, ask_changes, not_today, decline, or take_up for what was put off. Nothing is taken as
    agreed that was not chosen: agreeing needs a choice for every written section. Returns the note's new status."""
    gathered = _note.lock(by, note_id, outcome)
    gathered.require(rules.may_decide_sections(gathered.facts), Verb.DECIDE_SECTIONS)
    method = method_of(by)
    gathered.require(consent_rules.may_record(gathered.facts, method), Verb.DECIDE_SECTIONS)
    _note.check_version(gathered, version)
    return _apply(_Deciding(gathered, Verb.DECIDE_SECTIONS, method), choices, outcome, revisit_on)


def record_spoken(
    *,
    by: Actor,
    note_id: UUID,
    version: int,
    choices: dict[UUID, SectionChoice],
    outcome: str,
    witnessed: Witnessed,
) -> str:
    """The author writes down what the consumer said or ticked on paper. Accepting, leaving out and who may read can
    be recorded; new words cannot: those are written in the draft and read aloud again."""
    gathered = _note.lock(by, note_id, outcome)
    gathered.require(rules.may_record_verbal(gathered.facts), Verb.RECORD_VERBAL)
    method = Method(witnessed.method)
    gathered.require(consent_rules.may_record(gathered.facts, method), Verb.RECORD_VERBAL)
    gathered.require(consent_rules.witness_complete(method, witnessed.witness, witnessed.reason), Verb.RECORD_VERBAL)
    _note.check_version(gathered, version)
    if any(choice.text is not None for choice in choices.values()):
        gathered.require(deny(Code.METHOD_NOT_YOURS, Rule.TEXT), Verb.RECORD_VERBAL)
    return _apply(_Deciding(gathered, Verb.RECORD_VERBAL, method, witnessed), choices, outcome, None)


def method_of(by: Actor) -> Method:
    """A visit's method is what it was started as; nobody can claim another."""
    if by.visit_id is None:
        return Method.OWN_LOGIN
    return Method(Visit.objects.values_list("method", flat=True).get(pk=by.visit_id))


@dataclass(frozen=True)
class _Deciding:
    gathered: Gathered
    verb: Verb
    method: Method
    witnessed: Witnessed | None = None

    @property
    def vouched(self) -> dict[str, str]:
        return {"witness": self.witnessed.witness, "reason": self.witnessed.reason} if self.witnessed else {}


def _apply(deciding: _Deciding, choices: dict[UUID, SectionChoice], outcome: str, revisit_on: date | None) -> str:
    gathered = deciding.gathered
    note, sections = _note.load(gathered.note_id)
    touched = _choose(deciding, sections, choices)
    status = OUTCOMES.get(outcome, NoteStatus(note.status))
    if outcome == "agree":
        status = _agree(deciding, note, sections)
    if outcome in OUTCOMES and not lifecycle.leads_to(NoteStatus(note.status), deciding.verb, status):
        gathered.require(deny(lifecycle.why_not(NoteStatus(note.status), deciding.verb), Rule.STATUS), deciding.verb)
    _save_sections(touched)
    note.status = status
    note.revisit_on = revisit_on or note.revisit_on
    note.version += 1
    if status == NoteStatus.DECLINED:
        _decline(deciding, note)
    elif outcome != "agree":
        note.agreed_hash = note.content_hash = ""
    note.save()
    if status == NoteStatus.DECLINED:
        _note.redact(note.pk)
    audit.record(deciding.verb, gathered)
    return status


def _choose(deciding: _Deciding, sections: list[NoteSection], choices: dict[UUID, SectionChoice]) -> list[NoteSection]:
    known = {section.pk: section for section in sections}
    if not choices.keys() <= known.keys():
        raise Missing(actor=deciding.gathered.actor)
    for pk, choice in choices.items():
        section = known[pk]
        section.decision = choice.decision
        if choice.text is not None and choice.decision == SectionDecision.REWRITTEN:
            section.text = choice.text
        if choice.audience is not None and choice.audience != section.audience:
            _check_audience(deciding, choice.audience)
            section.audience = choice.audience
        section.version += 1
    return [known[pk] for pk in choices]


def _check_audience(deciding: _Deciding, audience: str) -> None:
    may = rules.may_share_with(deciding.gathered.facts, Audience(audience))
    deciding.gathered.require(may, deciding.verb)


def _save_sections(sections: list[NoteSection]) -> None:
    """One statement for all, so that history gets one row each from one trigger call."""
    if not sections:
        return
    rows = [(s.pk, s.text, str(s.decision), str(s.audience), s.version) for s in sections]
    with connection.cursor() as cursor:
        cursor.execute(SAVE_SECTIONS, list(map(list, zip(*rows, strict=True))))


def _agree(deciding: _Deciding, note: Note, sections: list[NoteSection]) -> NoteStatus:
    """All parts left out is the same as no note."""
    written = [section for section in sections if section.text]
    if not written or any(section.decision == SectionDecision.UNDECIDED for section in written):
        deciding.gathered.require(deny(Code.NOT_AGREED, Rule.AGREEMENT), deciding.verb)
    kept = [section for section in written if section.decision in KEPT_DECISIONS]
    if not kept:
        return NoteStatus.DECLINED
    note.agreed_hash = note.content_hash = _note.content_hash(note.pk, sections)
    _sign(deciding, note, kept=len(kept), total=len(written))
    _consent(deciding, note, ConsentDecision.GIVEN, {str(s.pk): s.audience for s in kept})
    return NoteStatus.AGREED


def _sign(deciding: _Deciding, note: Note, *, kept: int, total: int) -> None:
    signature = Signature(
        service_id=note.service_id,
        note=note,
        party=Party.CONSUMER,
        user_id=None if deciding.witnessed else deciding.gathered.actor.user_id,
        content_hash=note.agreed_hash,
        method=deciding.method,
        witness=deciding.vouched.get("witness", ""),
        kept=kept,
        total=total,
        signed_at=deciding.gathered.facts.at,
    )
    Signature.objects.bulk_create([signature], ignore_conflicts=True)


def _consent(deciding: _Deciding, note: Note, decision: ConsentDecision, sections: dict[str, str]) -> None:
    gathered = deciding.gathered
    Consent.objects.create(
        service_id=note.service_id,
        consumer_id=note.consumer_id,
        scope=ConsentScope.SHARE_NOTE,
        decision=decision,
        note=note,
        note_version=note.version,
        content_hash=note.agreed_hash,
        sections=sections,
        method=deciding.method,
        recorded_by_id=gathered.actor.user_id,
        visit_id=gathered.actor.visit_id,
        policy_version_id=gathered.facts.policy_id,
        decided_at=gathered.facts.at,
        **deciding.vouched,
    )


def _decline(deciding: _Deciding, note: Note) -> None:
    """No note, and no reason asked: the words go, the contact stays."""
    note.agreed_hash = note.content_hash = ""
    _note.forget_text(note)
    _consent(deciding, note, ConsentDecision.REFUSED, {})
    _note.log_contact(note, deciding.gathered)


def add_statement(*, by: Actor, note_id: UUID, text: str) -> UUID:
    """Verbatim and for good: it travels with the note wherever it is shown."""
    gathered = _note.lock(by, note_id, "statement")
    gathered.require(rules.may_add_statement(gathered.facts), Verb.ADD_STATEMENT)
    statement = ConsumerStatement.objects.create(
        service_id=gathered.service_id,
        consumer_id=gathered.consumer_id,
        note_id=note_id,
        text=text,
        method=method_of(by),
    )
    audit.record(Verb.ADD_STATEMENT, gathered)
    return statement.pk
