"""What a records officer keeps right about people: found by name or number, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import NumberKind
from peernotes.models import ConsumerNumber
from peernotes.queries.people import _people_sql, looked_for

if TYPE_CHECKING:
    from datetime import date

MOST = 25
FOUND = """
SELECT p.id, p.service_id, p.chosen_name, p.local_identifier, p.date_of_birth
FROM (SELECT c.id FROM peernotes_name c
      WHERE c.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
        AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND {like_words}
      ORDER BY c.sort_name, c.id LIMIT {limit}) c
JOIN peernotes_consumer p ON p.id = c.id ORDER BY p.sort_name, p.id"""
SHOWN = (
    *("chosen_name", "pronouns", "date_of_birth", "works_here", "deceased", "died_on", "local_identifier"),
    "preferred_language",
)


@dataclass(frozen=True, slots=True)
class FoundPerson:
    id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    date_of_birth: date | None


def found(words: str) -> list[FoundPerson]:
    count, params = looked_for(words)
    statement = FOUND.format(like_words=_people_sql.like_words(count), limit=MOST)
    return rows.read(FoundPerson, statement, params)


def numbers(consumer_id: UUID) -> tuple[ConsumerNumber, ...]:
    """Without keys in other systems, which are nobody's to read."""
    known = ConsumerNumber.objects.filter(consumer=consumer_id).exclude(kind=NumberKind.SOURCE)
    return tuple(known.order_by("kind", "system", "value"))
