"""Words over everyone one works with: rare ones, common ones, and one that nobody wrote."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

from bench import limits, reach
from bench.connections import APP, OWNER, bare, brute, counted, pid
from bench.measure import AGAIN, LIMIT, Design, Subject, Transaction, same_rows
from bench.people import Reader, clinicians, peers
from bench.record import rows_of
from peernotes import audit
from peernotes.actions import reading
from peernotes.queries.record import search
from peernotes.queries.record.lines import Narrow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

# As typed; what it is; and how brute force knows it in the generated text, where a space stands before each of them.
WORDS = (
    ("heronpool", "1 in 20,000", ("heronpool",)),
    ("allotment", "1 %", ("allotment",)),
    ("walk", "30 %", ("walk",)),
    ("together", "nearly all", ("together",)),
    ("allotm", "the beginning of 1 %", ("allotm",)),
    ("walking allotments", "both", ("walk", "allotment")),
    ("bittern", "nowhere", ("bittern",)),
)
GOAL = "rows 5 or less, none over 50 ms"
# Written apart from the queries: text is read as text, people come from bench.reach, and nothing is indexed.
LINES = """
SELECT id FROM (
    SELECT e.id, e.written_at AS at FROM peernotes_recordentry e
    WHERE e.consumer_id = ANY (%(people)s) AND e.status = 'current'
      AND ' ' || lower(e.title || ' ' || e.text) LIKE ALL (%(like)s)
    UNION ALL
    SELECT n.id, n.happened_at FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.consumer_id = ANY (%(people)s) AND n.status IN ('final', 'amended')
      AND (n.shared_with_care_team OR n.shared_with_peer_team AND 'peer_team' = ANY (%(audiences)s))
      AND (v.clinician_read_peer_notes = 'shared_sections' OR 'peer_team' = ANY (%(audiences)s))
      AND EXISTS (SELECT FROM peernotes_notesection s WHERE s.note_id = n.id AND {section})) x
ORDER BY at DESC, id DESC LIMIT 25"""
SECTION = """s.audience = ANY (%(audiences)s) AND s.decision IN ('accepted', 'rewritten')
    AND ' ' || lower(s.text) LIKE ALL (%(like)s)"""
PARTS = f"SELECT s.id FROM peernotes_notesection s WHERE s.note_id = ANY (%(lines)s) AND {SECTION}"


def subjects() -> Iterator[Subject]:
    for reader in clinicians():
        people = reach.cared_for(reader.actor)
        yield from _reader(reader, _ids(people), ["care_team"])
    for reader in peers():
        people = reach.record_read_by_peer(reader.actor)
        yield from _reader(reader, _ids(people), ["care_team", "peer_team"])


def _ids(people: reach.QuerySet) -> list[UUID]:
    return list(people.using(OWNER).values_list("pk", flat=True))


def _reader(reader: Reader, people: list[UUID], audiences: list[str]) -> Iterator[Subject]:
    for words, kind, likes in WORDS:
        asked = {"people": people, "audiences": audiences, "like": [f"% {like}%" for like in likes]}
        found = [row[0] for row in brute(LINES.format(section=SECTION), asked)]
        parts = [row[0] for row in brute(PARTS, asked | {"lines": found})]
        yield _subject(reader, words, kind, [*found, *parts])


def _subject(reader: Reader, words: str, kind: str, wanted: list[UUID]) -> Subject:
    """A search without a hit takes one statement, whoever searches."""
    title = f"search{'' if wanted else ' without a hit'}, {words} ({kind}), for {reader.name}"
    page = partial(search.everyone, reader.actor, Narrow(words=words), None)
    opening = Transaction(partial(audit.enter, reader.actor))
    opening.begin()
    with counted() as sent:
        lines = page().lines.rows
    opening.end()
    same_rows(title, wanted, rows_of(lines), "our page")
    ids = limits.by_source(lines) | {"parts": [part.id for line in lines for part in line.sections]}
    same_rows(title, wanted, limits.lines(ids), "the limit")
    same_rows(title, wanted, limits.found(ids, words), "the limit with headlines")
    _open(reader, words)  # what a process learns once, it has learnt
    with counted() as whole:
        _open(reader, words)
    designs = (
        Design(LIMIT, partial(limits.lines, ids), bare().info.backend_pid, queries=2),
        Design(AGAIN, partial(limits.lines, ids), bare().info.backend_pid, queries=2),
        Design("limit with headlines", partial(limits.found, ids, words), bare().info.backend_pid, queries=2),
        Design("rows, row-level security on", page, pid(APP), opening.begin, opening.end, len(sent)),
        Design("whole request", partial(_open, reader, words), pid(APP), queries=len(whole)),
    )
    return Subject(title, designs, GOAL, len(wanted))


def _open(reader: Reader, words: str) -> None:
    actor = reader.actor
    with transaction.atomic():
        audit.enter(actor)
        reading.search(by=actor, narrow=Narrow(words=words))
