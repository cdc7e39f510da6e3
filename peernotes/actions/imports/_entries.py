"""The documents of an import. There may be more of them than fit into memory with their texts, so these are read one
batch at a time. A later import may move a status on (current, superseded, entered in error) and never back: what was
struck here stays struck."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import DatabaseError, transaction
from django.db.models import F, Func, OuterRef, Q, TextField

from peernotes.actions.imports._people import BATCH, batches
from peernotes.enums import EntryKind, EntryStatus
from peernotes.imports import Number
from peernotes.models import EntryFile, RecordEntry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from peernotes.actions.imports import Work
    from peernotes.actions.imports._people import People
    from peernotes.imports import EntryRecord, Kept

LONG = 200_000
"""Bytes from which a text is tried for search first: PostgreSQL takes 1 MB of different words at most."""
ONWARD = (EntryStatus.CURRENT, EntryStatus.SUPERSEDED, EntryStatus.ENTERED_IN_ERROR)
WORDS = ("title", "author_name")
WHEN = ("written_at", "written_on")
COMPARED = (*WORDS, *WHEN)
DIGEST = Func(
    F("text"), template="encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')", output_field=TextField()
)


FILES = ArraySubquery(EntryFile.objects.filter(entry=OuterRef("id")).order_by("position").values("digest"))


@dataclass(frozen=True, slots=True)
class Target:
    """Something that another document may replace. ``status`` is what it has here; "" before it is here."""

    id: UUID
    consumer_id: UUID
    status: str = ""


class Entries:
    def __init__(self, work: Work, people: People) -> None:
        self.work = work
        self.people = people
        self.new: list[EntryRecord] = []
        self.already = 0
        self._changes: dict[UUID, RecordEntry] = {}
        self._moved: dict[str, set[UUID]] = {}
        self._targets: dict[str, Target] = {}

    @property
    def changed(self) -> int:
        return len(set(self._changes).union(*self._moved.values()))

    # --- what is here ----------------------------------------------------------------

    def match(self, records: Iterable[EntryRecord]) -> None:
        replaced = {target for record in records for target in record.replaces}
        for batch in batches(records):
            here = self._here([record.source_id for record in batch])
            for record in batch:
                self._match(record, here.get(record.source_id), replaced)
        for batch in batches(sorted(replaced.difference(self._targets))):
            for key, row in self._here(batch).items():
                self._targets[key] = Target(row["id"], row["consumer_id"], row["status"])
        self.new = [record for record in self.new if self._may_replace(record)]
        for record in records:
            self._supersede(record)

    def _here(self, source_ids: list[str]) -> dict[str, dict[str, Any]]:
        rows = RecordEntry.objects.using(self.work.source.using).filter(
            ~Q(source_id=""),  # says that the unique index, which leaves these out, will do
            service=self.work.service,
            source_system=self.work.source.system,
            source_id__in=source_ids,
        )
        found = rows.values("id", "source_id", "consumer_id", "status", *COMPARED, digest=DIGEST, kept=FILES)
        return {row["source_id"]: row for row in found}

    def _match(self, record: EntryRecord, row: dict[str, Any] | None, replaced: set[str]) -> None:
        consumer = self.people.of(record.person)
        if consumer is None:
            person = record.person
            self.work.problem(record, "unknown_subject", found=person.value if isinstance(person, Number) else person)
        elif row is None:
            if record.body.length < LONG or self._can_be_searched(record):
                self.new.append(record)
                self._remember(record, Target(uuid.uuid4(), consumer), replaced)
        elif row["consumer_id"] != consumer:
            self.work.problem(record, "other_person_s_entry_here", found=record.source_id)
        elif row["digest"] != _digest(record.body):
            self.work.problem(record, "text_changed", found=record.source_id)
        elif row["kept"] != [_digest(file.content) for file in record.files]:
            self.work.problem(record, "files_changed", found=record.source_id)
        else:
            self.already += 1
            self._remember(record, Target(row["id"], consumer, row["status"]), replaced)
            self._move_on(row["id"], row["status"], record.status)
            self._compare(record, row)

    def _remember(self, record: EntryRecord, target: Target, replaced: set[str]) -> None:
        if record.source_id in replaced:
            self._targets[record.source_id] = target

    def _compare(self, record: EntryRecord, row: dict[str, Any]) -> None:
        for name in WORDS:
            found = getattr(record, name)
            if found and found != row[name]:
                self._differs(record, row, {name: found}, row[name], found)
        here, found = (row["written_on"] or row["written_at"]), (record.day or record.written_at)
        if here != found:
            self._differs(record, row, {"written_at": record.written_at, "written_on": record.day}, here, found)

    def _differs(
        self, record: EntryRecord, row: dict[str, Any], new: dict[str, Any], here: object, found: object
    ) -> None:
        take = self.work.how.take_changes
        label = RecordEntry._meta.get_field(next(iter(new))).verbose_name
        self.work.remark(record, "difference_taken" if take else "difference", field=label, here=here, found=found)
        if take:
            changed = self._changes.setdefault(row["id"], RecordEntry(**{key: row[key] for key in ("id", *COMPARED)}))
            for name, value in new.items():
                setattr(changed, name, value)

    # --- versions ----------------------------------------------------------------------

    def _move_on(self, row_id: UUID, status: str, wanted: str) -> None:
        if ONWARD.index(EntryStatus(wanted)) > ONWARD.index(EntryStatus(status)):
            self._moved.setdefault(wanted, set()).add(row_id)

    def _supersede(self, record: EntryRecord) -> None:
        if record.status == EntryStatus.ENTERED_IN_ERROR:
            return
        for target in self._known(record):
            if target.status and target.consumer_id == self.people.of(record.person):
                self._move_on(target.id, target.status, EntryStatus.SUPERSEDED.value)

    def _may_replace(self, record: EntryRecord) -> bool:
        consumer = self.people.of(record.person)
        for key in record.replaces:
            if key in self._targets and self._targets[key].consumer_id != consumer:
                self.work.problem(record, "replaces_other_person", found=key)
                return False
        if len(record.replaces) > 1:
            self.work.remark(record, "replaces_several", count=len(record.replaces))
        return True

    def _known(self, record: EntryRecord) -> list[Target]:
        return [self._targets[key] for key in record.replaces if key in self._targets]

    # --- writing -----------------------------------------------------------------------

    def write(self, now: datetime) -> None:
        rows = RecordEntry.objects.using(self.work.source.using)
        done = 0
        # By time, as the index of words stands: one that is larger than memory is otherwise read from disk for each row.
        for batch in batches(sorted(self.new, key=attrgetter("written_at"))):
            written = [self._row(record, now) for record in batch]
            rows.bulk_create(written)
            for row, record in zip(written, batch, strict=True):
                self._keep_files(row, record)
            done += len(batch)
            if self.work.how.progress and len(self.new) > BATCH:
                self.work.how.progress(done, len(self.new))
        for status, ids in self._moved.items():
            rows.filter(id__in=ids).update(status=status)
        rows.bulk_update(self._changes.values(), COMPARED, BATCH)

    def _row(self, record: EntryRecord, now: datetime) -> RecordEntry:
        """``now`` is said: with a default of the database among its values Django asks for each row by itself, at twice
        the time."""
        own = self._targets.get(record.source_id)
        return RecordEntry(
            id=own.id if own else uuid.uuid4(),
            created_at=now,
            service=self.work.service,
            consumer_id=self.people.of(record.person),
            kind=EntryKind.IMPORTED,
            status=record.status,
            title=record.title,
            text=record.text,
            author_name=record.author_name,
            written_at=record.written_at,
            written_on=record.day,
            sensitive=record.sensitive,
            replaces_id=next((target.id for target in self._known(record)), None),
            source_system=self.work.source.system,
            source_id=record.source_id,
        )

    def _keep_files(self, row: RecordEntry, record: EntryRecord) -> None:
        """One at a time: each may be large."""
        for position, file in enumerate(record.files):
            EntryFile.objects.using(self.work.source.using).create(
                service=self.work.service,
                entry=row,
                position=position,
                name=file.name,
                media_type=file.kind,
                size=file.content.length,
                digest=_digest(file.content),
                content=file.content.read(),
            )

    def _can_be_searched(self, record: EntryRecord) -> bool:
        try:
            with transaction.atomic(using=self.work.source.using):
                self.work.execute("SELECT to_tsvector('simple', %s || ' ' || %s)", [record.title, record.text])
        except DatabaseError:
            self.work.problem(record, "too_many_words", found=record.source_id)
            return False
        return True


def _digest(kept: Kept) -> str:
    return hashlib.sha256(kept.read()).hexdigest()
