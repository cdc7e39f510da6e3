"""A person's name, numbers and dates, kept right by records officers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts, reading
from peernotes.enums import NumberKind, Verb
from peernotes.models import Consumer, ConsumerNumber
from peernotes.policy import people as rules
from peernotes.queries import details as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.details import FoundPerson


class NumberTaken(Exception):
    """Somebody else of the service is called by this number."""


@dataclass(frozen=True, slots=True)
class PersonDetails:
    chosen_name: str
    pronouns: str
    date_of_birth: date | None
    deceased: bool
    died_on: date | None
    local_identifier: str


@dataclass(frozen=True, slots=True)
class DetailsPage:
    gathered: Gathered
    consumer: Consumer
    numbers: tuple[ConsumerNumber, ...]
    history: tuple[queries.Past, ...]


def find(*, by: Actor, words: str) -> list[FoundPerson]:
    """In the services of which the actor keeps the records."""
    services = reading.services_to_search(by, rules.may_find_errors)
    found = queries.found(words) if words else []
    reading.record_seen(Verb.SEARCH if words else Verb.SEE_PERSON, services, found)
    return found


def open_details(*, by: Actor, consumer_id: UUID) -> DetailsPage:
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_edit_details(gathered.facts), Verb.EDIT_PERSON)
    audit.record(Verb.SEE_PERSON, gathered)
    consumer = Consumer.objects.select_related("service").get(pk=consumer_id)
    return DetailsPage(gathered, consumer, queries.numbers(consumer_id), queries.history(consumer_id))


@acts.once
def save(*, by: Actor, consumer_id: UUID, details: PersonDetails, former: set[UUID], reason: str, key: UUID) -> UUID:
    """``former``: numbers that are no longer in use. A number that is no longer shown still finds the person."""
    act = acts.on_person(by, Verb.EDIT_PERSON, consumer_id, reason=reason, key=key, about=consumer_id)
    act.require(rules.may_edit_details(act.facts))
    consumer = Consumer.objects.get(pk=consumer_id)
    others = Consumer.objects.filter(service=consumer.service_id, local_identifier=details.local_identifier)
    if others.exclude(pk=consumer_id).exists():
        raise NumberTaken
    _say_which_are_former(consumer_id, former)
    if consumer.local_identifier != details.local_identifier:
        _keep(act, consumer.local_identifier)
    for name, value in asdict(details).items():
        setattr(consumer, name, value)
    consumer.save(update_fields=list(asdict(details)))
    return act.record("consumer", consumer_id)


def _keep(act: acts.Act, number: str) -> None:
    known = ConsumerNumber.objects.filter(consumer=act.gathered.consumer_id, value=number)
    if not known.exists():
        ConsumerNumber.objects.create(
            **act.whose, created_by_id=act.gathered.actor.user_id, kind=NumberKind.FORMER, value=number
        )


def _say_which_are_former(consumer_id: UUID, former: set[UUID]) -> None:
    for number in queries.numbers(consumer_id):
        kind = NumberKind.FORMER if number.pk in former else NumberKind.NUMBER
        if number.kind != kind:
            number.kind = kind
            number.save(update_fields=["kind"])
