"""A person's record: 25 lines of three kinds with the sections of the notes among them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench import limits
from bench.connections import APP, OWNER, bare, brute, counted, pid
from bench.guardian import record_page
from bench.measure import AGAIN, LIMIT, Design, Rotating, Subject, Transaction, same_rows
from bench.people import Reader, clinicians, peers, people_of
from peernotes import access, audit
from peernotes.actions import reading
from peernotes.enums import Audience, SectionDecision, Voice
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy.facts import SectionFacts
from peernotes.queries.record import timeline
from peernotes.queries.record.lines import Narrow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.queries.record.lines import RecordLine

PERSONS = 8
NARROW = Narrow()
SIZE = 25


def subjects() -> Iterator[Subject]:
    for reader in [*clinicians(), *peers()]:
        if reader.name == "clinician.nothing":
            continue
        cases = cases_of(reader)
        if cases:
            yield _subject(reader, cases)


def cases_of(reader: Reader) -> list[tuple[UUID, Gathered]]:
    """People whose record the reader may read."""
    found = []
    for consumer_id in people_of(reader, PERSONS * 3):
        with transaction.atomic():
            audit.enter(reader.actor)
            gathered = access.gather(reader.actor, consumer=consumer_id)
        if rules.may_read_record(gathered.facts):
            found.append((consumer_id, gathered))
    return found[:PERSONS]


def _subject(reader: Reader, cases: list[tuple[UUID, Gathered]]) -> Subject:
    title = f"record, read by {reader.name}"
    opening = Transaction(partial(audit.enter, reader.actor))
    ids = []
    for consumer_id, gathered in cases:
        opening.begin()
        lines = timeline.of_person(gathered, NARROW, None).rows
        opening.end()
        same_rows(title, by_policy(reader, consumer_id, gathered), rows_of(lines), "our page")
        ids.append(limits.by_source(lines) | {"parts": [part.id for line in lines for part in line.sections]})
        same_rows(title, rows_of(lines), limits.lines(ids[-1]), "the limit")
    opening.begin()
    with counted() as sent:
        timeline.of_person(cases[0][1], NARROW, None)
    opening.end()
    with counted() as whole:
        request(reader, cases[0])
    server = pid(APP)
    page = Rotating(lambda case: timeline.of_person(case[1], NARROW, None), cases)
    designs = (
        Design(LIMIT, Rotating(limits.lines, ids), bare().info.backend_pid, queries=2),
        Design(AGAIN, Rotating(limits.lines, ids), bare().info.backend_pid, queries=2),
        Design("rows, row-level security on", page, server, opening.begin, opening.end, queries=len(sent)),
        Design("whole request, no event", Rotating(partial(unaudited, reader), cases), server, queries=len(whole) - 1),
        Design("whole request", Rotating(partial(request, reader), cases), server, queries=len(whole)),
        Design("guardian", Rotating(partial(record_page, reader), cases), pid(OWNER)),
    )
    return Subject(title, designs, goal="rows 2.5 or less", rows=sum(map(len, map(all_ids, ids))) // len(ids))


def all_ids(ids: dict[str, list[UUID]]) -> list[UUID]:
    return [key for found in ids.values() for key in found]


def rows_of(lines: tuple[RecordLine, ...]) -> list[UUID]:
    return [line.id for line in lines] + [part.id for line in lines for part in line.sections]


def request(reader: Reader, case: tuple[UUID, Any]) -> None:
    actor = reader.actor
    with transaction.atomic():
        audit.enter(actor)
        reading.open_record(by=actor, consumer_id=case[0], narrow=NARROW)


def unaudited(reader: Reader, case: tuple[UUID, Any]) -> None:
    append, audit.append = audit.append, lambda *_: None
    try:
        request(reader, case)
    finally:
        audit.append = append


def by_policy(reader: Reader, consumer_id: UUID, gathered: Gathered) -> list[UUID]:
    """Brute force: every line of the person, each asked of policy; then the newest 25, and of each note among them the
    first section that may be read."""
    found = brute(
        """SELECT written_at, id, 'entry' FROM peernotes_recordentry WHERE consumer_id = %(c)s
           UNION ALL SELECT happened_at, id, 'contact' FROM peernotes_contactlogentry WHERE consumer_id = %(c)s
           UNION ALL SELECT happened_at, id, 'note' FROM peernotes_note WHERE consumer_id = %(c)s
           ORDER BY 1 DESC, 2 DESC""",
        {"c": consumer_id},
    )
    lines: list[UUID] = []
    for _at, key, source in found:
        if source == "note":
            lines += _note(reader, key) if len(lines) < SIZE else []
        elif rules.may_read_record(gathered.facts):
            lines.append(key)
        if len(lines) >= SIZE:
            break
    return lines + _parts(reader, lines)


def _facts(reader: Reader, note_id: UUID) -> Gathered:
    return access.gather(reader.actor, note=note_id)


def _note(reader: Reader, note_id: UUID) -> list[UUID]:
    """Finished and readable, or struck (or no longer shared) and once read by this reader, or the reader's own."""
    gathered = _facts(reader, note_id)
    finished = gathered.facts.note.status in {"final", "amended", "entered_in_error"}
    return [note_id] if finished and note_rules.may_know_note(gathered.facts) else []


def _parts(reader: Reader, lines: list[UUID]) -> list[UUID]:
    found: dict[UUID, UUID] = {}
    for key, note_id, *said, text in brute(
        """SELECT id, note_id, audience, decision, voice, text FROM peernotes_notesection WHERE note_id = ANY (%s)
           ORDER BY position, id""",
        [lines],
    ):
        facts = SectionFacts(Audience(said[0]), SectionDecision(said[1]), Voice(said[2]))
        gathered = _facts(reader, note_id)
        if text and note_rules.may_read_note(gathered.facts) and note_rules.may_read_section(gathered.facts, facts):
            found.setdefault(note_id, key)
    return list(found.values())
