"""What a carer asks for, for themselves (docs/decisions/0077): read by who works with them, and by who arranges that somebody
does, so that it reaches somebody also where nobody works with them yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.carer_files import may_see_carer
from peernotes.policy.carers import is_own_carer_page
from peernotes.policy.decision import Decision, allow, deny, first_denial

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class CarerRequestFacts:
    begun: bool = False
    taken_back: bool = False


def may_ask_as_carer(facts: Facts) -> Decision:
    """It needs nobody's yes. A sign-in that was taken back asks for nothing new."""
    return first_denial(
        lambda: is_own_carer_page(facts),
        lambda: deny(Code.ENDED, Rule.ENROLMENT) if facts.ended else allow(Rule.OWN_RECORD),
    )


def may_read_carer_request(facts: Facts) -> Decision:
    own = is_own_carer_page(facts)
    return own if own else may_see_carer(facts)


def may_take_back_carer_request(facts: Facts, asked: CarerRequestFacts) -> Decision:
    """Until it has begun; also with a sign-in that was taken back."""
    return first_denial(lambda: is_own_carer_page(facts), lambda: _open(asked))


def may_begin_carer_request(facts: Facts, asked: CarerRequestFacts) -> Decision:
    return first_denial(lambda: may_see_carer(facts), lambda: _open(asked))


def _open(asked: CarerRequestFacts) -> Decision:
    done = asked.begun or asked.taken_back
    return deny(Code.ALREADY_DONE, Rule.CARER_REQUEST) if done else allow(Rule.CARER_REQUEST)
