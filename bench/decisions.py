"""One decision with its reason: facts in one statement, then policy. Against reading the row by its primary key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from guardian.core import ObjectPermissionChecker

from bench.connections import APP, OWNER, bare, brute, counted, limit, pid
from bench.guardian import user_of
from bench.measure import AGAIN, LIMIT, Design, Rotating, Subject, Transaction
from bench.people import clinicians
from peernotes import access, audit
from peernotes.models import Consumer, Note
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from bench.people import Reader

NOTE = "SELECT * FROM peernotes_note WHERE id = %s"
CONSUMER = "SELECT * FROM peernotes_consumer WHERE id = %s"
CASES = 40
GOAL = "2 or less, one statement"


def subjects() -> Iterator[Subject]:
    reader = max((r for r in clinicians() if r.people <= 1000), key=lambda r: r.people)
    notes = _ids(
        "SELECT n.id FROM peernotes_note n {} ORDER BY md5(n.id::text) LIMIT %(cases)s", "n.consumer_id", reader
    )
    people = _ids("SELECT n.id FROM peernotes_consumer n {} ORDER BY md5(n.id::text) LIMIT %(cases)s", "n.id", reader)
    yield _subject("decision about one note", reader, NOTE, _note, notes)
    yield _subject("decision about one person", reader, CONSUMER, _person, people)


def _ids(statement: str, column: str, reader: Reader) -> list[UUID]:
    assigned = f"JOIN peernotes_assignment a ON a.content_object_id = {column} AND a.user_id = %(user)s"
    return [row[0] for row in brute(statement.format(assigned), {"user": reader.id, "cases": CASES})]


def _note(reader: Reader, key: UUID) -> bool:
    return bool(note_rules.may_read_note(access.gather(reader.actor, note=key).facts))


def _person(reader: Reader, key: UUID) -> bool:
    return bool(rules.may_read_record(access.gather(reader.actor, consumer=key).facts))


def _subject(title: str, reader: Reader, statement: str, decide: Any, ids: list[UUID]) -> Subject:
    opening = Transaction(partial(audit.enter, reader.actor))
    opening.begin()
    with counted() as sent:
        decide(reader, ids[0])
    opening.end()
    read = Rotating(lambda key: limit(statement, [key]), ids)
    designs = (
        Design(LIMIT, read, bare().info.backend_pid, queries=1),
        Design(AGAIN, read, bare().info.backend_pid, queries=1),
        Design("decision", Rotating(partial(decide, reader), ids), pid(APP), opening.begin, opening.end, len(sent)),
        Design("statement alone, prepared", Rotating(partial(_alone, reader, decide), ids), bare().info.backend_pid),
        Design("guardian has_perm", Rotating(partial(_has_perm, reader, decide), ids), pid(OWNER)),
    )
    return Subject(title, designs, GOAL, 1)


def _alone(reader: Reader, decide: Any, key: UUID) -> None:
    """What the statement costs without Django around it."""
    about = "note" if decide is _note else "consumer"
    statement = access._statement(about, past=False, visit=False)
    limit(statement, {"user": reader.id, "at": None, about: key})


def _has_perm(reader: Reader, decide: Any, key: UUID) -> bool:
    user = user_of(reader)
    about_note = decide is _note
    found: Any = (Note.objects.select_related("consumer") if about_note else Consumer.objects).using(OWNER).get(pk=key)
    return ObjectPermissionChecker(user).has_perm("support_consumer", found.consumer if about_note else found)
