"""The people of an import: who of them is here already, and how they differ from what is here."""

from __future__ import annotations

import uuid
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from django.db.models import BooleanField, F, Func, Q
from django.db.models.functions import Now

from peernotes.enums import NumberKind
from peernotes.imports import Number
from peernotes.models import Consumer, ConsumerNumber, Enrolment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from uuid import UUID

    from peernotes.actions.imports import Work
    from peernotes.imports import PersonRecord

BATCH = 500
Item = TypeVar("Item")


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch


class Sign(Enum):
    """What says that somebody is the same: a number with its system, their key in this system, a bare number."""

    NUMBER = "number"
    KEY = "key"
    SHOWN = "shown"


class Known:
    """Everybody of the service, found by the numbers and keys that are stored with them, and by the number shown."""

    def __init__(self, work: Work) -> None:
        using = work.source.using
        self.consumers = {row.id: row for row in Consumer.objects.using(using).filter(service=work.service)}
        self.by_shown = {row.local_identifier: row for row in self.consumers.values()}
        self.by_number: dict[tuple[str, str], Consumer] = {}
        self.by_key: dict[str, Consumer] = {}
        self.systems: dict[str, set[str]] = {}
        self.numbers: dict[tuple[str, str], ConsumerNumber] = {}
        of_source = ~Q(kind=NumberKind.SOURCE) | Q(system=work.source.system)
        for row in ConsumerNumber.objects.using(using).filter(of_source, service=work.service):
            self._remember(row, self.consumers[row.consumer_id])

        left = Func(F("id"), Now(), function="peernotes_ended", output_field=BooleanField())
        gone = Consumer.objects.using(using).filter(left, service=work.service)
        self.left = set(gone.values_list("id", flat=True))

    def _remember(self, row: ConsumerNumber, consumer: Consumer) -> None:
        if row.kind == NumberKind.SOURCE:
            self.by_key[row.value] = consumer
            return
        self.by_number[row.system, row.value] = consumer
        self.numbers[row.system, row.value] = row
        self.systems.setdefault(row.value, set()).add(row.system)

    def person(self, record: PersonRecord) -> tuple[Consumer | None, Sign]:
        """Who it is, and what says so."""
        for number in record.numbers:
            if number.system and (number.system, number.value) in self.by_number:
                return self.by_number[number.system, number.value], Sign.NUMBER
        for key in (record.source_id, *record.also):
            if key in self.by_key:
                return self.by_key[key], Sign.KEY
        found = self.by_shown.get(record.local_identifier)
        others = self.systems.get(record.local_identifier, set()) - {record.system, ""}
        return (None if found and record.system and others else found), Sign.SHOWN

    def holder(self, number: Number) -> Consumer | None:
        if number.system:
            return self.by_number.get((number.system, number.value))
        systems = self.systems.get(number.value, ())
        found = {self.by_number[system, number.value].id for system in systems}
        return self.consumers[found.pop()] if len(found) == 1 else self.by_shown.get(number.value)


