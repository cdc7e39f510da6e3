"""The consumer's verbs on a peer note that is with them: decide section by section, agree or not. ``by`` is their own
login or a visit; ``record_spoken`` is the peer worker writing down what they said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.actions.notes import _note
from peernotes.enums import (
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
    WrittenBy,
)
from peernotes.errors import Missing
from peernotes.models import Consent, PolicyVersion, Visit
from peernotes.policy import consent as consent_rules
from peernotes.policy import lifecycle
from peernotes.policy import notes as rules
from peernotes.policy.decision import Decision, deny
from peernotes.policy.witnesses import may_witness
from peernotes.queries import consents
from peernotes.queries.services import switches_of
from peernotes.queries.supporters import representation

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.models import Note, NoteSection
    from peernotes.policy.facts import Actor, Facts

OUTCOMES = {
    "agree": NoteStatus.AGREED,
    "confirm": NoteStatus.AGREED,
    "was_hard": NoteStatus.AGREED,
    "ask_changes": NoteStatus.CHANGES_REQUESTED,
    "not_today": NoteStatus.DEFERRED,
    "decline": NoteStatus.DECLINED,
    "take_up": NoteStatus.DRAFT,
}

# After these somebody goes on with the note.
GOING_ON = {"agree", "confirm", "ask_changes", "take_up"}


@dataclass(frozen=True)
class SectionChoice:
    """``decision`` as in SectionDecision; ``text`` only for a rewrite; ``audience`` None leaves it as it is."""

    decision: str = SectionDecision.UNDECIDED
    text: str | None = None
    audience: str | None = None


@dataclass(frozen=True)
class Witnessed:
    """How a spoken or paper decision is vouched for: both are needed (docs/life-cycle.md, case 10)."""

    method: str
    witness: str
    reason: str


@dataclass(frozen=True)
class Decided:
    """On the ``version`` that was on the screen, which spoke of the ``model`` of that id; None: it is not asked. ``outcome``: agree, later, ask_changes, not_today, decline, take_up for
    what was put off, confirm for what was agreed to in a ``hard_moment``, or was_hard to say afterwards that it was one. Nothing is taken as agreed that was not
    chosen: agreeing needs a choice for every written section."""

    version: int
    outcome: str
    choices: dict[UUID, SectionChoice] = field(default_factory=dict)
    hard_moment: bool = False
    model: UUID | None = None


class OtherModel(Exception):
    """Who signs or who may be chosen as a reader is no longer what the page said; nothing is decided."""


@acts.once
def decide(*, by: Actor, note_id: UUID, decided: Decided, key: UUID | None = None) -> UUID:
    """Raises Stale, and OtherModel where somebody agrees."""
    act = acts.on_note(by, Verb.DECIDE_SECTIONS, note_id, reason=decided.outcome, key=key)
    act.require((rules.may_go_on if decided.outcome in GOING_ON else rules.may_decide_sections)(act.facts))
    method = method_of(by)
    act.require(consent_rules.may_record(act.facts, method))
    return _apply(_Deciding(act, method), decided)


@acts.once
def record_spoken(*, by: Actor, note_id: UUID, decided: Decided, witnessed: Witnessed, key: UUID | None = None) -> UUID:
    """Raises Stale and OtherModel. The author writes down what the consumer said or ticked on paper. Accepting, leaving out and who may read can
    be recorded; new words cannot: those are written in the draft and read aloud again."""
    act = acts.on_note(by, Verb.RECORD_VERBAL, note_id, reason=decided.outcome, key=key)
    act.require(rules.may_record_verbal(act.facts))
    method = Method(witnessed.method)
    act.require(consent_rules.may_record(act.facts, method))
    act.require(consent_rules.witness_complete(method, witnessed.witness, witnessed.reason))
    act.require(vouches(act.gathered, witnessed.witness))
    if any(choice.text is not None for choice in decided.choices.values()):
        act.require(deny(Code.METHOD_NOT_YOURS, Rule.TEXT))
    return _apply(_Deciding(act, method, witnessed), decided)


@acts.once
def mark_hard_moment(*, by: Actor, note_id: UUID, version: int, key: UUID) -> UUID:
    """By its author, who saw how the moment was: what was agreed to counts once its consumer has said it again."""
    act = acts.on_note(by, Verb.MARK_HARD_MOMENT, note_id, reason="hard moment", key=key)
    act.require(rules.is_staff_author(act.facts))
    act.require(rules.may_mark_hard_moment(act.facts))
    _note.check_version(act.gathered, version)
    note, _sections = _note.load(note_id)
    note.hard_moment_at = act.facts.at
    _save(note, agreed=True)
    return act.record()


def vouches(gathered: Gathered, witness: str) -> Decision:
    part, known = consents.names_with_part(gathered), consents.names_to_ask(gathered)
    return may_witness(witness, part=part, known=known)


def method_of(by: Actor) -> Method:
    """A visit's method is what it was started as; nobody can claim another."""
    if by.visit_id is None:
        return Method.OWN_LOGIN
    return Method(Visit.objects.values_list("method", flat=True).get(pk=by.visit_id))


@dataclass(frozen=True)
class _Deciding:
    act: Act
    method: Method
    witnessed: Witnessed | None = None

    @property
    def vouched(self) -> dict[str, str]:
        return {"witness": self.witnessed.witness, "reason": self.witnessed.reason} if self.witnessed else {}


