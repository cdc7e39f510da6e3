"""Notes of five sections that a writing request can be tried on, each once: of a person with a login who works with the
reader and has said nothing about notes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bench.connections import bare, brute
from peernotes.actions import _note
from peernotes.models import NoteSection

if TYPE_CHECKING:
    from uuid import UUID

    from bench.people import Reader

PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped", "next_step")
DRAFT, AGREED, FINAL = "draft", "agreed", "final"
MAKE = """
WITH chosen AS (
    SELECT c.id AS consumer_id, c.service_id, c.user_id, v.id AS policy_id
    FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id AND c.user_id IS NOT NULL
    JOIN peernotes_policyversion v ON v.service_id = c.service_id AND v.in_force @> now()
    WHERE a.user_id = %(user)s AND NOT EXISTS (
        SELECT 1 FROM peernotes_consent d WHERE d.consumer_id = c.id AND d.scope = 'write_notes')
    ORDER BY md5(c.id::text || %(made)s::int) LIMIT 1),
made AS (
    INSERT INTO peernotes_note (id, created_by_id, service_id, consumer_id, author_id, policy_version_id, kind, status,
                                version, happened_at, minutes, mode, handed_over_at, agreed_hash, content_hash,
                                finalised_at, shared_with_care_team)
    SELECT %(note)s, %(user)s, service_id, consumer_id, %(user)s, policy_id, 'contact', %(status)s::text, 3, now(), 45,
           'in_person', now(), %(hash)s, %(hash)s, CASE WHEN %(status)s::text = 'final' THEN now() END,
           %(status)s::text = 'final'
    FROM chosen RETURNING id, service_id, consumer_id, agreed_hash),
written AS (
    INSERT INTO peernotes_notesection (id, service_id, consumer_id, note_id, position, prompt, voice, text, audience,
                                       decision, version)
    SELECT s.id, made.service_id, made.consumer_id, made.id, s.place, s.prompt, 'both', s.text, 'care_team', %(decision)s, 2
    FROM made, unnest(%(ids)s::uuid[], %(places)s::int[], %(prompts)s::text[], %(texts)s::text[])
               AS s(id, place, prompt, text)),
signed AS (
    INSERT INTO peernotes_signature (service_id, note_id, party, content_hash, method, kept, total, signed_at)
    SELECT service_id, id, 'consumer', agreed_hash, 'shared_device', 5, 5, now() FROM made WHERE agreed_hash <> '')
SELECT user_id FROM chosen"""


@dataclass
class Made:
    """``next``: the note that the next request is about, ``parts`` its sections, ``consumer`` the person's login."""

    reader: Reader
    status: str
    made: int = 0
    next: UUID | None = None
    consumer: UUID | None = None
    parts: list[UUID] = field(default_factory=list)

    def make(self) -> None:
        self.next, self.parts, self.made = uuid.uuid4(), [uuid.uuid4() for _ in PROMPTS], self.made + 1
        decision = "undecided" if self.status == DRAFT else "accepted"
        sections = [
            NoteSection(
                id=key, prompt=prompt, voice="both", decision=decision,
                text=f"What we wrote about {prompt} on day {self.made}. " * 6,
            )
            for key, prompt in zip(self.parts, PROMPTS, strict=True)
        ]  # fmt: skip
        params = {
            "user": self.reader.id, "made": self.made, "note": self.next, "status": self.status, "decision": decision,
            "hash": "" if self.status == DRAFT else _note.content_hash(self.next, sections), "ids": self.parts,
            "prompts": list(PROMPTS), "places": list(range(len(PROMPTS))), "texts": [s.text for s in sections],
        }  # fmt: skip
        self.consumer = bare().execute(MAKE, params).fetchone()[0]

    def must_be(self, expected: Any, statement: str) -> None:
        found = brute(statement, {"note": self.next, "part": self.parts[0]})
        if found != [expected]:
            raise AssertionError(f"not left as it should be: {found}")
