"""Bring in another system's record: all of it or nothing, and twice is the same as once.

Runs on the owner's login, because nobody signed in: row-level security lets
no actor-less write pass. What is here is found again by service, source
system and the source's own id. A later import may move a status on (current,
superseded, entered in error) and never back: what was struck here stays
struck.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import DatabaseError, connections, transaction
from django.db.models import Q

from peernotes import audit
from peernotes.enums import EntryKind, EntryStatus, Verb
from peernotes.errors import Missing
from peernotes.imports import EntryRecord, Problem
from peernotes.models import Consumer, Enrolment, RecordEntry, Service
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from peernotes.imports import Parsed, PersonRecord

BATCH = 500
LONG = 200_000
"""Characters from which a text is tried for search first: PostgreSQL takes 1 MB of different words at most."""
ONWARD = (EntryStatus.CURRENT, EntryStatus.SUPERSEDED, EntryStatus.ENTERED_IN_ERROR)


class NotTaken(Exception):
    """Nothing was taken, because of every one of ``problems``."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


@dataclass(frozen=True, slots=True)
class Source:
    """Whose record, and into which service it goes. ``system`` is part of what makes an entry the same one again."""

    service_slug: str
    system: str
    using: str = "owner"


@dataclass(frozen=True, slots=True)
class Outcome:
    people: int
    entries: int
    added_people: int
    added_entries: int
    changed_entries: int
    remarks: tuple[Problem, ...]

    @property
    def already(self) -> int:
        return self.entries - self.added_entries

    @property
    def changes(self) -> bool:
        return bool(self.added_people or self.added_entries or self.changed_entries)


def zone_of(source: Source) -> ZoneInfo:
    """The zone in which a day without a time begins."""
    return ZoneInfo(_service(source).timezone)


