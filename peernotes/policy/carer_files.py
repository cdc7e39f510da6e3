"""A carer's own file: who works with a carer, and who reads and changes a note that the two write. The carer stands in it where in a
peer note the consumer does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, CarerNoteChange, CarerNoteState, Code, LivedAs, Role, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_peer
from peernotes.policy.readiness import ready
from peernotes.policy.taking_back import may_take_back_noted

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts
    from peernotes.policy.taking_back import NotedFacts

# What the carer says, and what the author does, by where a note stands; and where it stands then.
BY_CARER = {
    (CarerNoteState.DRAFT, CarerNoteChange.DECLINE): CarerNoteState.DECLINED,
    (CarerNoteState.WITH_CARER, CarerNoteChange.AGREE): CarerNoteState.AGREED,
    (CarerNoteState.WITH_CARER, CarerNoteChange.DECLINE): CarerNoteState.DECLINED,
    (CarerNoteState.AGREED, CarerNoteChange.DECLINE): CarerNoteState.DECLINED,
    (CarerNoteState.FINAL, CarerNoteChange.OPEN): CarerNoteState.FINAL,
}
BY_AUTHOR = {
    **{
        (state, CarerNoteChange.WRITE): CarerNoteState.DRAFT
        for state in (CarerNoteState.DRAFT, CarerNoteState.WITH_CARER, CarerNoteState.AGREED)
    },
    (CarerNoteState.DRAFT, CarerNoteChange.HAND_OVER): CarerNoteState.WITH_CARER,
    (CarerNoteState.AGREED, CarerNoteChange.FINISH): CarerNoteState.FINAL,
}


@dataclass(frozen=True, slots=True)
class CarerNoteFacts:
    state: CarerNoteState
    is_author: bool


def may_support_carers(actor: ActorFacts, policy: Switches | None) -> Decision:
    """For consumer peer workers, and for supervisors of that experience, each service decides (Barr 2020: disputed)."""
    supervises = Role.PEER_SUPERVISOR in actor.roles and actor.lived_as == LivedAs.CARER
    if supervises or actor.roles & {Role.CLINICIAN, Role.CARER_PEER_WORKER}:
        return allow(Rule.ASSIGNMENT)
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if not policy.consumer_peer_supports_carer:
        return deny(Code.WORKER_TYPE_NOT_ALLOWED, Rule.CONSUMER_PEER_SUPPORTS_CARER)
    return allow(Rule.CONSUMER_PEER_SUPPORTS_CARER)


def works_with_carer(facts: Facts) -> Decision:
    """As the model in force lets somebody of their kind: a model that does not closes what is there, and one that does opens it
    again."""
    if not facts.actor.roles & CARE_ROLES:
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    if not facts.actor.assigned:
        return deny(Code.NOT_ASSIGNED, Rule.ASSIGNMENT)
    return first_denial(lambda: may_support_carers(facts.actor, facts.policy), lambda: ready(facts, Verb.SEE_PERSON))


def may_arrange(facts: Facts) -> Decision:
    """Who works with which carer: peer supervisors. No administrator sees who is a carer."""
    supervises = Role.PEER_SUPERVISOR in facts.actor.roles
    return allow(Rule.ROLE) if supervises else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_assign_to_carer(facts: Facts, worker: Facts) -> Decision:
    here = worker.actor.roles & CARE_ROLES
    return first_denial(
        lambda: may_arrange(facts),
        lambda: allow(Rule.ASSIGNMENT) if here else deny(Code.NOT_A_MEMBER, Rule.ASSIGNMENT),
        lambda: ready(worker, Verb.ASSIGN),
        lambda: may_support_carers(worker.actor, worker.policy),
    )


def may_see_carer(facts: Facts) -> Decision:
    """That there is this carer; no word of the file."""
    arranges = may_arrange(facts)
    return arranges if arranges else works_with_carer(facts)


def may_pass_on_worry(facts: Facts) -> Decision:
    """Of a carer, about whom they care for. As with every safety concern no model is asked and nothing that is overdue."""
    if not facts.actor.roles & CARE_ROLES:
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    return allow(Rule.SAFETY_CONCERN_ROUTE) if facts.actor.assigned else deny(Code.NOT_ASSIGNED, Rule.ASSIGNMENT)


def may_write_carer_note(facts: Facts) -> Decision:
    return first_denial(
        lambda: works_with_carer(facts),
        lambda: allow(Rule.ROLE) if is_peer(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: ready(facts, Verb.START_NOTE),
    )


def may_take_back_contact(facts: Facts, noted: NotedFacts) -> Decision:
    return may_take_back_noted(lambda: works_with_carer(facts), noted)


def may_read_carer_note(facts: Facts, note: CarerNoteFacts) -> Decision:
    """The carer, and the author while they work with them."""
    if facts.actor.is_carer:
        return allow(Rule.OWN_NOTE)
    return first_denial(
        lambda: works_with_carer(facts),
        lambda: allow(Rule.AUTHORSHIP) if note.is_author else deny(Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP),
    )


def may_change_carer_note(facts: Facts, note: CarerNoteFacts, change: CarerNoteChange) -> Decision:
    return first_denial(lambda: may_read_carer_note(facts, note), lambda: _can_be_done(facts, note, change))


def _can_be_done(facts: Facts, note: CarerNoteFacts, change: CarerNoteChange) -> Decision:
    done = (note.state, change) in (BY_CARER if facts.actor.is_carer else BY_AUTHOR)
    return allow(Rule.STATUS) if done else deny(Code.ALREADY_DONE, Rule.STATUS)


def after(facts: Facts, note: CarerNoteFacts, change: CarerNoteChange) -> CarerNoteState:
    return (BY_CARER if facts.actor.is_carer else BY_AUTHOR)[note.state, change]
