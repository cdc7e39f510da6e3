"""What a meeting talks about of one person: read by them and by who works with them. That somebody sits in the meeting opens
nothing (docs/decisions/0064)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, Code, ConsentState, Role, Rule, StatementTo
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import CONSENT_CODES, is_clinician, is_oneself, is_peer, may_add, works_in_care
from peernotes.policy.spoken import may_tell_aloud
from peernotes.policy.team_meetings import is_about_people, sits_in, takes_place

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from peernotes.policy.facts import Facts
    from peernotes.policy.spoken import Said


@dataclass(frozen=True, slots=True)
class MeetingItemFacts:
    """``begun``: the meeting has, and was not called off. ``viewed``: what the person thinks stands there. ``said``: whether this actor may say it
    for them. ``brought_again``: to another meeting, since this one was called off."""

    begun: bool = True
    viewed: bool = False
    decided: bool = False
    told: bool = False
    said: ConsentState = ConsentState.NONE
    called_off: bool = False
    brought_by_me: bool = False
    decided_by_me: bool = False
    brought_again: bool = False


def may_read_meeting_item(facts: Facts) -> Decision:
    own = is_oneself(facts)
    return own if own else may_read_item_as_team(facts)


def may_read_item_as_team(facts: Facts) -> Decision:
    return first_denial(lambda: works_in_care(facts), lambda: sits_in(facts.actor.roles, facts.policy))


def may_bring_to_meeting(facts: Facts, kind: str, *, called_off: bool = False) -> Decision:
    return first_denial(
        lambda: may_add(facts),
        lambda: may_read_item_as_team(facts),
        lambda: allow(Rule.MEETING) if is_about_people(kind) else deny(Code.NOT_OFFERED, Rule.MEETING),
        lambda: takes_place(called_off=called_off),
    )


def may_bring_again(item: MeetingItemFacts) -> Decision:
    """What a meeting that was called off would have talked about, to another one, once."""
    return _open(done=not item.called_off or item.decided or item.brought_again)


def corrects_question(item: MeetingItemFacts) -> bool:
    return item.brought_by_me and not item.decided


def corrects_decision(item: MeetingItemFacts) -> bool:
    return item.decided_by_me and not item.told


def may_correct_item(facts: Facts, item: MeetingItemFacts) -> Decision:
    """What it is about by who brought it, until it is decided; what was decided by who wrote it down, until it is told."""
    wrote = item.brought_by_me or item.decided_by_me
    open_still = corrects_question(item) or corrects_decision(item)
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: allow(Rule.NOTED) if wrote else deny(Code.NOT_THE_AUTHOR, Rule.NOTED),
        lambda: _open(done=not open_still),
    )


def may_say_what_i_think(facts: Facts, item: MeetingItemFacts) -> Decision:
    """By the person themselves, who may take it out or say it otherwise, and say who else may say it; until it is decided, and
    unless nobody meets."""
    return first_denial(
        lambda: is_oneself(facts),
        lambda: _open(done=item.decided),
        lambda: deny(Code.CALLED_OFF, Rule.OWN_RECORD) if item.called_off else allow(Rule.OWN_RECORD),
    )


def may_bring_view(facts: Facts, item: MeetingItemFacts, *, said_to_all: bool) -> Decision:
    """By who works with them, word for word and once: a peer worker with their yes for this meeting, a clinician what they
    had said to everybody who works with them."""
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: takes_place(called_off=item.called_off),
        lambda: _open(done=item.decided or item.viewed),
        lambda: has_their_words(facts, item.said, said_to_all=said_to_all),
    )


def may_hear_yes(facts: Facts, item: MeetingItemFacts) -> Decision:
    """By the peer worker whom the person lets speak, or not."""
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: allow(Rule.ROLE) if can_speak(facts.actor.roles) else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: takes_place(called_off=item.called_off),
        lambda: _open(done=item.decided),
    )


def can_speak(roles: AbstractSet[Role]) -> bool:
    return bool(roles & PEER_ROLES)


def may_decide_item(facts: Facts, item: MeetingItemFacts) -> Decision:
    """By who works with them, once, and not before the meeting."""
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: takes_place(called_off=item.called_off),
        lambda: _come_to(item.begun),
        lambda: _open(done=item.decided),
    )


def may_tell_decided(facts: Facts, item: MeetingItemFacts) -> Decision:
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: _come_to(item.decided),
        lambda: _open(done=item.told),
    )


def may_tell_in_meeting(facts: Facts, item: MeetingItemFacts, said: Said) -> Decision:
    """Note what one told there about the person: as anywhere, once the meeting has begun."""
    return first_denial(
        lambda: may_read_item_as_team(facts),
        lambda: _come_to(item.begun),
        lambda: may_tell_aloud(facts, said),
    )


def said_to_all(sent_to: str) -> bool:
    return sent_to == StatementTo.BOTH


def has_their_words(facts: Facts, state: ConsentState, *, said_to_all: bool) -> Decision:
    if is_clinician(facts) and said_to_all:
        return allow(Rule.AUDIENCE)
    if not is_peer(facts):
        return deny(Code.NOT_SHARED, Rule.AUDIENCE)
    return allow(Rule.CONSENT) if state == ConsentState.GIVEN else deny(CONSENT_CODES[state], Rule.CONSENT)


def _come_to(there: bool) -> Decision:
    return allow(Rule.MEETING) if there else deny(Code.TOO_EARLY, Rule.MEETING)


def _open(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.MEETING) if done else allow(Rule.MEETING)
