"""Who is on duty when. It says whose a safety concern is first, and opens nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import Code, Role, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.services import may_administer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from peernotes.policy.facts import ActorFacts

    Span = tuple[datetime, datetime]


def may_see_roster(actor: ActorFacts) -> Decision:
    """Whoever works in the service: they may have to ring."""
    return allow(Rule.ROLE) if actor.roles else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_plan_shift(actor: ActorFacts, worker: ActorFacts, *, taken: bool) -> Decision:
    """``taken``: they are on duty already for some of that time."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: allow(Rule.DUTY) if Role.CLINICIAN in worker.roles else deny(Code.NOT_OFFERED, Rule.DUTY),
        lambda: deny(Code.OVERLAPS, Rule.DUTY) if taken else allow(Rule.DUTY),
    )


def may_change_shift(actor: ActorFacts, *, over: bool) -> Decision:
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.HAS_BEGUN, Rule.DUTY) if over else allow(Rule.DUTY),
    )


def gaps(spans: Iterable[Span], since: datetime, until: datetime) -> Iterator[Span]:
    """When nobody is on duty. ``spans`` in the order of their beginnings."""
    for begins, ends in spans:
        if begins > since:
            yield since, min(begins, until)
        since = max(since, ends)
        if since >= until:
            return
    yield since, until
