"""Floor 4: who did what, in the same transaction as the doing. No event, no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import DatabaseError, connection, transaction

from peernotes.enums import Verb
from peernotes.errors import AuditFailed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor

ENTER = """
SELECT set_config('peernotes.actor', %s, true), set_config('peernotes.visit', %s, true),
       set_config('peernotes.request', %s, true), set_config('peernotes.reason', %s, true)"""

INSERT = """
INSERT INTO peernotes_event (service_id, actor_id, actor_role, visit_id, verb, object_type, object_id, objects_seen,
                             consumer_id, policy_id, consent_id, allowed, code, purpose, request_id)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s::uuid[], %s, %s, %s, %s, %s, %s, %s)"""
READING = """
INSERT INTO peernotes_reading (service_id, note_id, user_id, first_read_at) VALUES (%s, %s, %s, %s)
ON CONFLICT DO NOTHING"""
LOOK = """
INSERT INTO peernotes_look AS l (user_id, consumer_id, service_id, at) VALUES (%s, %s, %s, statement_timestamp())
ON CONFLICT (user_id, consumer_id) DO UPDATE
SET at = excluded.at, before = CASE WHEN excluded.at - l.at > peernotes_sitting() THEN l.at ELSE l.before END"""


def enter(actor: Actor, reason: str = "") -> None:
    """Tells PostgreSQL who acts until the transaction ends: row-level security and the history triggers ask this.
    Must be inside a transaction; after it there is no actor, and so there are no rows."""
    with connection.cursor() as cursor:
        cursor.execute(
            ENTER, [str(actor.user_id or ""), str(actor.visit_id or ""), str(actor.request_id or ""), reason]
        )


def because(reason: str) -> None:
    """The reason that history rows written from here on carry. A code, or what the person gave as their reason."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('peernotes.reason', %s, true)", [reason])


def record(
    verb: Verb,
    gathered: Gathered,
    *,
    decision: Decision | None = None,
    object_type: str = "",
    object_id: UUID | None = None,
    seen: Iterable[UUID] = (),
) -> None:
    """Appends an event. The object defaults to the note or the person that was gathered. No content, ever.
    Raises AuditFailed (503) if it cannot be written."""
    default = ("note", gathered.note_id) if gathered.note_id else ("consumer", gathered.consumer_id)
    about = (object_type, object_id) if object_type else default
    append(_values(verb, gathered, about, decision, seen))


def record_each(
    verb: Verb, looks: Iterable[tuple[Gathered, Iterable[UUID]]], about: tuple[str, UUID] | None = None
) -> None:
    """For a page about several people, or a whole service: an event for each (facts, ids seen), in one round trip.
    The object is ``about``, or the person that was gathered, else the service."""
    rows = []
    for gathered, seen in looks:
        own = ("consumer", gathered.consumer_id) if gathered.consumer_id else ("service", gathered.service_id)
        rows.append(_values(verb, gathered, about or own, None, seen))
    _append_all(rows)


def record_person(gathered: Gathered, *, seen: Iterable[UUID], about_me: UUID | None) -> None:
    """A person's page, and, where it shows their About Me, that this was read: the consumer sees both."""
    rows = [_values(Verb.SEE_PERSON, gathered, ("consumer", gathered.consumer_id), None, seen)]
    if about_me is not None:
        rows.append(_values(Verb.READ_ABOUT_ME, gathered, ("about_me", about_me), None, []))
    _append_all(rows)


def _append_all(rows: list[list[object]]) -> None:
    if len(rows) == 1:
        return append(rows[0])
    try:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT, rows)
    except DatabaseError as failure:
        raise AuditFailed from failure


def _values(
    verb: Verb,
    gathered: Gathered,
    about: tuple[str, UUID | None],
    decision: Decision | None,
    seen: Iterable[UUID],
) -> list[object]:
    actor = gathered.actor
    return [
        gathered.service_id, actor.user_id, gathered.role, actor.visit_id, verb, *about, _array(seen),
        gathered.consumer_id, gathered.facts.policy_id, gathered.consent_id,
        decision is None or decision.allowed,
        "allowed" if decision is None else decision.code,
        actor.purpose[:200], actor.request_id,
    ]  # fmt: skip


def _array(ids: Iterable[UUID]) -> str:
    """As PostgreSQL writes it: psycopg looks at each member of a list by itself."""
    return f"{{{','.join(map(str, ids))}}}"


def record_reading(gathered: Gathered, *, seen: Iterable[UUID]) -> None:
    """That a note was read, with the first time that this reader did: it is no longer unread, and the consumer can be
    told who had read it."""
    _execute(READING, [gathered.service_id, gathered.note_id, gathered.actor.user_id, gathered.facts.at])
    record(Verb.READ_NOTE, gathered, seen=seen)


def record_look(gathered: Gathered, *, seen: Iterable[UUID], entry_id: UUID | None = None) -> None:
    """That a record was open, or one entry of it, and when: what changes later is then new to this reader."""
    _execute(LOOK, [gathered.actor.user_id, gathered.consumer_id, gathered.service_id])
    record(Verb.READ_RECORD, gathered, object_type="entry" if entry_id else "", object_id=entry_id, seen=seen)


def record_plain(verb: Verb, actor: Actor, *, allowed: bool = True, code: str = "allowed", **about: UUID | str) -> None:
    """For what is about no record: signing in, a page that does not exist. ``about`` may give service_id,
    object_type, object_id and actor_role."""
    append(
        [
            about.get("service_id"), actor.user_id, about.get("actor_role", ""), actor.visit_id, verb,
            about.get("object_type", ""), about.get("object_id"), "{}", None, None, None, allowed, code,
            actor.purpose[:200], actor.request_id,
        ]
    )  # fmt: skip


def append(values: list[object]) -> None:
    _execute(INSERT, values)


def _execute(statement: str, values: list[object]) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError as failure:
        raise AuditFailed from failure


def record_refusal(verb: Verb, gathered: Gathered, decision: Decision) -> None:
    """In a transaction of its own, after the refused one was rolled back."""
    with transaction.atomic():
        enter(gathered.actor)
        record(verb, gathered, decision=decision)