class People:
    def __init__(self, work: Work, records: Iterable[PersonRecord]) -> None:
        self.work = work
        self.records = records
        self.known = Known(work)
        self.new: list[Consumer] = []
        self.changed: dict[UUID, Consumer] = {}
        self.numbers: list[ConsumerNumber] = []
        self.former: list[ConsumerNumber] = []
        self._left_out: set[UUID] = set()

    def match(self) -> None:
        for record in self.records:
            consumer, sign = self.known.person(record)
            if consumer is None:
                consumer = self._enrolled(record)
            elif is_someone_else(consumer, record, sign):
                self.work.problem(record, "other_person_here", found=record.local_identifier)
                self._left_out.add(consumer.id)
                continue
            else:
                self._compare(record, consumer)
            self._keep_numbers(record, consumer)

    def of(self, person: str | Number) -> UUID | None:
        """Of this import, or of an earlier one."""
        found = self.known.holder(person) if isinstance(person, Number) else self.known.by_key.get(person)
        return found.id if found and found.id not in self._left_out else None

    def write(self, now: datetime) -> None:
        using = self.work.source.using
        enrolments = [Enrolment(service=self.work.service, consumer=consumer, starts_at=now) for consumer in self.new]
        Consumer.objects.using(using).bulk_create(self.new, BATCH)
        Enrolment.objects.using(using).bulk_create(enrolments, BATCH)
        fields = ["chosen_name", "date_of_birth", "deceased", "died_on"]
        Consumer.objects.using(using).bulk_update(self.changed.values(), fields, BATCH)
        ConsumerNumber.objects.using(using).bulk_create(self.numbers, BATCH)
        ConsumerNumber.objects.using(using).bulk_update(self.former, ["kind"], BATCH)

    # --- new ---------------------------------------------------------------------

    def _enrolled(self, record: PersonRecord) -> Consumer:
        consumer = Consumer(
            id=uuid.uuid4(),
            service=self.work.service,
            chosen_name=record.chosen_name,
            date_of_birth=record.date_of_birth,
            local_identifier=self._shown_number(record),
            deceased=record.deceased,
            died_on=record.died_on,
        )
        self.new.append(consumer)
        self.known.consumers[consumer.id] = consumer
        self.known.by_shown[consumer.local_identifier] = consumer
        return consumer

    def _shown_number(self, record: PersonRecord) -> str:
        """Where somebody else is called by the same number of another system, with the end of that system's name."""
        shown = record.local_identifier
        if shown not in self.known.by_shown:
            return shown
        system = record.system
        ending = system.replace("/", ":").rstrip(":").rpartition(":")[2]
        for qualified in (f"{shown} ({ending[:30]})", f"{shown[:50]} {record.source_id[:49]}"):
            if qualified not in self.known.by_shown:
                return qualified
        return str(uuid.uuid4())

    # --- known -------------------------------------------------------------------

    def _compare(self, record: PersonRecord, consumer: Consumer) -> None:
        """What is empty is filled; what differs is said, and taken if that is wanted."""
        if consumer.id in self.known.left:
            self.work.remark(record, "has_left", found=consumer.local_identifier)
        for name, found in (
            ("chosen_name", record.chosen_name),
            ("date_of_birth", record.date_of_birth),
            ("died_on", record.died_on),
        ):
            here = getattr(consumer, name)
            if found and found != here and (not here or self._wants(record, name, here, found)):
                self._change(consumer, name, found)
        if record.deceased and not consumer.deceased:
            self._change(consumer, "deceased", value=True)

    def _wants(self, record: PersonRecord, name: str, here: object, found: object) -> bool:
        take = self.work.how.take_changes
        label = Consumer._meta.get_field(name).verbose_name
        self.work.remark(record, "difference_taken" if take else "difference", field=label, here=here, found=found)
        return take

    def _change(self, consumer: Consumer, name: str, value: object) -> None:
        setattr(consumer, name, value)
        if consumer.id not in {each.id for each in self.new}:
            self.changed[consumer.id] = consumer

    # --- numbers -----------------------------------------------------------------

    def _keep_numbers(self, record: PersonRecord, consumer: Consumer) -> None:
        for key in (record.source_id, *record.also):
            if key not in self.known.by_key:
                self._keep(consumer, NumberKind.SOURCE, self.work.source.system, key)
            elif self.known.by_key[key] != consumer:
                self.work.remark(record, "merged_are_two_here", found=key)
        for number in record.numbers:
            self._keep_number(record, number, consumer)

    def _keep_number(self, record: PersonRecord, number: Number, consumer: Consumer) -> None:
        kind = NumberKind.FORMER if number.former else NumberKind.NUMBER
        holder = self.known.by_number.get((number.system, number.value))
        if holder is None:
            self._keep(consumer, kind, number.system, number.value)
        elif holder != consumer:
            self.work.remark(record, "number_of_another", found=number.value)
        else:
            row = self.known.numbers[number.system, number.value]
            if row.kind != kind and not row._state.adding:
                row.kind = kind
                self.former.append(row)

    def _keep(self, consumer: Consumer, kind: NumberKind, system: str, value: str) -> None:
        row = ConsumerNumber(
            id=uuid.uuid4(), service=self.work.service, consumer=consumer, kind=kind, system=system[:300], value=value
        )
        self.numbers.append(row)
        self.known._remember(row, consumer)


def is_someone_else(consumer: Consumer, record: PersonRecord, sign: Sign) -> bool:
    """The same sign and another human. One of name and date of birth may have changed, where a sign is good enough."""
    dates = {consumer.date_of_birth, record.date_of_birth}
    if consumer.chosen_name.casefold() == record.chosen_name.casefold():
        return None not in dates and len(dates) > 1 and sign is Sign.SHOWN
    if None in dates:
        return sign is not Sign.NUMBER
    return len(dates) > 1
