"""A carer's worry about whom they care for, passed on by whoever works with the carer: a safety concern about the person that
says nothing of the carer or of a file (docs/decisions/0061)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.actions import acts, concerns
from peernotes.enums import ConcernBasis, Verb
from peernotes.errors import Missing
from peernotes.policy import carer_files as rules
from peernotes.queries import carer_files as queries
from peernotes.queries import people

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_files import CarerSeen
    from peernotes.queries.people import Duty


@dataclass(frozen=True, slots=True)
class WorryPage:
    """``duty``: whom to ring."""

    seen: CarerSeen
    gathered: Gathered
    duty: Duty


def prepare(*, by: Actor, carer_id: UUID) -> WorryPage:
    """No event: nothing of the file is read."""
    seen, gathered = queries.gathered(by, carer_id, Verb.RAISE_CONCERN)
    if seen.own:
        raise Missing(actor=by, verb=Verb.RAISE_CONCERN)
    gathered.require(rules.may_pass_on_worry(gathered.facts), Verb.RAISE_CONCERN)
    return WorryPage(seen, gathered, people.duties([gathered.service_id])[0])


@acts.once
def pass_on(*, by: Actor, carer_id: UUID, fact: str, key: UUID) -> UUID:
    """The event is about the person alone, as of any concern: it does not name the carer."""
    page = prepare(by=by, carer_id=carer_id)
    act = acts.on_person(by, Verb.RAISE_CONCERN, queries.whose(carer_id), reason="safety concern", key=key)
    act.require(rules.may_pass_on_worry(page.gathered.facts))
    why = _("It came from somebody close to them, and not from a talk with them.")
    return concerns.store(
        act, concerns.Said(fact, ConcernBasis.RAISED_BY_CARER, told_consumer=False, not_told_reason=why)
    )
