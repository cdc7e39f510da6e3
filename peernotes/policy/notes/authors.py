"""The two whose note it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, RepresentedDecision, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_peer
from peernotes.policy.representing import may_represent

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts, NoteFacts


def note_of(facts: Facts) -> NoteFacts:
    if facts.note is None:
        message = "a decision about a note needs facts.note"
        raise ValueError(message)
    return facts.note


def is_one_of_us(facts: Facts) -> Decision:
    """The two authors: the peer worker who wrote it, while assigned, and the consumer it is about."""
    actor = facts.actor
    if actor.on_visit or actor.is_consumer:
        return allow(Rule.OWN_NOTE)
    if not note_of(facts).is_author:
        return deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP)
    return first_denial(lambda: in_care(facts), lambda: has_peer_role(facts))


def is_the_consumer(facts: Facts) -> Decision:
    """Or who decides about the note for them."""
    own = facts.actor.is_consumer or facts.actor.on_visit
    if not own:
        return deny(Code.NOT_YOUR_RECORD, Rule.OWN_NOTE)
    represented = may_represent(facts, RepresentedDecision.SHARE_NOTE)
    return represented if facts.actor.represents is not None else allow(Rule.OWN_NOTE)


def is_author(facts: Facts) -> Decision:
    return allow(Rule.AUTHORSHIP) if note_of(facts).is_author else deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP)


def has_peer_role(facts: Facts) -> Decision:
    return allow(Rule.AUTHORSHIP) if is_peer(facts) else deny(Code.WRONG_ROLE, Rule.ROLE)


def is_staff_author(facts: Facts) -> Decision:
    return first_denial(lambda: is_author(facts), lambda: in_care(facts), lambda: has_peer_role(facts))
