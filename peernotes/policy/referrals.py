"""Offers to a consumer: who makes one, who answers, and what begins after a yes and not before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import Code, ReferralAnswer, Rule, Verb
from peernotes.policy.consent import may_record
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_clinician, is_enrolled, is_own_record, is_peer, may_add
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.enums import Method
    from peernotes.policy.facts import Facts

# After a no nobody asks about the same again.
TIME_OF_REST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """``answer`` empty: it waits. ``mine``: the actor made it. ``asked``: the consumer asks for it."""

    answer: str = ""
    mine: bool = False
    started: bool = False
    asked: bool = False
    taken_back: bool = False


def may_offer(facts: Facts) -> Decision:
    works_with_people = is_peer(facts) or is_clinician(facts)
    return first_denial(
        lambda: may_add(facts),
        lambda: allow(Rule.ROLE) if works_with_people else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: ready(facts, Verb.LOG_CONTACT),
    )


def may_read_offer(facts: Facts, offer: ReferralFacts) -> Decision:
    """The consumer, and who made it. What somebody goes to is no news to all who work with them; what they ask for is for all
    of these."""
    own = is_own_record(facts)
    mine = allow(Rule.REFERRAL) if offer.mine or offer.asked else deny(Code.NOT_SHARED, Rule.REFERRAL)
    return own if own else first_denial(lambda: in_care(facts), lambda: mine)


def may_ask(facts: Facts) -> Decision:
    """For oneself. It needs nobody's yes but one's own, and no rest after a no."""
    return first_denial(lambda: is_own_record(facts), lambda: is_enrolled(facts))


def may_take_back_request(facts: Facts, offer: ReferralFacts) -> Decision:
    """Until it has begun."""
    open_to_it = offer.asked and not (offer.started or offer.taken_back)
    return first_denial(
        lambda: is_own_record(facts),
        lambda: allow(Rule.REFERRAL) if open_to_it else deny(Code.ALREADY_DONE, Rule.REFERRAL),
    )


def may_answer_offer(facts: Facts, offer: ReferralFacts, method: Method) -> Decision:
    """By their own sign-in, or before a witness as who made it writes down. Once."""
    return first_denial(
        lambda: may_read_offer(facts, offer),
        lambda: may_record(facts, method),
        lambda: deny(Code.ALREADY_DONE, Rule.REFERRAL) if offer.answer else allow(Rule.REFERRAL),
    )


def may_start_offered(facts: Facts, offer: ReferralFacts) -> Decision:
    """By who made it, and not before a yes."""
    return first_denial(lambda: may_read_offer(facts, offer), lambda: _with_a_yes(offer))


def said_yes_to_offer(answer: str) -> bool:
    return answer == ReferralAnswer.ACCEPTED


def _with_a_yes(offer: ReferralFacts) -> Decision:
    if not offer.answer:
        return deny(Code.OFFER_UNANSWERED, Rule.REFERRAL)
    if not said_yes_to_offer(offer.answer):
        return deny(Code.CONSENT_REFUSED, Rule.REFERRAL)
    over = offer.started or offer.taken_back
    return deny(Code.ALREADY_DONE, Rule.REFERRAL) if over else allow(Rule.REFERRAL)
