"""Who may write in a note, decide about it and close it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import (
    SAID_NO,
    SHARED_STATUSES,
    Audience,
    Code,
    ContactMode,
    NoteKind,
    NoteStatus,
    Prompt,
    RepresentedDecision,
    Role,
    Rule,
    Verb,
)
from peernotes.policy import lifecycle
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.policy.catalogue.co_authoring import CoAuthoring
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.catalogue.unagreed_note_becomes import UnagreedNoteBecomes
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.notes.authors import (
    has_peer_role,
    is_author,
    is_one_of_us,
    is_staff_author,
    is_the_consumer,
    note_of,
)
from peernotes.policy.people import in_care, is_enrolled, may_add, model_opens_record
from peernotes.policy.readiness import ready
from peernotes.policy.representing import may_represent
from peernotes.policy.role_agreements import chose_not_to_write
from peernotes.policy.services import contact_line_wanted

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts


# How long a consumer has to answer before an invited note may be closed without them, where co-authoring is required.
TIME_TO_ANSWER = timedelta(days=14)
# How long what was agreed to in a hard moment waits to be said again.
TIME_TO_CONFIRM = timedelta(days=14)


def may_write(facts: Facts) -> Decision:
    """Whether this peer worker may write peer notes with this consumer at all, at this moment."""
    return first_denial(lambda: may_add(facts), lambda: _may_write_on(facts, Verb.START_NOTE))


def _may_write_on(facts: Facts, verb: Verb) -> Decision:
    return first_denial(
        lambda: has_peer_role(facts),
        lambda: model_has_notes(facts),
        lambda: ready(facts, verb),
        lambda: _writes_notes(facts, verb),
        lambda: _not_opted_out(facts),
    )


def model_has_notes(facts: Facts) -> Decision:
    if facts.policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if facts.policy.peer_write_notes == PeerWriteNotes.NONE:
        return deny(Code.POLICY_NO_WRITING, Rule.PEER_WRITE_NOTES)
    return allow(Rule.PEER_WRITE_NOTES)


def _writes_notes(facts: Facts, verb: Verb) -> Decision:
    """Asked of a new note alone: what was begun comes to its end."""
    if verb == Verb.START_NOTE and chose_not_to_write(facts.actor, facts.policy):
        return deny(Code.CHOSE_NOT_TO_WRITE, Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)
    return allow(Rule.PEER_MAY_CHOOSE_NOT_TO_WRITE)


def _not_opted_out(facts: Facts) -> Decision:
    """No staff override: a duty to record is met by contact facts, a risk by a safety concern."""
    return deny(Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT) if _opted_out(facts) else allow(Rule.CONSENT)


def _opted_out(facts: Facts) -> bool:
    return facts.consents.write_notes in SAID_NO


def may_start_note(facts: Facts, kind: str, *, was_there: bool = True) -> Decision:
    """``was_there``: of a note from a group, that the person was at that session, and the actor leads the group."""
    return first_denial(
        lambda: may_write(facts),
        lambda: _kind_in_use(facts, kind),
        lambda: _from_a_group(facts, kind, was_there=was_there),
    )


def kinds_in_use(policy: Switches | None, *, from_groups: bool = False) -> frozenset[str]:
    """``from_groups``: also the kind that comes from a session of a group."""
    allowed = policy.note_kinds_allowed if policy else frozenset()
    return allowed if from_groups and _members_have_notes(policy) else allowed - {NoteKind.GROUP}


def _kind_in_use(facts: Facts, kind: str) -> Decision:
    allowed = facts.policy is not None and kind in facts.policy.note_kinds_allowed
    return allow(Rule.NOTE_KINDS_ALLOWED) if allowed else deny(Code.KIND_NOT_ALLOWED, Rule.NOTE_KINDS_ALLOWED)


def _from_a_group(facts: Facts, kind: str, *, was_there: bool) -> Decision:
    if kind != NoteKind.GROUP:
        return allow(Rule.NOTE_KINDS_ALLOWED)
    if not _members_have_notes(facts.policy):
        return deny(Code.GROUP_NOTES_OFF, Rule.GROUP_NOTES)
    return allow(Rule.GROUP_NOTES) if was_there else deny(Code.NOT_A_MEMBER_OF_GROUP, Rule.GROUP)


def _members_have_notes(policy: Switches | None) -> bool:
    return policy is not None and policy.group_notes == GroupNotes.SESSION_RECORD_AND_INDIVIDUAL


def _in_state(facts: Facts, verb: Verb) -> Decision:
    status = note_of(facts).status
    possible = lifecycle.possible(status, verb)
    return allow(Rule.STATUS) if possible else deny(lifecycle.why_not(status, verb), Rule.STATUS)


def _author_may(facts: Facts, verb: Verb) -> Decision:
    """Asked again on every save: a draft under a model without notes is frozen (docs/life-cycle.md, case 1). What was
    agreed to is finished also when the person has left the service meanwhile."""
    adds = in_care if verb == Verb.FINALISE else may_add
    decision = first_denial(
        lambda: is_author(facts),
        lambda: in_care(facts),
        lambda: _in_state(facts, verb),
        lambda: adds(facts),
        lambda: _may_write_on(facts, verb),
    )
    return deny(Code.FROZEN, decision.rule) if decision.code == Code.POLICY_NO_WRITING else decision


def may_edit_note(facts: Facts) -> Decision:
    """The peer worker's side. The consumer edits through ``may_decide_sections``."""
    return _author_may(facts, Verb.EDIT_NOTE)


