"""Who reads in the generated world: bench.reader of world.sql."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.connections import brute
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True)
class Reader:
    name: str
    id: UUID
    role: str
    people: int
    wide: bool

    @property
    def actor(self) -> Actor:
        return Actor(user_id=self.id, request_id=uuid.uuid4())


def readers(role: str) -> list[Reader]:
    found = brute(
        "SELECT name, id, role, people, wide FROM bench.reader WHERE role = %s ORDER BY wide, people, name", [role]
    )
    return [Reader(*row) for row in found]


def clinicians() -> list[Reader]:
    return readers("clinician")


def peers() -> list[Reader]:
    return readers("consumer_peer_worker")


def people_of(reader: Reader, how_many: int) -> list[UUID]:
    """Some of the people whom the reader works with, those with the most notes among them first."""
    found = brute(
        """SELECT c.id FROM peernotes_consumer c
           WHERE c.service_id = bench.key('service', 1) AND c.id <> bench.key('consumer', 2)
             AND (EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = %(id)s AND a.content_object_id = c.id)
                  OR EXISTS (SELECT 1 FROM peernotes_serviceassignment w WHERE w.user_id = %(id)s))
           ORDER BY md5(c.id::text) LIMIT 300""",
        {"id": reader.id},
    )
    ids = [row[0] for row in found]
    busy = brute(
        """SELECT consumer_id FROM peernotes_note WHERE consumer_id = ANY (%s) AND shared_with_care_team
           GROUP BY 1 HAVING count(*) >= 4 ORDER BY count(*) DESC LIMIT %s""",
        [ids, how_many],
    )
    return [row[0] for row in busy] or ids[:how_many]
