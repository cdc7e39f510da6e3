"""Two records of one human: a records officer says so, a second one and the person agree, and each of them takes it back.
It opens nobody's record to anybody but the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_own_record, may_edit_details

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class SamePersonFacts:
    """``agreed``: the one who is asked about has. ``over``: declined, or taken back."""

    said_by_me: bool = False
    agreed: bool = False
    over: bool = False


def keeps_both(first: Facts, second: Facts) -> Decision:
    """Looks after both records, and is a relative of neither."""
    return first_denial(lambda: may_edit_details(first), lambda: may_edit_details(second))


def may_say_same_person(first: Facts, second: Facts, *, known: bool, signs_in: bool, others: bool) -> Decision:
    """``known``: it was said of one of the two already. ``signs_in``: the person does, at one of them at least: nobody
    agrees for them. ``others``: whether there is a second officer."""
    return first_denial(
        lambda: keeps_both(first, second),
        lambda: deny(Code.ALREADY_DONE, Rule.SAME_PERSON) if known else allow(Rule.SAME_PERSON),
        lambda: allow(Rule.SAME_PERSON) if signs_in else deny(Code.METHOD_NOT_YOURS, Rule.SAME_PERSON),
        lambda: allow(Rule.SAME_PERSON) if others else deny(Code.NOT_OFFERED, Rule.SAME_PERSON),
    )


def may_agree_as_officer(first: Facts, second: Facts, pair: SamePersonFacts) -> Decision:
    return first_denial(
        lambda: keeps_both(first, second),
        lambda: deny(Code.SELF_APPROVAL, Rule.SAME_PERSON) if pair.said_by_me else allow(Rule.SAME_PERSON),
        lambda: _not_yet(pair),
    )


def may_agree_as_person(own: Facts, pair: SamePersonFacts) -> Decision:
    return first_denial(lambda: is_own_record(own), lambda: _not_yet(pair))


def may_end_as_officer(first: Facts, second: Facts, pair: SamePersonFacts) -> Decision:
    return first_denial(lambda: keeps_both(first, second), lambda: _not_over(pair))


def may_end_as_person(own: Facts, pair: SamePersonFacts) -> Decision:
    return first_denial(lambda: is_own_record(own), lambda: _not_over(pair))


def _not_over(pair: SamePersonFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.SAME_PERSON) if pair.over else allow(Rule.SAME_PERSON)


def _not_yet(pair: SamePersonFacts) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.SAME_PERSON) if pair.agreed else _not_over(pair)
