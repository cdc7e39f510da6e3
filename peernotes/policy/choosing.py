"""Choosing a peer worker: by the consumer's own act, among those who offer themselves and could be assigned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.peer_preferences import works_as_peer
from peernotes.policy.people import is_oneself, may_support_consumers
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts, Facts

# With fewer peer workers to choose from nobody has a choice.
A_CHOICE = 2


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """Of one peer worker. ``worker``: their facts about this consumer. ``places_left``: none or fewer if they are full."""

    worker: Facts
    offered: bool = True
    places_left: int = 1


def may_look_for_peer(facts: Facts) -> Decision:
    """See who can be chosen. After a no nobody is offered, until its person says otherwise."""
    return first_denial(
        lambda: is_oneself(facts),
        lambda: deny(Code.ENDED, Rule.OWN_RECORD) if facts.ended else allow(Rule.OWN_RECORD),
        lambda: deny(Code.NOT_OFFERED, Rule.WORKS_HERE) if facts.works_here else allow(Rule.WORKS_HERE),
        lambda: deny(Code.WANTS_NO_PEER, Rule.OWN_RECORD) if facts.wants_no_peer else allow(Rule.OWN_RECORD),
    )


def may_see_profile(facts: Facts, offer: OfferFacts) -> Decision:
    return first_denial(lambda: may_look_for_peer(facts), lambda: _on_offer(offer))


def may_be_shown(worker: Facts) -> Decision:
    """What an assignment asks of a worker. They read what waits; a consumer does not."""
    return first_denial(lambda: may_support_consumers(worker.actor, worker.policy), lambda: ready(worker, Verb.ASSIGN))


def _on_offer(offer: OfferFacts) -> Decision:
    """One answer for every reason: what waits for a worker, or whom they know, is not the consumer's to read."""
    worker = offer.worker
    open_to = offer.offered and works_as_peer(worker.actor) and not worker.actor.conflict
    return allow(Rule.CHOICE) if open_to and may_be_shown(worker) else deny(Code.PROFILE_NOT_OFFERED, Rule.CHOICE)


def may_ask_to_meet(facts: Facts, offer: OfferFacts) -> Decision:
    together = offer.worker.actor.assigned
    return first_denial(
        lambda: may_see_profile(facts, offer),
        lambda: deny(Code.ALREADY_DONE, Rule.CHOICE) if together else allow(Rule.CHOICE),
    )


def may_choose_worker(facts: Facts, offer: OfferFacts) -> Decision:
    return first_denial(
        lambda: may_ask_to_meet(facts, offer),
        lambda: allow(Rule.CHOICE) if offer.places_left > 0 else deny(Code.NO_PLACE_LEFT, Rule.CHOICE),
    )


def may_leave_worker(facts: Facts, worker: ActorFacts) -> Decision:
    """At any time, and nobody asks why. A clinician is not chosen, and not left here."""
    together = worker.assigned and works_as_peer(worker)
    return first_denial(
        lambda: is_oneself(facts),
        lambda: allow(Rule.CHOICE) if together else deny(Code.ALREADY_DONE, Rule.CHOICE),
    )


def may_note_meeting(actor: ActorFacts) -> Decision:
    """That the two have met, or that they know each other; with whom, says the row."""
    return allow(Rule.ROLE) if actor.roles & PEER_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)
