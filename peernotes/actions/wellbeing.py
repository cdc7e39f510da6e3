"""A peer worker's own wellbeing plan. No event says that there is one: whoever reads a service's events would learn it
(docs/decisions/0032)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from peernotes import access
from peernotes.enums import Verb
from peernotes.errors import Missing, Stale
from peernotes.models import User, WellbeingPlan
from peernotes.policy.wellbeing import may_keep_wellbeing
from peernotes.queries import wellbeing as queries

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor


def open_mine(*, by: Actor) -> WellbeingPlan | None:
    """Missing for whoever is no peer worker."""
    if not any(may_keep_wellbeing(gathered.facts) for gathered in access.services_of(by)):
        raise Missing(actor=by, verb=Verb.KEEP_WELLBEING)
    return queries.mine(by)


def keep(*, by: Actor, version: int, words: dict[str, str], open_parts: list[str]) -> None:
    """``version`` 0 when there was none. Raises Stale when it was saved elsewhere. Whoever saves waits for their own other
    press."""
    User.objects.select_for_update(no_key=True).filter(pk=by.user_id).exists()
    plan = open_mine(by=by)
    if (plan.version if plan else 0) != version:
        raise Stale(plan.version if plan else 0)
    plan = plan or WellbeingPlan(worker_id=by.user_id, version=0)
    said = {**words, "open_parts": open_parts, "version": version + 1, "changed_at": timezone.now()}
    for name, value in said.items():
        setattr(plan, name, value)
    plan.save(force_insert=version == 0)
