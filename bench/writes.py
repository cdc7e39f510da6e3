"""Writing: finishing a note, with history, signatures and event, against one hand-written statement that leaves the
same rows. Every request commits; each note is finished once."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench.connections import APP, bare, brute, counted, pid
from bench.measure import AGAIN, LIMIT, Design, Subject
from bench.people import peers
from peernotes import audit
from peernotes.actions import _note, notes
from peernotes.models import NoteSection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from bench.people import Reader

ROUNDS = 40
PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped", "next_step")
AGREED = """
WITH chosen AS (
    SELECT c.id AS consumer_id, c.service_id, v.id AS policy_id
    FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
    JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> now()
    WHERE a.user_id = %(user)s AND NOT EXISTS (
        SELECT 1 FROM peernotes_consent d WHERE d.consumer_id = c.id AND d.scope = 'write_notes')
    ORDER BY md5(c.id::text || %(place)s::int) LIMIT 1),
made AS (
    INSERT INTO peernotes_note (id, created_by_id, service_id, consumer_id, author_id, policy_version_id, kind, status,
                                version, happened_at, minutes, mode, handed_over_at, agreed_hash, content_hash)
    SELECT %(note)s, %(user)s, service_id, consumer_id, %(user)s, policy_id, 'contact', 'agreed', 3, now(), 45,
           'in_person', now(), %(hash)s, %(hash)s FROM chosen RETURNING id, service_id, consumer_id, agreed_hash),
written AS (
    INSERT INTO peernotes_notesection (id, service_id, consumer_id, note_id, position, prompt, voice, text, audience,
                                       decision, version)
    SELECT s.id, made.service_id, made.consumer_id, made.id, s.place, s.prompt, 'both', s.text, 'care_team', 'accepted', 2
    FROM made, unnest(%(ids)s::uuid[], %(places)s::int[], %(prompts)s::text[], %(texts)s::text[])
               AS s(id, place, prompt, text))
INSERT INTO peernotes_signature (service_id, note_id, party, content_hash, method, kept, total, signed_at)
SELECT service_id, id, 'consumer', agreed_hash, 'shared_device', 5, 5, now() FROM made"""
BY_HAND = """
WITH done AS (
    UPDATE peernotes_note SET status = 'final', finalised_at = clock_timestamp(), shared_with_care_team = true
    WHERE id = %(note)s AND status = 'agreed' AND version = 3
    RETURNING id, service_id, consumer_id, agreed_hash, policy_version_id),
signed AS (
    INSERT INTO peernotes_signature (service_id, note_id, party, user_id, content_hash, method, kept, total, signed_at)
    SELECT service_id, id, 'peer_worker', %(user)s, agreed_hash, 'own_login', 5, 5, clock_timestamp() FROM done),
pressed AS (
    INSERT INTO peernotes_pressed (key, user_id, verb, object_id, at)
    SELECT %(key)s, %(user)s, 'finalise', id, clock_timestamp() FROM done)
INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id, consumer_id, policy_id)
SELECT service_id, %(user)s, 'consumer_peer_worker', 'finalise', 'note', id, consumer_id, policy_version_id FROM done"""


def subjects() -> Iterator[Subject]:
    reader = next(r for r in peers() if r.people == 30)
    yield _finalise(reader)


class Agreed:
    """Notes that were agreed to and wait to be finished, one for each request."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.made = reader, 0
        self.next: UUID | None = None

    def make(self) -> None:
        note_id, ids = uuid.uuid4(), [uuid.uuid4() for _ in PROMPTS]
        texts = [f"What we wrote about {prompt} on day {self.made}. " * 6 for prompt in PROMPTS]
        sections = [
            NoteSection(id=ids[at], position=at, prompt=PROMPTS[at], voice="both", text=texts[at], decision="accepted")
            for at in range(len(PROMPTS))
        ]
        bare().execute(
            AGREED,
            {
                "user": self.reader.id, "place": self.made, "note": note_id, "ids": ids, "prompts": list(PROMPTS),
                "places": list(range(len(PROMPTS))), "texts": texts, "hash": _note.content_hash(note_id, sections),
            },
        )  # fmt: skip
        self.made, self.next = self.made + 1, note_id

    def by_hand(self) -> None:
        bare().execute(BY_HAND, {"note": self.next, "user": self.reader.id, "key": uuid.uuid4()}, prepare=True)

    def by_us(self) -> None:
        actor = self.reader.actor
        with transaction.atomic():
            audit.enter(actor)
            notes.finalise(by=actor, note_id=self.next, version=3, key=uuid.uuid4())

    def check(self) -> None:
        found = brute(
            """SELECT n.status, n.shared_with_care_team, count(DISTINCT s.id), count(DISTINCT h.history_id),
                      count(DISTINCT e.id), count(DISTINCT p.key)
               FROM peernotes_note n LEFT JOIN peernotes_signature s ON s.note_id = n.id
               LEFT JOIN peernotes_historicalnote h ON h.id = n.id LEFT JOIN peernotes_event e ON e.object_id = n.id
               LEFT JOIN peernotes_pressed p ON p.object_id = n.id
               WHERE n.id = %s GROUP BY n.id""",
            [self.next],
        )
        if found != [("final", True, 2, 2, 1, 1)]:
            raise AssertionError(f"not finished as it should be: {found}")


def _finalise(reader: Reader) -> Subject:
    agreed = Agreed(reader)
    agreed.make()
    with counted() as sent:
        agreed.by_us()
    agreed.check()
    agreed.make()
    agreed.by_hand()
    agreed.check()
    hand = partial(Design, run=agreed.by_hand, pid=bare().info.backend_pid, before=agreed.make, queries=1)
    designs: tuple[Any, ...] = (
        hand(LIMIT),
        hand(AGAIN),
        Design("finalise", agreed.by_us, pid(APP), before=agreed.make, after=agreed.check, queries=len(sent)),
    )
    return Subject("finish a note: 5 sections, 2 signatures", designs, "4 or less, 8 queries or fewer", 1)
