"""One decision with its reason: facts in one statement, then policy. Against reading the row by its primary key. And the
same for a moment in the past."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from guardian.core import ObjectPermissionChecker

from bench.connections import APP, OWNER, bare, brute, counted, limit, pid
from bench.guardian import user_of
from bench.measure import AGAIN, LIMIT, Design, Rotating, Subject, Transaction
from bench.people import clinicians, peers
from peernotes import access, audit, facts_sql
from peernotes.enums import SubjectKind, Verb
from peernotes.models import Consumer, Note
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.policy.facts import Subject as Person
from peernotes.queries import why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from uuid import UUID

    from bench.people import Reader
    from peernotes.policy.decision import Decision

NOTE = "SELECT * FROM peernotes_note WHERE id = %s"
CONSUMER = "SELECT * FROM peernotes_consumer WHERE id = %s"
CASES = 40
GATES = "peernotes_gate_facts(%(user)s, s.id, statement_timestamp()) g"
NO_GATES = """(SELECT false AS code_overdue, false AS model_overdue, '{}'::text[] AS trained_in, 0 AS days_without_peer,
    0 AS days_without_clinician, true AS writes_notes) g"""
GOAL = "2 or less, one statement"
THEN = """
SELECT * FROM peernotes_historicalnote h JOIN peernotes_policyversion v ON v.id = h.policy_version_id
WHERE h.history_id = %s"""
PAST = """
SELECT h.id, h.consumer_id, h.history_id FROM peernotes_historicalnote h
JOIN peernotes_assignment a ON a.content_object_id = h.consumer_id AND a.user_id = %(user)s
WHERE h.history_type = '+' AND h.history_date < now() - interval '100 days' AND h.status = 'final'
ORDER BY md5(h.id::text) LIMIT %(cases)s"""


def subjects() -> Iterator[Subject]:
    reader = max((r for r in clinicians() if r.people <= 1000), key=lambda r: r.people)
    notes = _ids(
        "SELECT n.id FROM peernotes_note n {} ORDER BY md5(n.id::text) LIMIT %(cases)s", "n.consumer_id", reader
    )
    people = _ids("SELECT n.id FROM peernotes_consumer n {} ORDER BY md5(n.id::text) LIMIT %(cases)s", "n.id", reader)
    yield _subject("decision about one note", reader, NOTE, _note, notes)
    yield _subject("decision about one person", reader, CONSUMER, _person, people)
    yield _gates()
    yield _why(reader)


def _gates() -> Subject:
    """A peer worker's decision, against the same with nothing asked of what they need before they begin."""
    reader = max((r for r in peers() if r.people <= 1000), key=lambda r: r.people)
    people = _ids("SELECT n.id FROM peernotes_consumer n {} ORDER BY md5(n.id::text) LIMIT %(cases)s", "n.id", reader)
    opening = Transaction(partial(audit.enter, reader.actor))
    asked = facts_sql.statement
    bare_of_gates = facts_sql.statement("consumer").replace(GATES, NO_GATES)
    if NO_GATES not in bare_of_gates:
        raise AssertionError("the statement asks for gates in another way")

    def leave_out() -> None:
        facts_sql.statement = lambda *_asked, **_more: bare_of_gates
        opening.begin()

    def put_back() -> None:
        opening.end()
        facts_sql.statement = asked

    ask = partial(_person, reader)
    designs = (
        *(Design(name, Rotating(ask, people), pid(APP), leave_out, put_back) for name in (LIMIT, AGAIN)),
        Design("with gates", Rotating(ask, people), pid(APP), opening.begin, opening.end),
    )
    return Subject("decision with gates, against one without", designs, "1.3 or less", 1)


def _ids(statement: str, column: str, reader: Reader) -> list[UUID]:
    assigned = f"JOIN peernotes_assignment a ON a.content_object_id = {column} AND a.user_id = %(user)s"
    return [row[0] for row in brute(statement.format(assigned), {"user": reader.id, "cases": CASES})]


def _note(reader: Reader, key: UUID) -> bool:
    return bool(note_rules.may_read_note(access.gather(reader.actor, note=key).facts))


def _person(reader: Reader, key: UUID) -> bool:
    return bool(rules.may_read_record(access.gather(reader.actor, consumer=key).facts))


def _subject(title: str, reader: Reader, statement: str, decide: Any, ids: list[UUID]) -> Subject:
    opening = Transaction(partial(audit.enter, reader.actor))
    for _ in ("versions are read once per process", "counted"):
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
    statement = facts_sql.statement(about)
    limit(statement, {"user": reader.id, "visit": None, "at": None, about: key})


def _has_perm(reader: Reader, decide: Any, key: UUID) -> bool:
    user = user_of(reader)
    about_note = decide is _note
    found: Any = (Note.objects.select_related("consumer") if about_note else Consumer.objects).using(OWNER).get(pk=key)
    return ObjectPermissionChecker(user).has_perm("support_consumer", found.consumer if about_note else found)


def _why(reader: Reader) -> Subject:
    """Asked for this moment it must say what the page says; measured for a hundred days ago."""
    cases = brute(PAST, {"user": reader.id, "cases": CASES})
    now, then = (brute(f"SELECT now() - interval '{days} days'")[0][0] for days in (0, 100))
    for case in cases:
        if _answer(reader, now, case) != note_rules.may_read_note(access.gather(reader.actor, note=case[0]).facts):
            raise AssertionError(f"why says otherwise than the page of note {case[0]}")
    with counted() as sent:
        _answer(reader, then, cases[0])
    read = Rotating(lambda case: limit(THEN, [case[2]]), cases)
    designs = (
        Design(LIMIT, read, bare().info.backend_pid, queries=1),
        Design(AGAIN, read, bare().info.backend_pid, queries=1),
        Design("why, for then", Rotating(partial(_answer, reader, then), cases), pid(APP), queries=len(sent)),
    )
    return Subject("why, a hundred days ago", designs, rows=1)


def _answer(reader: Reader, at: datetime, case: tuple[Any, ...]) -> Decision:
    note_id, consumer_id, _history = case
    about = why.WhyAbout(Person(SubjectKind.CONSUMER, consumer_id), "", "", None, note_id)
    answer = why.answer(user_id=reader.id, verb=Verb.READ_NOTE, service_id=None, about=about, at=at)
    return answer.decision
