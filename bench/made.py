"""Notes of five sections that a writing request can be tried on, each once: of a person with a login who works with the
reader and has said nothing about notes. Written as rows; agreed to and finished by the product's own verbs."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench.connections import bare, brute
from peernotes import audit
from peernotes.actions import notes
from peernotes.actions.notes import decisions
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from bench.people import Reader

PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped", "next_step")
DRAFT, AGREED, FINAL = "draft", "agreed", "final"
VERSION = 3  # of each note, once it is made
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
                                shared_with_care_team)
    SELECT %(note)s, %(user)s, service_id, consumer_id, %(user)s, policy_id, 'contact', %(status)s, %(version)s, now(), 45,
           'in_person', now(), '', '', false
    FROM chosen RETURNING id, service_id, consumer_id),
written AS (
    INSERT INTO peernotes_notesection (id, service_id, consumer_id, note_id, position, prompt, voice, text, audience,
                                       decision, version)
    SELECT s.id, made.service_id, made.consumer_id, made.id, s.place, s.prompt, 'both', s.text, 'care_team', 'undecided', 2
    FROM made, unnest(%(ids)s::uuid[], %(places)s::int[], %(prompts)s::text[], %(texts)s::text[])
               AS s(id, place, prompt, text))
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
        handed_over = self.status != DRAFT
        params = {
            "user": self.reader.id, "made": self.made, "note": self.next, "ids": self.parts,
            "status": "with_consumer" if handed_over else DRAFT, "version": VERSION - handed_over,
            "prompts": list(PROMPTS), "places": list(range(len(PROMPTS))),
            "texts": [f"What we wrote about {prompt} on day {self.made}. " * 6 for prompt in PROMPTS],
        }  # fmt: skip
        self.consumer = bare().execute(MAKE, params).fetchone()[0]
        if handed_over:
            request(Actor(user_id=self.consumer, request_id=uuid.uuid4()), self._agree)
        if self.status == FINAL:
            request(self.reader.actor, self._finish)

    def _agree(self, by: Actor) -> None:
        yes = decisions.SectionChoice("accepted", audience="care_team")
        choices = dict.fromkeys(self.parts, yes)
        decided = decisions.Decided(version=VERSION - 1, choices=choices, outcome="agree")
        decisions.decide(by=by, note_id=self.next, decided=decided)

    def _finish(self, by: Actor) -> None:
        notes.finalise(by=by, note_id=self.next, version=VERSION, key=uuid.uuid4())

    def must_be(self, expected: Any, statement: str) -> None:
        found = brute(statement, {"note": self.next, "part": self.parts[0]})
        if found != [expected]:
            raise AssertionError(f"not left as it should be: {found}")


def request(by: Actor, verb: Callable[[Actor], object]) -> None:
    with transaction.atomic():
        audit.enter(by)
        verb(by)
