"""The newest of everything one may see: a clinician's worklist, a peer worker's Today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

from bench import limits, reach, unread
from bench.connections import APP, OWNER, bare, brute, counted, pid
from bench.guardian import feed
from bench.measure import AGAIN, LIMIT, Design, Subject, Transaction, same_rows
from bench.people import Reader, clinicians, peers
from peernotes import audit
from peernotes.actions import reading, reading_today
from peernotes.queries import today, worklist

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

GOAL = "rows 3 or less"
# Written apart from queries.worklist, with the simplest joins there are.
REST = """
SELECT id FROM (
    SELECT n.id, n.finalised_at AS at FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.consumer_id = ANY (%(people)s) AND n.status IN ('final', 'amended') AND n.shared_with_care_team
      AND v.clinician_read_peer_notes = 'shared_sections'
      AND (n.finalised_at <= now() - interval '90 days' OR n.author_id = %(user)s
           OR n.id IN (SELECT note_id FROM peernotes_reading WHERE user_id = %(user)s))
    UNION ALL SELECT id, written_at FROM peernotes_recordentry WHERE consumer_id = ANY (%(people)s) AND status = 'current'
    UNION ALL SELECT id, happened_at FROM peernotes_contactlogentry WHERE consumer_id = ANY (%(people)s)) x
ORDER BY at DESC, id DESC LIMIT 25"""
UNREAD = """
SELECT n.id FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
WHERE n.consumer_id = ANY (%(people)s) AND n.status IN ('final', 'amended') AND n.shared_with_care_team
  AND v.clinician_read_peer_notes = 'shared_sections' AND n.finalised_at > now() - interval '90 days'
  AND n.author_id <> %(user)s AND n.id NOT IN (SELECT note_id FROM peernotes_reading WHERE user_id = %(user)s)
ORDER BY n.finalised_at DESC, n.id DESC LIMIT 25"""


def subjects() -> Iterator[Subject]:
    for reader in clinicians():
        yield from _worklists(reader, reader.name)
    few = clinicians()[0]
    with unread.thousands(few):
        yield from _worklists(few, f"{few.name} with {unread.NOTES} unread")
    for reader in peers():
        yield _today(reader)


def _worklists(reader: Reader, name: str) -> Iterator[Subject]:
    people = list(reach.cared_for(reader.actor).using(OWNER).values_list("pk", flat=True))
    rest = worklist.rest
    yield _worklist(reader, f"worklist, newest, for {name}", rest, REST, people)
    yield _worklist(reader, f"worklist, unread, for {name}", worklist.unread, UNREAD, people)


def _worklist(reader: Reader, title: str, query: Callable[..., object], expected: str, people: list[UUID]) -> Subject:
    actor = reader.actor
    opening = Transaction(partial(audit.enter, actor))
    opening.begin()
    with counted() as sent:
        rows = query(actor).rows
    opening.end()
    wanted = [row[0] for row in brute(expected, {"people": people, "user": reader.id})]
    same_rows(title, wanted, [row.id for row in rows], "our feed")
    ids = limits.by_source(rows)
    same_rows(title, wanted, limits.items(ids), "the limit")
    with counted() as whole:
        _open_worklist(reader)
    designs = [
        Design(LIMIT, partial(limits.items, ids), bare().info.backend_pid, queries=1),
        Design(AGAIN, partial(limits.items, ids), bare().info.backend_pid, queries=1),
        Design("rows, row-level security on", partial(query, actor), pid(APP), opening.begin, opening.end, len(sent)),
    ]
    if expected is REST:
        designs += [
            Design("whole request (both lists)", partial(_open_worklist, reader), pid(APP), queries=len(whole)),
            Design("guardian", partial(feed, reader), pid(OWNER)),
        ]
    return Subject(title, tuple(designs), GOAL, len(rows))


def _open_worklist(reader: Reader) -> None:
    actor = reader.actor
    with transaction.atomic():
        audit.enter(actor)
        reading.open_worklist(by=actor)


def _today(reader: Reader) -> Subject:
    title = f"Today, for {reader.name}"
    actor = reader.actor
    opening = Transaction(partial(audit.enter, actor))
    opening.begin()
    with counted() as sent:
        found = today.of(actor, [])
    opening.end()
    notes = [note.id for group in found.notes.values() for note in group]
    ids = {"people": [person.id for person in found.people], "notes": notes}
    same_rows(title, [*ids["people"], *notes], limits.today(ids), "the limit")
    with counted() as whole:
        _open_today(reader)
    designs = (
        Design(LIMIT, partial(limits.today, ids), bare().info.backend_pid, queries=2),
        Design(AGAIN, partial(limits.today, ids), bare().info.backend_pid, queries=2),
        Design(
            "rows, row-level security on", partial(today.of, actor), pid(APP), opening.begin, opening.end, len(sent)
        ),
        Design("whole request", partial(_open_today, reader), pid(APP), queries=len(whole)),
    )
    return Subject(title, designs, GOAL, len(ids["people"]) + len(notes))


def _open_today(reader: Reader) -> None:
    actor = reader.actor
    with transaction.atomic():
        audit.enter(actor)
        reading_today.open_today(by=actor, supervises=True, asked_to_meet=True)
