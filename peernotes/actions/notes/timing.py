"""How long a note takes whoever writes it, as the page counted it and sent it with a save. No event: it is theirs
(docs/decisions/0069)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

# Of one sitting, which nobody has for longer.
MOST = 8 * 60 * 60
# What is counted only grows, so that a save that is sent twice counts once.
ADD = """
INSERT INTO peernotes_notetime AS t (service_id, note_id, worker_id, sitting, seconds_with_consumer, seconds_alone)
SELECT n.service_id, n.id, n.author_id, %(sitting)s, %(together)s, %(alone)s
FROM peernotes_note n WHERE n.id = %(note)s AND n.author_id = %(worker)s
ON CONFLICT (note_id, worker_id, sitting) DO UPDATE
SET seconds_with_consumer = greatest(t.seconds_with_consumer, EXCLUDED.seconds_with_consumer),
    seconds_alone = greatest(t.seconds_alone, EXCLUDED.seconds_alone)"""


@dataclass(frozen=True, slots=True)
class Sitting:
    id: UUID
    together: int
    alone: int


def keep(*, by: Actor, note_id: UUID, spent: Sitting) -> None:
    """After a save, which decided whether they may."""
    about = {"note": note_id, "worker": by.user_id, "sitting": spent.id}
    with connection.cursor() as cursor:
        cursor.execute(ADD, about | {"together": spent.together, "alone": spent.alone})
