"""Who may know of a note and read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import KEPT_DECISIONS, SHARED_STATUSES, Audience, Code, NoteStatus, Role, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.notes.authors import is_one_of_us, is_the_consumer, note_of
from peernotes.policy.people import in_care, is_clinician, peer_may_read_record
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts, SectionFacts


def may_know_note(facts: Facts) -> Decision:
    """To whom the note's existence is no secret: a reader, or someone who read it and now sees what is left of it (a
    line that says that sharing stopped, or that it was entered in error). Everyone else gets 404."""
    note = note_of(facts)
    if is_one_of_us(facts):
        return allow(Rule.OWN_NOTE)
    if keeps_errors(facts):
        return allow(Rule.RECORDS_OFFICER)
    reading = may_read_shared(facts)
    if reading or not (note.was_read and note.status in SHARED_STATUSES | {NoteStatus.ENTERED_IN_ERROR}):
        return reading
    return first_denial(lambda: in_care(facts), lambda: allow(Rule.READ_BEFORE))


def may_read_note(facts: Facts) -> Decision:
    note = note_of(facts)
    represented = is_the_consumer(facts)
    if facts.actor.represents is not None and not represented:
        return represented
    if note.status == NoteStatus.ENTERED_IN_ERROR:
        return _in_error(facts)
    if is_one_of_us(facts):
        return allow(Rule.OWN_NOTE)
    reading = may_read_shared(facts)
    if not reading and reading.code == Code.NOT_SHARED and note.was_read and in_care(facts):
        return deny(Code.STOPPED_SHARING, Rule.AUDIENCE)
    return reading


def _in_error(facts: Facts) -> Decision:
    """The consumer keeps their own note. The officer reads of it what had been shared (``may_read_section``)."""
    if is_the_consumer(facts):
        return allow(Rule.OWN_NOTE)
    if keeps_errors(facts):
        return allow(Rule.RECORDS_OFFICER)
    return deny(Code.ENTERED_IN_ERROR, Rule.STATUS)


def keeps_errors(facts: Facts) -> Decision:
    """Restricted to the records officer once struck (docs/life-cycle.md, case 9); a relative still may not."""
    actor = facts.actor
    in_error = note_of(facts).status == NoteStatus.ENTERED_IN_ERROR
    officer = Role.RECORDS_OFFICER in actor.roles and not actor.conflict
    return allow(Rule.RECORDS_OFFICER) if in_error and officer else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_read_shared(facts: Facts) -> Decision:
    """As one of the team, not as an author: only finished notes, only what was shared."""
    return first_denial(
        lambda: in_care(facts),
        lambda: ready(facts, Verb.READ_NOTE),
        lambda: _finished(facts),
        lambda: _clinician_reads(facts) if is_clinician(facts) else _peer_team_reads(facts),
    )


def _finished(facts: Facts) -> Decision:
    finished = note_of(facts).status in SHARED_STATUSES
    return allow(Rule.STATUS) if finished else deny(Code.NOT_SHARED, Rule.STATUS)


def _clinician_reads(facts: Facts) -> Decision:
    """The version a note was finished under decides for good: a later switch takes nothing back from readers the
    consumer agreed to (docs/life-cycle.md, case 2). Only the consumer does that."""
    note = note_of(facts)
    if not note.clinicians_allowed:
        return deny(Code.POLICY_NOT_SHARED, Rule.CLINICIAN_READ_PEER_NOTES)
    return allow(Rule.AUDIENCE) if note.shared_with_care_team else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def _peer_team_reads(facts: Facts) -> Decision:
    """Another peer worker's note is part of the record: the same rule, consent and choice as for reading it."""
    note = note_of(facts)
    if not (note.shared_with_peer_team or note.shared_with_care_team):
        return deny(Code.NOT_SHARED, Rule.AUDIENCE)
    return peer_may_read_record(facts)


def may_read_section(facts: Facts, section: SectionFacts) -> Decision:
    note = note_of(facts)
    if note.status == NoteStatus.ENTERED_IN_ERROR:
        return _section_in_error(facts, section)
    if is_one_of_us(facts):
        return allow(Rule.OWN_NOTE)
    return first_denial(lambda: may_read_shared(facts), lambda: _audience_includes(facts, section))


def _section_in_error(facts: Facts, section: SectionFacts) -> Decision:
    """Striking a note opens to nobody what its consumer had kept from the care team; two records officers do."""
    decision = _in_error(facts)
    shared = section.decision in KEPT_DECISIONS and section.audience == Audience.CARE_TEAM
    if decision.rule != Rule.RECORDS_OFFICER or shared:
        return decision
    return allow(Rule.OPENING) if note_of(facts).opened else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def _audience_includes(facts: Facts, section: SectionFacts) -> Decision:
    kept = section.decision in KEPT_DECISIONS
    wide_enough = section.audience == Audience.CARE_TEAM or (
        section.audience == Audience.PEER_TEAM and not is_clinician(facts)
    )
    return allow(Rule.AUDIENCE) if kept and wide_enough else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def may_read_history(facts: Facts) -> Decision:
    """Earlier text is for its two authors, and after a strike for its consumer (docs/life-cycle.md, case 15)."""
    if note_of(facts).status == NoteStatus.ENTERED_IN_ERROR and not is_the_consumer(facts):
        return deny(Code.ENTERED_IN_ERROR, Rule.STATUS)
    return is_one_of_us(facts)
