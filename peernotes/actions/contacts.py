"""The contact log: what remains when there is no note, in either service model."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.models import ContactLogEntry
from peernotes.policy import services as rules

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class Contact:
    """Nothing about what was said. ``happened_at`` with a zone."""

    happened_at: datetime
    minutes: int
    mode: str


@acts.once
def log(*, by: Actor, consumer_id: UUID, contact: Contact, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.LOG_CONTACT, consumer_id, reason="log contact", key=key)
    act.require(rules.may_log_contact(act.facts))
    ContactLogEntry.objects.create(**act.row, worker_id=by.user_id, **asdict(contact))
    return act.record("contact")
