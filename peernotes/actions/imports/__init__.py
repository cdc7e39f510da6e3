"""Bring in another system's record, and twice is the same as once.

By default all of it or nothing; whoever is in charge may leave out what
cannot be taken, and reads what that was. Runs on the owner's login, because
nobody signed in: row-level security lets no actor-less write pass. What is
here is found again by service, source system and the source's own id.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import connections, transaction

from peernotes import audit
from peernotes.actions.imports._entries import Entries
from peernotes.actions.imports._people import People
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.imports import Problem
from peernotes.models import Service
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from peernotes.imports import EntryRecord, Parsed, PersonRecord


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
class How:
    """``leave_out`` what cannot be taken; ``take_changes`` where name, dates, title or author differ from what is
    here; ``dry_run`` does it and undoes it. ``progress`` is called with (entries written, entries to write)."""

    leave_out: bool = False
    take_changes: bool = False
    dry_run: bool = False
    progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    people: int
    entries: int
    added_people: int
    added_entries: int
    changed_people: int
    changed_entries: int
    left_out: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    already: int

    @property
    def changes(self) -> bool:
        return bool(self.added_people or self.added_entries or self.changed_people or self.changed_entries)


@dataclass(frozen=True, slots=True)
class Work:
    """What the parts of one import share."""

    service: Service
    source: Source
    how: How
    problems: list[Problem]
    remarks: list[Problem] = field(default_factory=list)
    request_id: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def actor(self) -> Actor:
        return Actor(request_id=self.request_id, purpose=self.source.system)

    def problem(self, record: EntryRecord | PersonRecord, code: str, **details: object) -> None:
        self.problems.append(Problem.at(record.place, code, **details))

    def remark(self, record: EntryRecord | PersonRecord, code: str, **details: object) -> None:
        self.remarks.append(Problem.at(record.place, code, **details))

    def execute(self, statement: str, values: list[object]) -> None:
        with connections[self.source.using].cursor() as cursor:
            cursor.execute(statement, values)


AS_IT_IS = How()


def zone_of(source: Source) -> ZoneInfo:
    """The zone in which a day without a time begins."""
    return ZoneInfo(_service(source).timezone)


def bring_in(*, parsed: Parsed, source: Source, now: datetime, how: How = AS_IT_IS) -> Outcome:
    """Raises NotTaken with all problems, Missing for an unknown service. An import that changes nothing leaves no
    event."""
    with transaction.atomic(using=source.using):
        work = Work(_service(source), source, how, list(parsed.problems))
        _lock_and_enter(work)
        outcome = _run(work, parsed, now)
        if outcome.changes:
            _record_event(work)
        if how.dry_run:
            transaction.set_rollback(True, using=source.using)
    return outcome


def _service(source: Source) -> Service:
    service = Service.objects.using(source.using).filter(slug=source.service_slug).first()
    if service is None:
        raise Missing(service=source.service_slug)
    return service


def _lock_and_enter(work: Work) -> None:
    work.execute("SELECT pg_advisory_xact_lock(hashtext('peernotes: import'), hashtext(%s))", [work.service.slug])
    audit.enter(work.actor, Verb.IMPORT_RECORD, using=work.source.using)


def _run(work: Work, parsed: Parsed, now: datetime) -> Outcome:
    people = People(work, parsed.people)
    people.match()
    entries = Entries(work, people)
    entries.match(parsed.entries)
    problems = tuple(sorted(work.problems, key=lambda problem: problem.place))
    if problems and not work.how.leave_out:
        raise NotTaken(problems)
    people.write(now)
    entries.write(now)
    return Outcome(
        people=len(parsed.people),
        entries=len(parsed.entries),
        added_people=len(people.new),
        added_entries=len(entries.new),
        changed_people=len(people.changed),
        changed_entries=entries.changed,
        left_out=problems,
        remarks=(*parsed.remarks, *work.remarks),
        already=entries.already,
    )


def _record_event(work: Work) -> None:
    service = work.service.pk
    about = {"service_id": service, "object_type": "service", "object_id": service}
    audit.record_plain(Verb.IMPORT_RECORD, work.actor, using=work.source.using, **about)