def may_hand_over(facts: Facts) -> Decision:
    return _author_may(facts, Verb.HAND_OVER)


def may_open_visit(facts: Facts) -> Decision:
    """On the worker's device. A finished note can be handed over as well, under any model: a consumer without a
    sign-in stops sharing that way."""
    if note_of(facts).status in SHARED_STATUSES:
        return is_staff_author(facts)
    return may_hand_over(facts)


def may_record_verbal(facts: Facts) -> Decision:
    return _author_may(facts, Verb.RECORD_VERBAL)


def may_finalise(facts: Facts) -> Decision:
    """Its author; once they are gone its consumer alone, and then one of two signatures is missing."""
    if is_the_consumer(facts):
        left = not note_of(facts).author_here
        return first_denial(lambda: _left_to_me(facts, Verb.FINALISE, left=left), lambda: _same_text(facts))
    return first_denial(
        lambda: _author_may(facts, Verb.FINALISE), lambda: _same_text(facts), lambda: _said_in_calm(facts)
    )


def _said_in_calm(facts: Facts) -> Decision:
    """What was agreed to in a hard moment counts once it was said again (docs/life-cycle.md, case 7)."""
    hard = note_of(facts).hard_moment_at is not None
    return deny(Code.NOT_AGREED, Rule.HARD_MOMENT) if hard else allow(Rule.AGREEMENT)


def may_confirm(facts: Facts) -> Decision:
    """That what was agreed to in a hard moment still holds. After a time it is decided afresh."""
    note = note_of(facts)
    return first_denial(
        lambda: may_go_on(facts),
        lambda: _same_text(facts) if note.status == NoteStatus.AGREED else deny(Code.NOT_AGREED, Rule.AGREEMENT),
        lambda: allow(Rule.HARD_MOMENT) if note.hard_moment_at else deny(Code.ALREADY_AGREED, Rule.STATUS),
        lambda: deny(Code.NOT_AGREED, Rule.HARD_MOMENT) if has_lapsed(facts) else allow(Rule.HARD_MOMENT),
    )


def may_mark_hard_moment(facts: Facts) -> Decision:
    """That the moment was hard, said afterwards by either of the two, as long as nothing is finished. It only takes away."""
    hard = note_of(facts).hard_moment_at is not None
    return first_denial(
        lambda: is_one_of_us(facts),
        lambda: _in_state(facts, Verb.MARK_HARD_MOMENT),
        lambda: deny(Code.NOT_AGREED, Rule.HARD_MOMENT) if hard else allow(Rule.HARD_MOMENT),
    )


def has_lapsed(facts: Facts) -> bool:
    """Whether an agreement from a hard moment was not confirmed in time."""
    since = note_of(facts).hard_moment_at
    return since is not None and facts.at >= since + TIME_TO_CONFIRM


