"""What a carer asks for, for themselves (docs/decisions/0077): read by who works with them, and by who arranges that somebody
does, so that it reaches somebody also where nobody works with them yet. And what is offered to them (docs/decisions/0083): until they say
yes it is between them and who offers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.carer_files import may_see_carer, works_with_carer
from peernotes.policy.carers import is_own_carer_page
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.referrals import said_yes_to_offer

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class CarerRequestFacts:
    """``offered``: by who works with them, ``mine``: by the actor. ``answer`` empty: it waits."""

    begun: bool = False
    taken_back: bool = False
    offered: bool = False
    mine: bool = False
    answer: str = ""

    @property
    def is_theirs(self) -> bool:
        return not self.offered or said_yes_to_offer(self.answer)


def may_ask_as_carer(facts: Facts) -> Decision:
    """It needs nobody's yes. A sign-in that was taken back asks for nothing new."""
    return first_denial(
        lambda: is_own_carer_page(facts),
        lambda: deny(Code.ENDED, Rule.ENROLMENT) if facts.ended else allow(Rule.OWN_RECORD),
    )


def may_offer_to_carer(facts: Facts) -> Decision:
    """By who works with them. A sign-in that was taken back is offered nothing new."""
    return first_denial(
        lambda: works_with_carer(facts),
        lambda: deny(Code.ENDED, Rule.ENROLMENT) if facts.ended else allow(Rule.ENROLMENT),
    )


def may_read_carer_request(facts: Facts, asked: CarerRequestFacts) -> Decision:
    own = is_own_carer_page(facts)
    if own:
        return own
    if asked.is_theirs:
        return may_see_carer(facts)
    mine = allow(Rule.CARER_REQUEST) if asked.mine else deny(Code.NOT_SHARED, Rule.CARER_REQUEST)
    return first_denial(lambda: works_with_carer(facts), lambda: mine)


def may_answer_carer_offer(facts: Facts, asked: CarerRequestFacts) -> Decision:
    """Once, and without a reason."""
    waits = asked.offered and not asked.answer
    return first_denial(
        lambda: is_own_carer_page(facts),
        lambda: allow(Rule.CARER_REQUEST) if waits else deny(Code.ALREADY_DONE, Rule.CARER_REQUEST),
    )


def may_take_back_carer_request(facts: Facts, asked: CarerRequestFacts) -> Decision:
    """Until it has begun; also with a sign-in that was taken back."""
    return first_denial(lambda: is_own_carer_page(facts), lambda: _with_a_yes(asked))


def may_begin_carer_request(facts: Facts, asked: CarerRequestFacts) -> Decision:
    return first_denial(
        lambda: may_read_carer_request(facts, asked), lambda: may_see_carer(facts), lambda: _with_a_yes(asked)
    )


def _with_a_yes(asked: CarerRequestFacts) -> Decision:
    if asked.offered and not asked.answer:
        return deny(Code.OFFER_UNANSWERED, Rule.CARER_REQUEST)
    if not asked.is_theirs:
        return deny(Code.CONSENT_REFUSED, Rule.CARER_REQUEST)
    done = asked.begun or asked.taken_back
    return deny(Code.ALREADY_DONE, Rule.CARER_REQUEST) if done else allow(Rule.CARER_REQUEST)
