"""Talking with a carer about a consumer. Listening is open to who works with them, whatever was said; telling is for the
topics to which the consumer said yes for this carer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import SAID_NO, CarerTopic, Code, ConsentState, Rule, TieState, Verb
from peernotes.policy.catalogue.carer_contact import ContactWithCarers
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.holding import nothing_held
from peernotes.policy.people import in_care, is_clinician, may_add
from peernotes.policy.readiness import ready
from peernotes.policy.taking_back import may_take_back_noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peernotes.policy.carers import CarerTieFacts
    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts
    from peernotes.policy.taking_back import NotedFacts

    Heard = Mapping[CarerTopic, ConsentState]


def may_listen_to_carer(facts: Facts) -> Decision:
    """And note that one did."""
    return first_denial(lambda: may_add(facts), lambda: ready(facts, Verb.LOG_CONTACT))


def may_tell_carers(facts: Facts) -> Decision:
    """By the model, whichever carer it is: it speaks of peer workers."""
    return first_denial(lambda: may_listen_to_carer(facts), lambda: _by_model(facts))


def _by_model(facts: Facts) -> Decision:
    return allow(Rule.ROLE) if is_clinician(facts) else model_lets_tell(facts.policy)


def model_lets_tell(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.carer_contact == ContactWithCarers.NONE:
        return deny(Code.CARER_CONTACT_OFF, Rule.CARER_CONTACT)
    return allow(Rule.CARER_CONTACT)


def may_tell_carer(facts: Facts, tie: CarerTieFacts, heard: Heard, *, held: bool = False) -> Decision:
    """Something, to one of them. ``heard``: what the consumer said last of each topic. ``held``: for their safety, whatever
    they said."""
    return first_denial(
        lambda: may_tell_carers(facts), lambda: nothing_held(held=held), lambda: _by_consumer(tie, heard)
    )


def _by_consumer(tie: CarerTieFacts, heard: Heard) -> Decision:
    if tie.state != TieState.NAMED:
        return deny(Code.CARER_EXCLUDED, Rule.CARER_TIE)
    if may_hear(heard):
        return allow(Rule.CONSENT)
    if SAID_NO & set(heard.values()):
        return deny(Code.CARER_REFUSED, Rule.CONSENT)
    return deny(Code.CARER_NOT_CONSENTED, Rule.CONSENT)


def may_hear(heard: Heard) -> frozenset[CarerTopic]:
    return frozenset(topic for topic, state in heard.items() if state == ConsentState.GIVEN)


def may_take_back_talk(facts: Facts, noted: NotedFacts) -> Decision:
    """Whatever waits: an error is never kept."""
    return may_take_back_noted(lambda: in_care(facts), noted)
