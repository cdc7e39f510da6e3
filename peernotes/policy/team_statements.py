"""What a person says to their team: read by whom they say it to, of those who work with them, whatever the service model
opens besides (docs/decisions/0053). What they took back is theirs alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule, StatementTo
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import is_clinician, is_oneself, is_peer, works_in_care

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

TO_CLINICIANS = frozenset({StatementTo.CARE_TEAM, StatementTo.BOTH})
TO_PEERS = frozenset({StatementTo.PEER_TEAM, StatementTo.BOTH})


@dataclass(frozen=True, slots=True)
class TeamStatementFacts:
    sent_to: StatementTo
    answered: bool = False
    taken_back: bool = False


def may_read_team_statement(facts: Facts, said: TeamStatementFacts) -> Decision:
    own = is_oneself(facts)
    return own if own else may_read_as_team(facts, said)


def may_read_as_team(facts: Facts, said: TeamStatementFacts) -> Decision:
    return first_denial(lambda: works_in_care(facts), lambda: _is_meant(facts, said))


def may_answer_team(facts: Facts, said: TeamStatementFacts) -> Decision:
    """Once, by any of those whom it was said to."""
    return first_denial(lambda: may_read_as_team(facts, said), lambda: _waits(done=said.answered))


def may_take_back(facts: Facts, said: TeamStatementFacts) -> Decision:
    """At any time: an answer is no reason to keep it open."""
    return first_denial(lambda: is_oneself(facts), lambda: _waits(done=said.taken_back))


def _is_meant(facts: Facts, said: TeamStatementFacts) -> Decision:
    as_clinician = said.sent_to in TO_CLINICIANS and is_clinician(facts)
    as_peer = said.sent_to in TO_PEERS and is_peer(facts)
    if said.taken_back or not (as_clinician or as_peer):
        return deny(Code.NOT_SHARED, Rule.AUDIENCE)
    return allow(Rule.AUDIENCE)


def _waits(*, done: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.TEAM_STATEMENT) if done else allow(Rule.TEAM_STATEMENT)
