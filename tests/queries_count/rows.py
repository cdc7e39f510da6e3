"""The same pages with one row and with twenty-five of everything that they list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone

from peernotes.actions._note import content_hash
from peernotes.models import (
    AboutMe,
    Assignment,
    Consent,
    Consumer,
    ConsumerStatement,
    ContactLogEntry,
    Membership,
    Note,
    NoteSection,
    Reading,
    RecordEntry,
    SafetyConcern,
    Signature,
    User,
)
from tests.support.cast import Cast, make_cast, say

HOUR = dt.timedelta(hours=1)
PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped", "my_view", "next_step")
OPEN_STATES = ("draft", "with_consumer", "changes_requested", "agreed", "deferred")


@dataclass
class Filled:
    cast: Cast
    note: Note
    open: dict[str, Note]
    entry: RecordEntry
    concern: SafetyConcern
    event: int


def filled(rows: int) -> Filled:
    """As the owner. ``rows`` of people, entries, notes, contacts, concerns, statements, events and peer workers."""
    cast, now = make_cast(), timezone.now()
    who: dict[str, Any] = {"service": cast.service, "consumer": cast.sam}
    people = _people(cast, rows)
    _workers(cast, rows)
    notes = [_note(cast, "final", now - number * HOUR) for number in range(rows)]
    unfinished = {state: [_note(cast, state, now - number * HOUR) for number in range(rows)] for state in OPEN_STATES}
    entries = RecordEntry.objects.bulk_create(
        RecordEntry(**who, kind="progress", title=f"T{n}", text="Words.", author_name="A", written_at=now - n * HOUR)
        for n in range(rows)
    )
    ContactLogEntry.objects.bulk_create(
        ContactLogEntry(**who, worker=cast.users["alex"], happened_at=now - n * HOUR, minutes=5, mode="phone")
        for n in range(rows)
    )
    AboutMe.objects.create(**who, what_helps="Tea.")
    concerns = SafetyConcern.objects.bulk_create(
        SafetyConcern(service=cast.service, consumer=person, fact="F", basis="consented", due_at=now, told_consumer=True,
                      created_by=cast.users["alex"], **seen)
        for person in (people if rows > 1 else [cast.sam])
        for seen in ({}, _acknowledged(cast, now))
    )  # fmt: skip
    ConsumerStatement.objects.bulk_create(
        ConsumerStatement(**who, note=notes[0], text="Mine.", method="own_login") for _ in range(rows)
    )
    Reading.objects.bulk_create(
        Reading(service=cast.service, note=note, user=cast.users["bea"], first_read_at=now) for note in notes[::2]
    )
    event = _events(cast, rows)
    first = {state: made[0] for state, made in unfinished.items()}
    return Filled(cast, notes[0], first, entries[0], concerns[0], event)


def _acknowledged(cast: Cast, now: dt.datetime) -> dict[str, Any]:
    return {"status": "acknowledged", "acknowledged_by": cast.users["bea"], "acknowledged_at": now}


def _people(cast: Cast, rows: int) -> list[Consumer]:
    """Others beside Sam, supported and cared for by the same."""
    people = Consumer.objects.bulk_create(
        Consumer(service=cast.service, chosen_name=f"Person {n}", local_identifier=f"p{n}") for n in range(rows)
    )
    permission = Permission.objects.get(codename="support_consumer")
    Assignment.objects.bulk_create(
        Assignment(user=cast.users[name], permission=permission, content_object=person, service=cast.service)
        for person in people
        for name in ("alex", "bea")
    )
    Consent.objects.bulk_create(
        Consent(service=cast.service, consumer=person, scope="read_record", decision="given", method="own_login",
                decided_at=timezone.now() - HOUR)
        for person in people
    )  # fmt: skip
    return people


def _workers(cast: Cast, rows: int) -> None:
    """So many peer workers who support Sam, each with a choice of Sam's about them."""
    tag, now = cast.service.slug, timezone.now()
    users = User.objects.bulk_create(User(username=f"{tag}-w{n}", name=f"W {n}", password="!") for n in range(rows))
    permission = Permission.objects.get(codename="support_consumer")
    Membership.objects.bulk_create(
        Membership(user=user, service=cast.service, role="consumer_peer_worker", starts_at=now - HOUR) for user in users
    )
    Assignment.objects.bulk_create(
        Assignment(user=user, permission=permission, content_object=cast.sam, service=cast.service) for user in users
    )
    for user in users:
        say(cast, "read_record", "given", grantee=user)


def _note(cast: Cast, status: str, at: dt.datetime) -> Note:
    who: dict[str, Any] = {"service": cast.service, "consumer": cast.sam}
    note = Note(
        **who, author=cast.users["alex"], policy_version=cast.policy, kind="contact", status=status, happened_at=at,
        minutes=30, handed_over_at=at,
    )  # fmt: skip
    sections = [
        NoteSection(**who, note=note, position=n, prompt=prompt, voice="both", text="Words.", audience="care_team",
                    decision="accepted")
        for n, prompt in enumerate(PROMPTS)
    ]  # fmt: skip
    if status in {"final", "agreed"}:
        note.agreed_hash = note.content_hash = content_hash(note.pk, sections)
    if status == "final":
        note.finalised_at, note.shared_with_care_team = at, True
    note.save(force_insert=True)
    NoteSection.objects.bulk_create(sections)
    if note.agreed_hash:
        Signature.objects.create(
            service=cast.service, note=note, party="consumer", user=cast.users["sam"], content_hash=note.agreed_hash,
            method="own_login", kept=6, total=6, signed_at=at,
        )  # fmt: skip
    return note


def _events(cast: Cast, rows: int) -> int:
    """Returns one of them."""
    with connection.cursor() as cursor:
        for name in ("alex", "bea"):
            for allowed in (True, False):
                cursor.execute(
                    "INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id, "
                    "objects_seen, consumer_id, allowed, code, purpose) SELECT %s, %s, 'clinician', 'read_record', "
                    "'consumer', %s, '{}', %s, %s, 'allowed', '' FROM generate_series(1, %s)",
                    [cast.service.pk, cast.users[name].pk, cast.sam.pk, cast.sam.pk, allowed, rows],
                )
        cursor.execute("SELECT max(id) FROM peernotes_event WHERE subject_id = %s", [cast.sam.pk])
        return int(cursor.fetchone()[0])
