"""What a records officer keeps right about people: found by name or number, their numbers, and how it all was before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.enums import NumberKind
from peernotes.models import Consumer, ConsumerNumber, User
from peernotes.queries.people import _people_sql, looked_for

if TYPE_CHECKING:
    from datetime import date, datetime

MOST = 25
FOUND = """
SELECT p.id, p.service_id, p.chosen_name, p.local_identifier, p.date_of_birth
FROM (SELECT c.id FROM peernotes_name c
      WHERE c.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
        AND c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND {like_words}
      ORDER BY c.sort_name, c.id LIMIT {limit}) c
JOIN peernotes_consumer p ON p.id = c.id ORDER BY p.sort_name, p.id"""
SHOWN = ("chosen_name", "pronouns", "date_of_birth", "deceased", "died_on", "local_identifier", "preferred_language")


@dataclass(frozen=True, slots=True)
class FoundPerson:
    id: UUID
    service_id: UUID
    chosen_name: str
    local_identifier: str
    date_of_birth: date | None


@dataclass(frozen=True, slots=True)
class Past:
    """A change: who made it, why, and each field as it was and as it became."""

    at: datetime
    who: str
    reason: str
    changes: tuple[tuple[str, object, object], ...]


def found(words: str) -> list[FoundPerson]:
    count, params = looked_for(words)
    statement = FOUND.format(like_words=_people_sql.like_words(count), limit=MOST)
    return rows.read(FoundPerson, statement, params)


def numbers(consumer_id: UUID) -> tuple[ConsumerNumber, ...]:
    """Without keys in other systems, which are nobody's to read."""
    known = ConsumerNumber.objects.filter(consumer=consumer_id).exclude(kind=NumberKind.SOURCE)
    return tuple(known.order_by("kind", "system", "value"))


def history(consumer_id: UUID) -> tuple[Past, ...]:
    """Newest first."""
    past = list(Consumer.history.filter(id=consumer_id).order_by("-history_id")[: MOST + 1])
    names = dict(User.objects.filter(pk__in={row.history_user_id for row in past}).values_list("pk", "name"))
    return tuple(
        Past(
            at=now.history_date,
            who=names.get(now.history_user_id, ""),
            reason=now.history_change_reason or "",
            changes=tuple(
                (name, getattr(was, name), getattr(now, name))
                for name in SHOWN
                if getattr(was, name) != getattr(now, name)
            ),
        )
        for now, was in zip(past, past[1:], strict=False)
        if any(getattr(was, name) != getattr(now, name) for name in SHOWN)
    )
