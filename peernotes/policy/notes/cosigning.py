"""A peer supervisor signs, beside the two authors, what the consumer opened of a finished note. Sharing does not wait for it,
and nobody changes a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import KEPT_DECISIONS, SHARED_STATUSES, Audience, Code, Role, Rule, Verb
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.notes.authors import note_of
from peernotes.policy.people import may_support_consumers, shut_to_colleagues
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts, SectionFacts

ONE_IN = 5


def asks_to_sign(policy: Switches | None, note_id: UUID) -> bool:
    """Whether the model wants a signature on what is agreed to now: all, none, or one in five by the note's id, so that
    nobody picks."""
    cosign = policy.cosign if policy else Cosign.NONE
    return cosign == Cosign.ALL or (cosign == Cosign.SAMPLE and int(note_id.hex[-7:], 16) % ONE_IN == 0)


def may_cosign(facts: Facts) -> Decision:
    """Read what is open of it, and sign."""
    return first_denial(
        lambda: _supervises(facts),
        lambda: _no_relative(facts),
        lambda: ready(facts, Verb.READ_NOTE),
        lambda: allow(Rule.COSIGN) if note_of(facts).to_sign else deny(Code.NOT_OFFERED, Rule.COSIGN),
        lambda: _shared(facts),
    )


def may_cosign_section(facts: Facts, section: SectionFacts) -> Decision:
    kept = section.decision in KEPT_DECISIONS and section.audience in {Audience.PEER_TEAM, Audience.CARE_TEAM}
    return may_cosign(facts) if kept else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def _supervises(facts: Facts) -> Decision:
    actor = facts.actor
    if not (note_of(facts).supervised_by_me and Role.PEER_SUPERVISOR in actor.roles):
        return deny(Code.NOT_THE_SUPERVISOR, Rule.SUPERVISION)
    return may_support_consumers(actor, facts.policy)


def _no_relative(facts: Facts) -> Decision:
    if shut_to_colleagues(facts):
        return deny(Code.NOT_ASSIGNED, Rule.WORKS_HERE)
    conflict = facts.actor.conflict
    return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST) if conflict else allow(Rule.SUPERVISION)


def _shared(facts: Facts) -> Decision:
    note = note_of(facts)
    shared = note.status in SHARED_STATUSES and (note.shared_with_care_team or note.shared_with_peer_team)
    return allow(Rule.COSIGN) if shared else deny(Code.NOT_SHARED, Rule.AUDIENCE)
