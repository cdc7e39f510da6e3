"""Who may record a consumer's decision, and by which method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, ConsentDecision, ConsentScope, Method, Rule
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import asks_first, in_care, may_read_about_me
from peernotes.policy.representing import may_represent
from peernotes.policy.services import may_refuse_contact_line

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

STAFF_METHODS = frozenset({Method.VERBAL_WITNESSED, Method.PAPER})
READING = frozenset({ConsentScope.READ_RECORD, ConsentScope.READ_ABOUT_ME})
# What a yes opens to peer workers.
TO_PEERS = READING | {ConsentScope.WRITE_NOTES, ConsentScope.LOG_CONTACTS, ConsentScope.READ_PLAN_PEER}
# No matter of one peer worker: said about all of them.
OF_EVERYONE = frozenset(
    {ConsentScope.EVALUATION, ConsentScope.LOG_CONTACTS, ConsentScope.SHOW_PEER, ConsentScope.READ_PLAN_PEER}
)
VISIT_METHODS = frozenset({Method.SHARED_DEVICE, Method.ONE_TIME_LINK})


def may_record(facts: Facts, method: Method) -> Decision:
    """Staff can never record a decision as the consumer's own device or sign-in, and the consumer's own sign-in
    can never be claimed from a handed-over device."""
    actor = facts.actor
    if actor.on_visit:
        return _only(method in VISIT_METHODS)
    if actor.is_consumer:
        return _only(method == Method.OWN_LOGIN)
    return first_denial(lambda: in_care(facts), lambda: _only(method in STAFF_METHODS))


def _only(fits: bool) -> Decision:
    return allow(Rule.METHOD) if fits else deny(Code.METHOD_NOT_YOURS, Rule.METHOD)


def may_choose(facts: Facts, scope: ConsentScope, decision: ConsentDecision) -> Decision:
    """A consumer's standing choice, by their own sign-in or on a visit that is for it. Saying no to notes is always
    possible; saying no to reading is not offered where nothing depends on it (``consumer_opt_out`` = note, no consent asked),
    and saying no to a line about contact only where the model lets them."""
    if not (facts.actor.is_consumer or facts.actor.on_visit):
        return deny(Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)
    return first_denial(lambda: may_represent(facts, scope), lambda: _is_offered(facts, scope, decision))


def _is_offered(facts: Facts, scope: ConsentScope, decision: ConsentDecision) -> Decision:
    policy = facts.policy
    if decision == ConsentDecision.GIVEN or policy is None:
        return allow(Rule.OWN_RECORD)
    if scope == ConsentScope.LOG_CONTACTS:
        return may_refuse_contact_line(policy)
    if scope not in READING:
        return allow(Rule.OWN_RECORD)
    if asks_first(policy, scope) or policy.consumer_opt_out != ConsumerOptOut.NOTE:
        return allow(Rule.CONSUMER_OPT_OUT)
    return deny(Code.NOT_OFFERED, Rule.CONSUMER_OPT_OUT)


def may_refuse_line(facts: Facts) -> Decision:
    """Whether a no to a line about contact is something to ask for."""
    return _is_offered(facts, ConsentScope.LOG_CONTACTS, ConsentDecision.REFUSED)


def may_write_down(facts: Facts, scope: ConsentScope, decision: ConsentDecision, method: Method) -> Decision:
    """A standing choice that somebody said aloud or ticked on paper, for whoever works with them."""
    return first_denial(
        lambda: in_care(facts),
        lambda: _is_offered(facts, scope, decision),
        lambda: _only(method in STAFF_METHODS),
    )


def may_hand_over_choices(facts: Facts, *, signs_in: bool) -> Decision:
    """The device, to somebody who says for themselves what they choose; whoever signs in does so by that."""
    return first_denial(
        lambda: in_care(facts),
        lambda: deny(Code.METHOD_NOT_YOURS, Rule.SIGN_IN) if signs_in else allow(Rule.SIGN_IN),
    )


def may_take_down(facts: Facts, *, signs_in: bool) -> Decision:
    """About Me or a goal as it is dictated, by somebody who may read it; whoever signs in writes their own."""
    return first_denial(
        lambda: may_hand_over_choices(facts, signs_in=signs_in),
        lambda: may_read_about_me(facts),
    )


def same_name(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def witness_complete(method: Method, witness: str, reason: str) -> Decision:
    """Nobody on the staff ticks a consumer's yes alone without method and reason (docs/life-cycle.md, case 10)."""
    if method not in STAFF_METHODS or (witness.strip() and reason.strip()):
        return allow(Rule.WITNESS)
    return deny(Code.WITNESS_NEEDED, Rule.WITNESS)