def may_hand_on(facts: Facts) -> Decision:
    """To another peer worker, who sees it from then on. What was agreed to its author finishes, also if they chose
    meanwhile to write no more."""
    note = note_of(facts)
    left = not note.author_here or (not note.author_writes and note.status != NoteStatus.AGREED)
    return first_denial(
        lambda: _left_to_me(facts, Verb.HAND_ON, left=left),
        lambda: is_enrolled(facts),
        lambda: deny(Code.OPTED_OUT, Rule.OWN_NOTE) if _opted_out(facts) else allow(Rule.CONSENT),
    )


def _left_to_me(facts: Facts, verb: Verb, *, left: bool) -> Decision:
    """Whose author is gone is its consumer's to go on with, where the model lets anybody (docs/life-cycle.md, case 4)."""
    return first_denial(
        lambda: is_the_consumer(facts),
        lambda: allow(Rule.AUTHORSHIP) if left else deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP),
        lambda: _in_state(facts, verb),
        lambda: comes_to_something(facts, author_here=True),
    )


def _same_text(facts: Facts) -> Decision:
    note = note_of(facts)
    if not note.agreed_hash:
        return deny(Code.NOT_AGREED, Rule.AGREEMENT)
    if note.agreed_hash != note.content_hash:
        return deny(Code.TEXT_CHANGED, Rule.AGREEMENT)
    return allow(Rule.AGREEMENT)


def may_decide_sections(facts: Facts) -> Decision:
    """The consumer's side: accept, rewrite, remove, choose who reads, decline, put off. Never asks the policy:
    narrowing is always possible. What widens is checked by ``may_share_with``."""
    return first_denial(lambda: is_the_consumer(facts), lambda: _in_state(facts, Verb.DECIDE_SECTIONS))


def may_go_on(facts: Facts) -> Decision:
    """To agree, to send it back, to take it up again: only where the note can still come to something."""
    return first_denial(lambda: may_decide_sections(facts), lambda: can_be_finished(facts))


def can_be_finished(facts: Facts) -> Decision:
    return comes_to_something(facts, author_here=note_of(facts).author_here)


def comes_to_something(facts: Facts, *, author_here: bool) -> Decision:
    """What has not been finished and cannot be any more is frozen: on every list and page, by this."""
    model = model_has_notes(facts)
    if not model:
        return deny(Code.FROZEN, model.rule)
    return allow(Rule.AUTHORSHIP) if author_here else deny(Code.FROZEN, Rule.AUTHORSHIP)


def may_share_with(facts: Facts, audience: Audience) -> Decision:
    """A section cannot be opened wider than the model in force would let it be read: a colleague's note is part of the
    record (docs/decisions/0010), so where no peer worker reads that there is no peer team to share with."""
    if audience == Audience.JUST_US:
        return allow(Rule.AUDIENCE)
    if not may_represent(facts, RepresentedDecision.OPEN_PARTS):
        return deny(Code.AUDIENCE_TOO_WIDE, Rule.REPRESENTATIVE)
    model = model_has_notes(facts)
    if not model or facts.policy is None:
        return model
    if audience == Audience.PEER_TEAM and not model_opens_record(facts.policy):
        return deny(Code.AUDIENCE_TOO_WIDE, Rule.PEER_READ_RECORDS)
    if audience == Audience.CARE_TEAM and facts.policy.peer_write_notes == PeerWriteNotes.OWN_PEER_FILE:
        return deny(Code.AUDIENCE_TOO_WIDE, Rule.PEER_WRITE_NOTES)
    if audience == Audience.CARE_TEAM and facts.policy.clinician_read_peer_notes == ClinicianReadPeerNotes.NONE:
        return deny(Code.AUDIENCE_TOO_WIDE, Rule.CLINICIAN_READ_PEER_NOTES)
    return allow(Rule.AUDIENCE)


def may_propose(facts: Facts, audience: Audience) -> Decision:
    """For these readers a new section starts, until the consumer decides: never for more than the model shares with."""
    return first_denial(lambda: may_share_with(facts, audience), lambda: allow(Rule.SECTION_DEFAULT_AUDIENCE))


