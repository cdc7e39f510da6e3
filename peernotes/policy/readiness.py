"""What somebody in care needs before they begin. A gate is one fact and one code; it stops what begins something and what
reads about people, and nothing else: worries about safety, what a consumer does, and bringing to an end what was begun
stay open, whatever is overdue."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from peernotes.enums import CARE_ROLES, PEER_ROLES, SAID_NO, SUPERVISED_ROLES, Code, Role, Rule, Verb
from peernotes.policy.catalogue.training_required import Training
from peernotes.policy.decision import Decision, allow, deny
from peernotes.policy.supervision_due import supervision_overdue
from peernotes.policy.training import training_missing

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts

# A hand-over asks the first time only: what was handed over comes to its end.
BEGINNING = frozenset(
    {Verb.START_NOTE, Verb.HAND_OVER, Verb.READ_RECORD, Verb.READ_CONTACTS, Verb.READ_NOTE, Verb.ASSIGN}
)
ABOUT_PEOPLE = BEGINNING | {Verb.SEE_PERSON, Verb.SEE_GROUP, Verb.SEARCH, Verb.READ_ABOUT_ME, Verb.LOG_CONTACT}


@dataclass(frozen=True, slots=True)
class Gate:
    """``closed``: for somebody in one of ``roles``, under a model. ``stops``: the verbs that ask it. ``missing``: what
    would open it, where there are several such things. ``with_each``: it is asked of each person whom they work with."""

    denial: Decision
    closed: Callable[[ActorFacts, Switches | None], bool]
    roles: frozenset[Role]
    stops: frozenset[Verb]
    missing: Callable[[ActorFacts, Switches | None], tuple[str, ...]] = lambda _actor, _policy: ()
    with_each: bool = False

    def refusal(self, facts: Facts) -> Decision:
        return replace(self.denial, missing=self.missing(facts.actor, facts.policy))


def agreement_missing(actor: ActorFacts, policy: Switches | None) -> bool:
    """With one person, about contact. What they do together but for a new note goes on."""
    required = policy is not None and policy.boundary_agreement_required
    return required and bool(actor.roles & PEER_ROLES) and actor.agreement_overdue


GATES = (
    Gate(
        deny(Code.CODE_NOT_ACKNOWLEDGED, Rule.CODE_OF_CONDUCT),
        closed=lambda actor, _policy: actor.code_overdue,
        roles=CARE_ROLES,
        stops=ABOUT_PEOPLE,
    ),
    Gate(
        deny(Code.TRAINING_MISSING, Rule.TRAINING_REQUIRED),
        closed=lambda actor, policy: bool(training_missing(actor, policy)),
        roles=PEER_ROLES,
        stops=BEGINNING,
        missing=training_missing,
    ),
    Gate(
        deny(Code.AGREEMENT_MISSING, Rule.BOUNDARY_AGREEMENT_REQUIRED),
        closed=agreement_missing,
        roles=PEER_ROLES,
        stops=frozenset({Verb.START_NOTE}),
        with_each=True,
    ),
    Gate(
        deny(Code.SUPERVISION_OVERDUE, Rule.SUPERVISION_INTERVAL_DAYS),
        closed=lambda actor, policy: bool(supervision_overdue(actor, policy)),
        roles=SUPERVISED_ROLES,
        stops=BEGINNING,
        missing=supervision_overdue,
    ),
    Gate(
        deny(Code.MODEL_NOT_ACKNOWLEDGED, Rule.MODEL_ACKNOWLEDGED),
        closed=lambda actor, _policy: actor.model_overdue,
        roles=PEER_ROLES,
        stops=BEGINNING,
    ),
)


def may_see_readiness(facts: Facts) -> Decision:
    """Of oneself, where one works with people."""
    return allow(Rule.ROLE) if facts.actor.roles & CARE_ROLES else deny(Code.WRONG_ROLE, Rule.ROLE)


def closed_gates(actor: ActorFacts, policy: Switches | None) -> tuple[Gate, ...]:
    return tuple(gate for gate in GATES if actor.roles & gate.roles and gate.closed(actor, policy))


def as_ready(facts: Facts) -> Facts:
    """For who would read of something if nothing waited: they are told what waits."""
    nothing: dict[str, Any] = {"code_overdue": False, "model_overdue": False, "trained_in": frozenset(Training)}
    nothing |= {"days_without_peer": 0, "days_without_clinician": 0, "agreement_overdue": False}
    return replace(facts, actor=replace(facts.actor, **nothing))


def ready(facts: Facts, verb: Verb) -> Decision:
    """The first gate that is closed and that the verb asks. Who wants no notes is not asked for an agreement so that
    there can be some."""
    again = verb == Verb.HAND_OVER and facts.note is not None and facts.note.handed_over_at is not None
    closed = [] if again else [gate for gate in closed_gates(facts.actor, facts.policy) if verb in gate.stops]
    asked = [gate for gate in closed if not (gate.with_each and facts.consents.write_notes in SAID_NO)]
    return asked[0].refusal(facts) if asked else allow(Rule.ROLE)