def _apply(deciding: _Deciding, decided: Decided) -> UUID:
    act, outcome = deciding.act, decided.outcome
    _note.check_version(act.gathered, decided.version)
    note, sections = _note.load(act.gathered.note_id)
    touched = _choose(act, sections, decided.choices)
    status = OUTCOMES.get(outcome, NoteStatus(note.status))
    if outcome == "agree":
        if says_otherwise(act.gathered, decided.model):
            raise OtherModel
        status = _agree(deciding, note, sections)
        note.hard_moment_at = act.facts.at if decided.hard_moment else None
    elif outcome == "confirm":
        _confirm(deciding, note, sections, touched)
    elif outcome == "was_hard":
        act.require(rules.may_mark_hard_moment(act.facts))
        _as_agreed(act, touched)
        note.hard_moment_at = act.facts.at
    if outcome in OUTCOMES and not lifecycle.leads_to(NoteStatus(note.status), act.verb, status):
        act.require(deny(lifecycle.why_not(NoteStatus(note.status), act.verb), Rule.STATUS))
    _note.save_sections(touched)
    note.status = status
    if status == NoteStatus.DECLINED:
        _note.end(act, note)
        consent_to(act, note, ConsentDecision.REFUSED, method=deciding.method, **deciding.vouched)
    else:
        _save(note, agreed=outcome in {"agree", "confirm", "was_hard"})
    return act.record()


def says_otherwise(gathered: Gathered, model: UUID | None) -> bool:
    """Whether a page that spoke of that version said of this note something else than the one in force."""
    facts = gathered.facts
    if model is None or model == facts.policy_id:
        return False
    spoken_of = PolicyVersion.objects.filter(pk=model, service=gathered.service_id).first()
    before = replace(facts, policy=switches_of(spoken_of) if spoken_of else None)
    return _said(before, gathered.note_id) != _said(facts, gathered.note_id)


def _said(facts: Facts, note_id: UUID) -> tuple[bool, list[Audience]]:
    signs = rules.asks_to_sign(facts.policy, note_id)
    return signs, [audience for audience in Audience if rules.may_share_with(facts, audience)]


def _save(note: Note, *, agreed: bool) -> None:
    if not agreed:
        note.agreed_hash = note.content_hash = ""
    note.version += 1
    note.save()


def _choose(act: Act, sections: list[NoteSection], choices: dict[UUID, SectionChoice]) -> list[NoteSection]:
    """A representative writes no words in somebody's voice, and what they agree to is for the two authors alone unless
    they say otherwise."""
    known = {section.pk: section for section in sections}
    if not choices.keys() <= known.keys():
        raise Missing(actor=act.gathered.actor)
    represented = act.facts.actor.represents is not None
    if represented and any(choice.text is not None for choice in choices.values()):
        act.require(deny(Code.METHOD_NOT_YOURS, Rule.TEXT))
    for pk, choice in choices.items():
        section = known[pk]
        section.decision = choice.decision
        if represented:
            section.audience = Audience.JUST_US
        if choice.text is not None and choice.decision == SectionDecision.REWRITTEN:
            _note.put_words(section, choice.text, WrittenBy.CONSUMER_SELF)
        if choice.audience is not None and choice.audience != section.audience:
            act.require(rules.may_share_with(act.facts, Audience(choice.audience)))
            section.audience = choice.audience
    return [known[pk] for pk in choices]


def _agree(deciding: _Deciding, note: Note, sections: list[NoteSection]) -> NoteStatus:
    """All parts left out is the same as no note."""
    act, written = deciding.act, [section for section in sections if section.text]
    if not written or any(section.decision == SectionDecision.UNDECIDED for section in written):
        act.require(deny(Code.NOT_AGREED, Rule.AGREEMENT))
    kept = _note.kept(written)
    if not kept:
        return NoteStatus.DECLINED
    note.agreed_hash = note.content_hash = _note.content_hash(note.pk, sections)
    note.to_sign = rules.asks_to_sign(act.facts.policy, note.pk)
    _note.sign(
        note,
        sections,
        party=Party.CONSUMER,
        user_id=None if deciding.witnessed else act.gathered.actor.user_id,
        method=deciding.method,
        witness=deciding.vouched.get("witness", ""),
        represented_by=representation(act.gathered.actor),
        signed_at=act.facts.at,
    )
    said = {str(section.pk): section.audience for section in kept}
    consent_to(act, note, ConsentDecision.GIVEN, sections=said, method=deciding.method, **deciding.vouched)
    return NoteStatus.AGREED


def _confirm(deciding: _Deciding, note: Note, sections: list[NoteSection], touched: list[NoteSection]) -> None:
    """The same words once more, as they were signed; the yes has a new day."""
    deciding.act.require(rules.may_confirm(deciding.act.facts))
    _as_agreed(deciding.act, touched)
    note.hard_moment_at = None
    said = {str(section.pk): section.audience for section in _note.kept(sections)}
    consent_to(deciding.act, note, ConsentDecision.GIVEN, sections=said, method=deciding.method)


def _as_agreed(act: Act, touched: list[NoteSection]) -> None:
    if touched:
        act.require(deny(Code.TEXT_CHANGED, Rule.AGREEMENT))


def consent_to(act: Act, note: Note, decision: ConsentDecision, **more: object) -> None:
    """To sharing the note, or to taking that back."""
    by = act.gathered.actor
    Consent.objects.create(
        **act.whose,
        scope=ConsentScope.SHARE_NOTE,
        decision=decision,
        note=note,
        note_version=note.version,
        content_hash=note.agreed_hash,
        recorded_by_id=by.user_id,
        visit_id=by.visit_id,
        policy_version_id=act.facts.policy_id,
        decided_at=act.facts.at,
        represented_by=representation(by),
        **more,
    )
