"""Carers of a consumer: who reads of them, who may name one, and who says what holds for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule, TieChange, TieState, Verb
from peernotes.policy.consent import may_record
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_oneself, is_own_record, may_add, works_in_care
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.enums import Method
    from peernotes.policy.facts import Facts

# How many a consumer designates at most (Mental Health Act 2007, New South Wales, section 71).
MOST_DESIGNATED = 2


@dataclass(frozen=True, slots=True)
class CarerTieFacts:
    state: TieState
    designated: bool

    @property
    def may_hear(self) -> bool:
        """Something may be told to them at all."""
        return self.state == TieState.NAMED


def may_read_tie(facts: Facts, tie: CarerTieFacts) -> Decision:
    """What is over is the consumer's own."""
    own = is_oneself(facts)
    return own if own else first_denial(lambda: works_in_care(facts), lambda: _in_view(tie))


def _in_view(tie: CarerTieFacts) -> Decision:
    if tie.state == TieState.ENDED:
        return deny(Code.NOT_SHARED, Rule.CARER_TIE)
    return allow(Rule.CARER_TIE)


def may_name_carer(facts: Facts) -> Decision:
    """The consumer; and who works with them, as they were told."""
    own = is_oneself(facts)
    return own if own else first_denial(lambda: may_add(facts), lambda: ready(facts, Verb.SEE_PERSON))


def changes(tie: CarerTieFacts) -> tuple[TieChange, ...]:
    """What can be said of a carer as they stand."""
    if tie.state == TieState.ENDED:
        return ()
    if tie.state == TieState.EXCLUDED:
        return (TieChange.INCLUDE, TieChange.END)
    designation = TieChange.NO_LONGER if tie.designated else TieChange.DESIGNATE
    return (designation, TieChange.EXCLUDE, TieChange.END)


def may_say_of_carer(facts: Facts, tie: CarerTieFacts, change: TieChange, method: Method) -> Decision:
    """The consumer's to say: by their sign-in, on a device, or before a witness or on paper, as who works with them writes
    down."""
    return first_denial(lambda: may_record(facts, method), lambda: _can_be_said(tie, change))


def _can_be_said(tie: CarerTieFacts, change: TieChange) -> Decision:
    return allow(Rule.CARER_TIE) if change in changes(tie) else deny(Code.ALREADY_DONE, Rule.CARER_TIE)


def may_give_carer_login(facts: Facts, tie: CarerTieFacts) -> Decision:
    """A sign-in of their own to whom the consumer names. It shows nothing of the consumer. Not on a visit: the link to it
    would stand on the device of somebody else."""
    return first_denial(
        lambda: is_own_record(facts) if facts.actor.on_visit else may_name_carer(facts),
        lambda: _may_hear_something(tie),
    )


def _may_hear_something(tie: CarerTieFacts) -> Decision:
    return allow(Rule.CARER_TIE) if tie.may_hear else deny(Code.CARER_EXCLUDED, Rule.CARER_TIE)


def may_take_carer_login(facts: Facts, *, gave_it: bool, over: bool) -> Decision:
    """Whoever gave it: the consumer, or who works with them. ``over``: it was taken back, or the carer is none any more."""
    own = is_own_record(facts)
    return first_denial(
        lambda: own if own else works_in_care(facts),
        lambda: allow(Rule.CARER_TIE) if gave_it else deny(Code.NOT_THE_GIVER, Rule.CARER_TIE),
        lambda: deny(Code.ALREADY_DONE, Rule.CARER_TIE) if over else allow(Rule.CARER_TIE),
    )


def is_own_carer_page(facts: Facts) -> Decision:
    """The carer who is signed in, and nobody else: to others there is no such page."""
    return allow(Rule.OWN_RECORD) if facts.actor.is_carer else deny(Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)


def still_stands(tie: CarerTieFacts) -> Decision:
    """What a carer may hear is said of those who are one."""
    return deny(Code.ALREADY_DONE, Rule.CARER_TIE) if tie.state == TieState.ENDED else allow(Rule.CARER_TIE)
