"""The contact log: what remains when there is no note, in either service model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import audit
from peernotes.actions import _note, pressed
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


def log(*, by: Actor, consumer_id: UUID, contact: Contact, key: UUID) -> UUID:
    if (before := pressed.once(by=by, key=key, verb=Verb.LOG_CONTACT)) is not None:
        return before
    gathered = _note.lock_person(by, consumer_id, "log contact")
    gathered.require(rules.may_log_contact(gathered.facts), Verb.LOG_CONTACT)
    row = ContactLogEntry.objects.create(
        service_id=gathered.service_id,
        consumer_id=consumer_id,
        worker_id=by.user_id,
        created_by_id=by.user_id,
        happened_at=contact.happened_at,
        minutes=contact.minutes,
        mode=contact.mode,
    )
    audit.record(Verb.LOG_CONTACT, gathered, object_type="contact", object_id=row.pk)
    pressed.done(by=by, key=key, verb=Verb.LOG_CONTACT, object_id=row.pk)
    return row.pk
