"""The contact log: what remains when there is no note, in either service model."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing
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


def undo(*, by: Actor, contact_id: UUID) -> UUID:
    """Taken back by whoever logged it, within minutes; its history and both events stay. What a note left behind is
    nobody's slip. Returns whose page to go back to."""
    contact = ContactLogEntry.objects.filter(pk=contact_id, worker=by.user_id, note=None).first()
    if contact is None:
        raise Missing(actor=by, verb=Verb.UNDO_CONTACT)
    act = acts.on_person(by, Verb.UNDO_CONTACT, contact.consumer_id, reason="undo")
    act.require(rules.may_undo_contact(act.facts, contact.created_at))
    contact.delete()
    act.record("contact", contact_id)
    return contact.consumer_id
