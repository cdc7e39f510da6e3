"""Asking people how it is going: of those who said yes to it, and while a period of asking runs. Nobody's care depends on
it, and what somebody answers is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, ConsentState, Role, Rule
from peernotes.policy.carers import is_own_carer_page
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import CONSENT_CODES, in_care, is_clinician, is_oneself, works_in_care
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """``open``: its period has begun, and neither ended nor been closed. ``by_clinician``: a clinician answers it, from
    what they saw. ``by_carer``: a carer does, and no one who works here. ``by_oneself``: its person answered it already, and not
    on paper."""

    open: bool
    by_clinician: bool = False
    by_carer: bool = False
    by_oneself: bool = False


def asks_people(policy: Switches | None) -> Decision:
    """A service that has no model yet may begin with a look at how it is."""
    if policy is not None and not policy.evaluation_required:
        return deny(Code.NOT_OFFERED, Rule.EVALUATION_REQUIRED)
    return allow(Rule.EVALUATION_REQUIRED)


def may_plan_evaluation(facts: Facts, *, licence_there: bool = True, overlaps: bool = False) -> Decision:
    """``licence_there``: whatever somebody else owns, the permission to use it is written down. ``overlaps``: another of
    its kind lies in the same days."""
    return first_denial(
        lambda: may_administer(facts.actor),
        lambda: asks_people(facts.policy),
        lambda: _has_licence(there=licence_there),
        lambda: deny(Code.OVERLAPS, Rule.EVALUATION) if overlaps else allow(Rule.EVALUATION),
    )


def may_bring_values(facts: Facts, *, licence_there: bool) -> Decision:
    """By which the answers to a measure are worked out."""
    return first_denial(lambda: may_administer(facts.actor), lambda: _has_licence(there=licence_there))


def may_decide_values(facts: Facts, *, decided: bool) -> Decision:
    """Let a set of values count, or take it back. ``decided``: that was done before, or it was taken back."""
    return first_denial(
        lambda: may_administer(facts.actor),
        lambda: deny(Code.ALREADY_DONE, Rule.EVALUATION) if decided else allow(Rule.EVALUATION),
    )


def may_close_period(facts: Facts, *, closed: bool) -> Decision:
    """Also where the model asks nobody any more: what was asked is brought to its end."""
    return first_denial(
        lambda: may_administer(facts.actor),
        lambda: deny(Code.ALREADY_DONE, Rule.EVALUATION) if closed else allow(Rule.EVALUATION),
    )


def may_answer_measure(facts: Facts, asked: RoundFacts) -> Decision:
    """The person, or whoever works with them and types in what they wrote on paper. What the person answered themselves, only they
    correct."""
    return first_denial(
        lambda: _may_give(facts, asked),
        lambda: _said_yes(facts),
        lambda: asks_people(facts.policy),
        lambda: _is_open(asked),
        lambda: _is_not_theirs(facts, asked),
    )


def may_be_asked(facts: Facts, *, by_carer: bool) -> Decision:
    """Staff about their work, and a carer about themselves, under no name: it is theirs whether they answer."""
    if by_carer:
        return is_own_carer_page(facts)
    works = facts.actor.roles & (PEER_ROLES | {Role.CLINICIAN})
    return allow(Rule.ROLE) if works else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_answer_unnamed(facts: Facts, asked: RoundFacts) -> Decision:
    return first_denial(
        lambda: may_be_asked(facts, by_carer=asked.by_carer),
        lambda: asks_people(facts.policy),
        lambda: _is_open(asked),
    )


def may_see_score(facts: Facts, *, shared: bool) -> Decision:
    """The person; whoever works with them reads what the person shares."""
    own = is_oneself(facts)
    return own if own else first_denial(lambda: works_in_care(facts), lambda: _is_shared(shared=shared))


def may_share_score(facts: Facts, *, yes: bool, of_group: bool) -> Decision:
    """``of_group``: said after a group. With whomever they shared that, it would tell them of the group."""
    closed = yes and of_group
    return first_denial(
        lambda: is_oneself(facts),
        lambda: deny(Code.NOT_OFFERED, Rule.EVALUATION) if closed else allow(Rule.OWN_RECORD),
    )


def _has_licence(*, there: bool) -> Decision:
    return allow(Rule.EVALUATION) if there else deny(Code.LICENCE_MISSING, Rule.EVALUATION)


def _may_give(facts: Facts, asked: RoundFacts) -> Decision:
    own = is_oneself(facts)
    if own and not asked.by_clinician:
        return own
    return first_denial(lambda: in_care(facts), lambda: _of_the_kind(facts, asked))


def _of_the_kind(facts: Facts, asked: RoundFacts) -> Decision:
    if asked.by_clinician and not is_clinician(facts):
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    return allow(Rule.ASSIGNMENT)


def _is_open(asked: RoundFacts) -> Decision:
    return allow(Rule.EVALUATION) if asked.open else deny(Code.PERIOD_NOT_OPEN, Rule.EVALUATION)


def _is_not_theirs(facts: Facts, asked: RoundFacts) -> Decision:
    theirs = asked.by_oneself and not is_oneself(facts)
    return deny(Code.ALREADY_DONE, Rule.OWN_RECORD) if theirs else allow(Rule.OWN_RECORD)


def _said_yes(facts: Facts) -> Decision:
    state = facts.consents.evaluation
    return allow(Rule.CONSENT) if state == ConsentState.GIVEN else deny(CONSENT_CODES[state], Rule.CONSENT)


def _is_shared(*, shared: bool) -> Decision:
    return allow(Rule.AUDIENCE) if shared else deny(Code.NOT_SHARED, Rule.AUDIENCE)
