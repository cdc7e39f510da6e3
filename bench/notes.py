"""Opening a peer note: the note with its author, person and service, the sections that may be read, signatures and
statements."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench.connections import APP, bare, brute, counted, limit, pid
from bench.measure import AGAIN, LIMIT, Design, Rotating, Subject, Transaction, same_rows
from bench.people import clinicians, peers, people_of
from peernotes import access, audit
from peernotes.actions.notes import reading_notes
from peernotes.enums import Audience, SectionDecision, Voice
from peernotes.policy import notes as rules
from peernotes.policy.facts import SectionFacts
from peernotes.queries import notes as queries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from bench.people import Reader
    from peernotes.access import Gathered

CASES = 20
NOTE = """
SELECT n.*, u.name, c.*, s.* FROM peernotes_note n JOIN peernotes_user u ON u.id = n.author_id
JOIN peernotes_consumer c ON c.id = n.consumer_id JOIN peernotes_service s ON s.id = n.service_id WHERE n.id = %(note)s"""
PARTS = """
SELECT (SELECT json_agg(x ORDER BY x.position) FROM peernotes_notesection x WHERE x.id = ANY (%(sections)s::uuid[])),
       (SELECT json_agg(x) FROM peernotes_consumerstatement x WHERE x.id = ANY (%(statements)s::uuid[]))"""
FINISHED = """
SELECT id FROM peernotes_note WHERE consumer_id = ANY (%s) AND status = 'final' AND shared_with_care_team
ORDER BY md5(id::text) LIMIT %s"""


def subjects() -> Iterator[Subject]:
    for reader in [*clinicians(), *peers()]:
        if reader.people in {30, 1000} and (cases := _cases(reader)):
            yield _subject(reader, cases)


def _cases(reader: Reader) -> list[tuple[Gathered, dict[str, Any]]]:
    """Notes that the reader may read, with the ids of what they may read of each, by policy."""
    found = []
    for (note_id,) in brute(FINISHED, [people_of(reader, CASES), CASES * 2]):
        gathered = access.gather(reader.actor, note=note_id)
        if rules.may_read_note(gathered.facts):
            found.append((gathered, _ids(gathered)))
    return found[:CASES]


def _ids(gathered: Gathered) -> dict[str, Any]:
    note = [gathered.note_id]
    sections = brute("SELECT id, audience, decision, voice FROM peernotes_notesection WHERE note_id = %s", note)
    return {
        "note": gathered.note_id,
        "sections": [
            key
            for key, *said in sections
            if rules.may_read_section(
                gathered.facts, SectionFacts(Audience(said[0]), SectionDecision(said[1]), Voice(said[2]))
            )
        ],
        "statements": [row[0] for row in brute("SELECT id FROM peernotes_consumerstatement WHERE note_id = %s", note)],
    }


def _subject(reader: Reader, cases: list[tuple[Gathered, dict[str, Any]]]) -> Subject:
    title = f"open a note, read by {reader.name}"
    for case in cases:
        same_rows(title, _flat(case[1]), _request(reader, case), "our page")
        same_rows(title, _flat(case[1]), _limit(case), "the limit")
    opening = Transaction(partial(audit.enter, reader.actor))
    opening.begin()
    with counted() as sent:
        _rows(cases[0])
    opening.end()
    with counted() as whole:
        _request(reader, cases[0])
    server, bare_server = pid(APP), bare().info.backend_pid
    rows = Rotating(_rows, cases)
    designs = (
        Design(LIMIT, Rotating(_limit, cases), bare_server, queries=2),
        Design(AGAIN, Rotating(_limit, cases), bare_server, queries=2),
        Design("rows, row-level security on", rows, server, opening.begin, opening.end, queries=len(sent)),
        Design("whole request", Rotating(partial(_request, reader), cases), server, queries=len(whole)),
    )
    return Subject(title, designs, rows=sum(len(_flat(ids)) for _, ids in cases) // len(cases))


def _flat(ids: dict[str, Any]) -> list[UUID]:
    return [ids["note"], *ids["sections"], *ids["statements"]]


def _limit(case: tuple[Gathered, dict[str, Any]]) -> list[Any]:
    note, parts = limit(NOTE, case[1]), limit(PARTS, case[1])[0]
    return [note[0][0], *(row["id"] for part in parts for row in part or ())]


def _rows(case: tuple[Gathered, dict[str, Any]]) -> None:
    note, _amendments = queries.with_amendments(case[0].note_id)
    list(note.sections.all()), list(note.statements.all())


def _request(reader: Reader, case: tuple[Gathered, dict[str, Any]]) -> list[UUID]:
    actor = reader.actor
    with transaction.atomic():
        audit.enter(actor)
        page = reading_notes.open_note(by=actor, note_id=case[0].note_id)
        return [page.note.pk, *(row.pk for rows in (page.sections, page.statements) for row in rows)]
