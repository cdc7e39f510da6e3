"""The contact log: what remains when there is no note, in either service model."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.enums import ContactMode, ContactTag, Outside, Verb
from peernotes.errors import Missing
from peernotes.models import ContactLogEntry, OutsideContact
from peernotes.policy import carer_talks
from peernotes.policy import services as rules
from peernotes.policy.activities import may_tag_talk
from peernotes.policy.agreements import Met, outside
from peernotes.queries import agreements as queries
from peernotes.queries import carer_talks as talks

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class Contact:
    """Nothing about what was said. ``happened_at`` with a zone."""

    happened_at: datetime
    minutes: int
    mode: str
    tags: tuple[str, ...] = ()


class OutsideAgreement(Exception):
    """It was other than the two had agreed, and nobody has said yet how it came about. ``what``: in what."""

    def __init__(self, what: tuple[Outside, ...]) -> None:
        super().__init__("outside the agreement")
        self.what = what


@acts.once
def log(
    *, by: Actor, consumer_id: UUID, contact: Contact, key: UUID, elsewhere: bool = False, answer: str = ""
) -> UUID:
    """Never refused for being outside what was agreed; asked about once. ``elsewhere``: at another place. ``answer``: one
    of OutsideAnswer. Raises OutsideAgreement and BeforeBirth."""
    act = acts.on_person(by, Verb.LOG_CONTACT, consumer_id, reason="log contact", key=key)
    act.require(rules.may_log_contact(act.facts))
    if ContactTag.FAMILY_TALK in contact.tags:
        act.require(may_tag_family(act.gathered))
    act.since_birth(contact.happened_at)
    what = _outside(act, contact, elsewhere=elsewhere)
    if what and not answer:
        raise OutsideAgreement(what)
    ContactLogEntry.objects.create(**act.row, worker_id=by.user_id, **asdict(contact))
    if what:
        about = {"service_id": act.gathered.service_id, "contact_id": act.new_id, "worker_id": by.user_id}
        OutsideContact.objects.create(**about, happened_at=contact.happened_at, what=what, answer=answer)
    return act.record("contact")


def may_tag_family(gathered: Gathered) -> Decision:
    """Where some carer may hear something of the person now."""
    facts = gathered.facts
    if not (model := carer_talks.may_tell_carers(facts)):
        return model
    hears = any(
        carer_talks.may_tell_carer(facts, one.tie, one.heard, held=one.held) for one in talks.each(gathered.consumer_id)
    )
    return may_tag_talk(carer_hears=hears)


def _outside(act: Act, contact: Contact, *, elsewhere: bool) -> tuple[Outside, ...]:
    agreed = queries.in_force(act.gathered.consumer_id, act.gathered.actor.user_id)
    if agreed is None:
        return ()
    at = contact.happened_at.astimezone(act.gathered.service.zone)
    return outside(queries.terms(agreed), Met(at, ContactMode(contact.mode), elsewhere))


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
