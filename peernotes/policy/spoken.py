"""What a peer worker says aloud about a consumer to those who work with them: a disclosure too, so by topic and with a yes.
Danger goes another way, and needs none (policy/concerns.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import SAID_NO, Code, ConsentState, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, is_peer, may_add
from peernotes.policy.readiness import ready
from peernotes.policy.taking_back import may_take_back_noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peernotes.enums import SpokenTopic
    from peernotes.policy.facts import Facts
    from peernotes.policy.taking_back import NotedFacts

    Said = Mapping[SpokenTopic, ConsentState]


def may_tell_aloud(facts: Facts, said: Said) -> Decision:
    """Note that one did. ``said``: what the consumer said last of each topic."""
    return first_denial(
        lambda: may_add(facts),
        lambda: allow(Rule.ROLE) if is_peer(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: ready(facts, Verb.LOG_CONTACT),
        lambda: _by_consumer(said),
    )


def _by_consumer(said: Said) -> Decision:
    if may_say(said):
        return allow(Rule.CONSENT)
    if SAID_NO & set(said.values()):
        return deny(Code.CONSENT_REFUSED, Rule.CONSENT)
    return deny(Code.CONSENT_NOT_GIVEN, Rule.CONSENT)


def may_say(said: Said) -> frozenset[SpokenTopic]:
    return frozenset(topic for topic, state in said.items() if state == ConsentState.GIVEN)


def may_take_back_share(facts: Facts, noted: NotedFacts) -> Decision:
    """Whatever waits: an error is never kept."""
    return may_take_back_noted(lambda: in_care(facts), noted)
