"""Opening a record in an emergency, by a clinician who does not work with its person (docs/decisions/0040). It opens reading
for some hours, and no peer note; the person sees it at once, and a privacy officer looks at each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import Code, Role, Rule, Verb
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import shut_to_colleagues
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from peernotes.policy.facts import ActorFacts, Facts

LASTS = timedelta(hours=8)
# So often in so long somebody may ask for a record and get none.
TRIES, TRIED_WITHIN = 5, timedelta(hours=1)
# From then on its person no longer finds it on their first page.
SHOWN_FOR = timedelta(days=30)


def is_for(actor: ActorFacts) -> Decision:
    """Clinicians of the service."""
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if Role.CLINICIAN in actor.roles else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_ask(facts: Facts, *, tried: int = 0) -> Decision:
    """Say whose record it is. ``tried``: how often they did of late, and none was opened."""
    return first_denial(
        lambda: is_for(facts.actor),
        lambda: _offered(facts),
        lambda: ready(facts, Verb.READ_RECORD),
        lambda: deny(Code.RATE_LIMITED, Rule.EMERGENCY_ACCESS) if tried >= TRIES else allow(Rule.EMERGENCY_ACCESS),
    )


def _offered(facts: Facts) -> Decision:
    return allow(Rule.EMERGENCY_ACCESS) if facts.break_glass else deny(Code.NOT_OFFERED, Rule.EMERGENCY_ACCESS)


def may_open_in_emergency(facts: Facts) -> Decision:
    """No relative, whichever of the two said so; and of a colleague nobody but who is assigned. To whoever gets a no here it
    is as if there were no such person."""
    return first_denial(
        lambda: may_ask(facts),
        lambda: deny(Code.NOT_ASSIGNED, Rule.WORKS_HERE) if shut_to_colleagues(facts) else allow(Rule.EMERGENCY_ACCESS),
        lambda: (
            deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
            if facts.actor.conflict
            else allow(Rule.EMERGENCY_ACCESS)
        ),
    )


def may_end(facts: Facts) -> Decision:
    """Before its time, by who opened it."""
    opened = facts.actor.in_emergency
    return allow(Rule.EMERGENCY_ACCESS) if opened else deny(Code.ALREADY_DONE, Rule.EMERGENCY_ACCESS)
