"""A person's name, numbers and dates, kept right by records officers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts, reading
from peernotes.actions.seen import require_unchanged
from peernotes.enums import NumberKind, SubjectKind, Verb
from peernotes.models import Consumer, ConsumerNumber
from peernotes.policy import people as rules
from peernotes.policy.facts import Subject
from peernotes.queries import details as queries
from peernotes.queries import history

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.details import FoundPerson


class NumberTaken(Exception):
    """Somebody else of the service is called by this number."""


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """By the names of the form's fields. ``former``: keys of numbers that are no longer in use. A number that is no longer
    shown still finds the person."""

    chosen_name: str
    pronouns: str
    date_of_birth: date | None
    works_here: bool
    deceased: bool
    died_on: date | None
    local_identifier: str
    preferred_language: str
    former: list[str]


def shown(consumer: Consumer, numbers: tuple[ConsumerNumber, ...]) -> dict[str, object]:
    """As ``PersonDetails``: what the page is drawn from."""
    former = [str(number.pk) for number in numbers if number.kind == NumberKind.FORMER]
    kept = PersonDetails.__dataclass_fields__.keys() - {"former"}
    return {name: getattr(consumer, name) for name in kept} | {"former": former}


@dataclass(frozen=True, slots=True)
class DetailsPage:
    gathered: Gathered
    consumer: Consumer
    numbers: tuple[ConsumerNumber, ...]
    past: list[history.Past]

    def shown(self) -> dict[str, object]:
        return shown(self.consumer, self.numbers)


def find(*, by: Actor, words: str) -> list[FoundPerson]:
    """In the services of which the actor keeps the records. Each person found gets an event."""
    services = {each.service_id: each for each in reading.services_to_search(by, rules.may_find_errors)}
    found = queries.found(words) if words else []
    people = [(services[person.service_id].on(Subject(SubjectKind.CONSUMER, person.id)), []) for person in found]
    audit.record_each(Verb.SEARCH, [*((service, []) for service in services.values()), *people])
    return found


def open_details(*, by: Actor, consumer_id: UUID) -> DetailsPage:
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_edit_details(gathered.facts), Verb.EDIT_PERSON)
    audit.record(Verb.SEE_PERSON, gathered)
    consumer = Consumer.objects.select_related("service").get(pk=consumer_id)
    return DetailsPage(
        gathered, consumer, queries.numbers(consumer_id), history.past(Consumer, consumer_id, queries.SHOWN)
    )


@acts.once
def save(*, by: Actor, consumer_id: UUID, details: PersonDetails, seen: str, reason: str, key: UUID) -> UUID:
    """Raises Stale if another one saved since it was ``seen``."""
    act = acts.on_person(by, Verb.EDIT_PERSON, consumer_id, reason=reason, key=key, about=consumer_id)
    act.require(rules.may_edit_details(act.facts))
    consumer, numbers = Consumer.objects.get(pk=consumer_id), queries.numbers(consumer_id)
    require_unchanged(seen, shown(consumer, numbers))
    others = Consumer.objects.filter(service=consumer.service_id, local_identifier=details.local_identifier)
    if others.exclude(pk=consumer_id).exists():
        raise NumberTaken
    values = asdict(details)
    _say_which_are_former(numbers, set(values.pop("former")))
    if consumer.local_identifier != details.local_identifier:
        _keep(act, consumer.local_identifier)
    for name, value in values.items():
        setattr(consumer, name, value)
    consumer.save(update_fields=list(values))
    return act.record("consumer", consumer_id)


def _keep(act: acts.Act, number: str) -> None:
    ConsumerNumber.objects.get_or_create(
        **act.whose, value=number, defaults={"created_by_id": act.gathered.actor.user_id, "kind": NumberKind.FORMER}
    )


def _say_which_are_former(numbers: tuple[ConsumerNumber, ...], former: set[str]) -> None:
    for number in numbers:
        if (number.kind == NumberKind.FORMER) != (str(number.pk) in former):
            number.kind = NumberKind.FORMER if str(number.pk) in former else NumberKind.NUMBER
            number.save(update_fields=["kind"])