def bring_in(
    *,
    parsed: Parsed,
    source: Source,
    now: datetime,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Raises NotTaken with all problems, Missing for an unknown service. ``dry_run`` does it and undoes it.
    ``progress`` is called with (entries written, entries to write) when they are many. An import that changes nothing leaves no event."""
    if parsed.problems:
        raise NotTaken(parsed.problems)
    with transaction.atomic(using=source.using):
        bringing = _Bringing(parsed, source, _service(source))
        bringing.lock_and_enter()
        outcome = bringing.run(now, progress)
        if outcome.changes:
            bringing.record_event()
        if dry_run:
            transaction.set_rollback(True, using=source.using)
    return outcome


def _service(source: Source) -> Service:
    service = Service.objects.using(source.using).filter(slug=source.service_slug).first()
    if service is None:
        raise Missing(service=source.service_slug)
    return service


class _Bringing:
    def __init__(self, parsed: Parsed, source: Source, service: Service) -> None:
        self.parsed = parsed
        self.source = source
        self.service = service
        self.actor = Actor(request_id=uuid.uuid4(), purpose=source.system)
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.consumers: dict[str, uuid.UUID] = {}
        self.here: dict[str, RecordEntry] = {}

    # --- who does it, and one at a time ------------------------------------------

    def lock_and_enter(self) -> None:
        self._execute("SELECT pg_advisory_xact_lock(hashtext('peernotes: import'), hashtext(%s))", [self.service.slug])
        audit.enter(self.actor, Verb.IMPORT_RECORD, using=self.source.using)

    def record_event(self) -> None:
        service = self.service.pk
        about = {"service_id": service, "object_type": "service", "object_id": service}
        audit.record_plain(Verb.IMPORT_RECORD, self.actor, using=self.source.using, **about)

    def _execute(self, statement: str, values: list[object]) -> None:
        with connections[self.source.using].cursor() as cursor:
            cursor.execute(statement, values)

    # --- what it does --------------------------------------------------------------

    def run(self, now: datetime, progress: Callable[[int, int], None] | None) -> Outcome:
        unknown = self._match_people()
        new = self._match_entries()
        moved = self._moved_on()
        rows = [self._row(entry) for entry in new]
        self._try_search(rows, new)
        if self.problems:
            raise NotTaken(sorted(self.problems, key=lambda problem: (problem.file, problem.line)))
        self._enrol(unknown, now)
        for begin in range(0, len(rows), BATCH):
            RecordEntry.objects.using(self.source.using).bulk_create(rows[begin : begin + BATCH])
            if progress and len(rows) > BATCH:
                progress(min(begin + BATCH, len(rows)), len(rows))
        for status, ids in moved.items():
            RecordEntry.objects.using(self.source.using).filter(id__in=ids).update(status=status)
        return Outcome(
            people=len(self.parsed.people),
            entries=len(self.parsed.entries),
            added_people=len(unknown),
            added_entries=len(rows),
            changed_entries=sum(map(len, moved.values())),
            remarks=(*self.parsed.remarks, *self.remarks),
        )

    # --- people ----------------------------------------------------------------------

    def _match_people(self) -> list[PersonRecord]:
        """The people who are not here yet; all get the id that they have or will have."""
        known = {}
        for batch in _batches([person.local_identifier for person in self.parsed.people]):
            found = Consumer.objects.using(self.source.using).filter(service=self.service, local_identifier__in=batch)
            known |= {consumer.local_identifier: consumer for consumer in found}
        unknown = []
        for person in self.parsed.people:
            consumer = known.get(person.local_identifier)
            if consumer is None:
                unknown.append(person)
            elif _is_someone_else(consumer, person):
                self._problem(person, "other_person_here", person.local_identifier)
            self.consumers[person.source_id] = consumer.id if consumer else uuid.uuid4()
        return unknown

    def _enrol(self, people: list[PersonRecord], now: datetime) -> None:
        consumers = [
            Consumer(
                id=self.consumers[person.source_id],
                service=self.service,
                chosen_name=person.chosen_name,
                pronouns=person.pronouns or "",
                date_of_birth=person.date_of_birth,
                local_identifier=person.local_identifier,
            )
            for person in people
        ]
        enrolments = [Enrolment(service=self.service, consumer=consumer, starts_at=now) for consumer in consumers]
        Consumer.objects.using(self.source.using).bulk_create(consumers, BATCH)
        Enrolment.objects.using(self.source.using).bulk_create(enrolments, BATCH)

    # --- entries -----------------------------------------------------------------------

    def _match_entries(self) -> list[EntryRecord]:
        """The entries that are not here yet; what is here must be the same text about the same person."""
        self.made = {entry.source_id: uuid.uuid4() for entry in self.parsed.entries}
        targets = {target for entry in self.parsed.entries for target in entry.replaces}
        for batch in _batches([*self.made, *sorted(targets.difference(self.made))]):
            found = RecordEntry.objects.using(self.source.using).filter(
                ~Q(source_id=""),  # says that the unique index, which leaves these out, will do
                service=self.service,
                source_system=self.source.system,
                source_id__in=batch,
            )
            self.here |= {row.source_id: row for row in found.only("source_id", "consumer_id", "status", "text")}
        new = []
        for entry in self.parsed.entries:
            row = self.here.get(entry.source_id)
            if row is None:
                new.append(entry)
            elif row.consumer_id != self.consumers[entry.person_source_id]:
                self._problem(entry, "other_person_s_entry_here", entry.source_id)
            elif row.text != entry.text:
                self._problem(entry, "text_changed", entry.source_id)
        return new

    def _moved_on(self) -> dict[str, set[uuid.UUID]]:
        """Rows that are here, by the later status that the source gives them now."""
        moved: dict[str, set[uuid.UUID]] = {}
        wanted = [(entry.source_id, entry.status) for entry in self.parsed.entries]
        for entry in self.parsed.entries:
            if entry.status != EntryStatus.ENTERED_IN_ERROR:
                wanted += [(target, EntryStatus.SUPERSEDED) for target in entry.replaces]
        for source_id, status in wanted:
            row = self.here.get(source_id)
            if row and ONWARD.index(EntryStatus(status)) > ONWARD.index(EntryStatus(row.status)):
                moved.setdefault(EntryStatus(status).value, set()).add(row.id)
        return moved

    def _row(self, entry: EntryRecord) -> RecordEntry:
        return RecordEntry(
            id=self.made[entry.source_id],
            service=self.service,
            consumer_id=self.consumers[entry.person_source_id],
            kind=EntryKind.IMPORTED,
            status=entry.status,
            title=entry.title,
            text=entry.text,
            author_name=entry.author_name,
            written_at=entry.written_at,
            sensitive=entry.sensitive,
            replaces_id=self._replaced(entry),
            source_system=self.source.system,
            source_id=entry.source_id,
        )

    def _replaced(self, entry: EntryRecord) -> uuid.UUID | None:
        if len(entry.replaces) > 1:
            self.remarks.append(Problem.at(entry.place, "replaces_several", count=len(entry.replaces)))
        for target in entry.replaces:
            row = self.here.get(target)
            if row is None and target in self.made:
                return self.made[target]
            if row and row.consumer_id == self.consumers[entry.person_source_id]:
                return row.id
            if row:
                self._problem(entry, "replaces_other_person", target)
        return None

    def _try_search(self, rows: list[RecordEntry], entries: list[EntryRecord]) -> None:
        for row, entry in zip(rows, entries, strict=True):
            if len(row.text) < LONG:
                continue
            try:
                with transaction.atomic(using=self.source.using):
                    self._execute("SELECT to_tsvector('simple', %s || ' ' || %s)", [row.title, row.text])
            except DatabaseError:
                self._problem(entry, "too_many_words", entry.source_id)

    def _problem(self, record: EntryRecord | PersonRecord, code: str, found: str) -> None:
        self.problems.append(Problem.at(record.place, code, found=found))


def _is_someone_else(consumer: Consumer, person: PersonRecord) -> bool:
    """The same identifier and another date of birth; without dates, another name. A name alone may change."""
    if consumer.date_of_birth and person.date_of_birth:
        return consumer.date_of_birth != person.date_of_birth
    return consumer.chosen_name.casefold() != person.chosen_name.casefold()


def _batches(keys: list[str]) -> Iterator[list[str]]:
    for begin in range(0, len(keys), BATCH):
        yield keys[begin : begin + BATCH]