def asked_apart(prompt: str) -> bool:
    """Whose readers the consumer names for that part alone: it speaks of somebody who is not there. What is said of all parts
    does not open it."""
    return prompt == Prompt.CARERS_MENTIONED


def proposed_audience(facts: Facts, prompt: str) -> Audience:
    if asked_apart(prompt):
        return Audience.JUST_US
    wanted: Audience = facts.policy.section_default_audience if facts.policy else Audience.JUST_US
    return wanted if may_propose(facts, wanted) else Audience.JUST_US


def may_close_unagreed(facts: Facts) -> Decision:
    """Silence is not consent: what remains is decided by ``unagreed_note_becomes`` (docs/life-cycle.md, case 13). Where
    co-authoring is required the consumer has TIME_TO_ANSWER from the hand-over. A note that a change of model froze
    can be closed at any time, an agreed one too: it can never be finished. Otherwise what was agreed is not let go by
    the worker."""
    return first_denial(
        lambda: is_author(facts),
        lambda: in_care(facts),
        lambda: _in_state(facts, Verb.CLOSE_UNAGREED),
        lambda: _time_is_up(facts),
    )


def may_leave_entry(facts: Facts, mode: ContactMode) -> Decision:
    """Whether a note that is not agreed leaves a line in the record: that the two met, and no words. That somebody was in a
    group the record says of nobody (docs/decisions/0052)."""
    return first_denial(
        lambda: leaves_entry(facts.policy),
        lambda: contact_line_wanted(facts),
        lambda: deny(Code.NOT_SHARED, Rule.GROUP) if mode == ContactMode.GROUP else allow(Rule.UNAGREED_NOTE_BECOMES),
    )


def leaves_entry(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.peer_write_notes != PeerWriteNotes.SHARED_RECORD:
        return deny(Code.NO_ENTRY_LEFT, Rule.PEER_WRITE_NOTES)
    if policy.unagreed_note_becomes != UnagreedNoteBecomes.FACTS_ONLY_ENTRY:
        return deny(Code.NO_ENTRY_LEFT, Rule.UNAGREED_NOTE_BECOMES)
    return allow(Rule.UNAGREED_NOTE_BECOMES)


def _time_is_up(facts: Facts) -> Decision:
    note = note_of(facts)
    if _frozen(facts):
        return allow(Rule.PEER_WRITE_NOTES)
    if note.status == NoteStatus.AGREED and not has_lapsed(facts):
        return deny(Code.ALREADY_AGREED, Rule.STATUS)
    if facts.policy is None or facts.policy.co_authoring != CoAuthoring.REQUIRED:
        return allow(Rule.CO_AUTHORING)
    if note.handed_over_at is None or facts.at < note.handed_over_at + TIME_TO_ANSWER:
        return deny(Code.TOO_EARLY, Rule.CO_AUTHORING)
    return allow(Rule.CO_AUTHORING)


def _frozen(facts: Facts) -> bool:
    return not model_has_notes(facts)


def may_discard(facts: Facts) -> Decision:
    """A draft nobody has been shown yet belongs to both: either may let it go."""
    who = is_the_consumer(facts) if (facts.actor.is_consumer or facts.actor.on_visit) else is_one_of_us(facts)
    return who if not who else _in_state(facts, Verb.DISCARD)


def may_amend(facts: Facts) -> Decision:
    return _author_may(facts, Verb.AMEND)


def may_add_statement(facts: Facts) -> Decision:
    return first_denial(lambda: is_the_consumer(facts), lambda: _in_state(facts, Verb.ADD_STATEMENT))


def may_stop_sharing(facts: Facts) -> Decision:
    return first_denial(lambda: is_the_consumer(facts), lambda: _in_state(facts, Verb.STOP_SHARING))


def may_strike(facts: Facts) -> Decision:
    """Wrong person or wrong facts, by the author or the records officer; never to bury a disagreement: the
    statement stays, the people who read it are told (docs/life-cycle.md, case 9)."""
    officer = Role.RECORDS_OFFICER in facts.actor.roles and not facts.actor.conflict
    who = allow(Rule.RECORDS_OFFICER) if officer else is_staff_author(facts)
    return who if not who else _in_state(facts, Verb.STRIKE)
