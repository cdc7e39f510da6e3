"""A safety concern that nobody took on in time goes to the next on duty. By the worker each minute, or by the command: it
may be called at any moment, and twice is once. That it is late nobody has to write down: the clock says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connections, transaction

from peernotes import audit
from peernotes.enums import SubjectKind, Verb
from peernotes.policy.facts import Actor
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from uuid import UUID

# Its time or its owner's duty is over, or it can no longer be theirs. With nobody else on duty within a day it is every
# clinician's, and is looked at again after as many minutes.
TO_THE_NEXT = """
WITH due AS (
    SELECT k.id, k.owner_id AS before, n.owner_id,
           least(CASE WHEN k.due_at > now() THEN k.due_at ELSE now() + s.concern_minutes * interval '1 minute' END,
                 n.until) AS passes_on_at
    FROM peernotes_safetyconcern k JOIN peernotes_service s ON s.id = k.service_id
    LEFT JOIN LATERAL peernotes_next_on_duty(k.consumer_id, k.owner_id, interval '1 day') n ON true
    WHERE k.status = 'open' AND (
        coalesce(k.passes_on_at, k.due_at) <= now()
        OR (k.owner_id IS NOT NULL AND NOT peernotes_may_own(k.consumer_id, k.owner_id)))
    FOR UPDATE OF k SKIP LOCKED)
UPDATE peernotes_safetyconcern k SET owner_id = due.owner_id, passes_on_at = due.passes_on_at
FROM due WHERE k.id = due.id
RETURNING k.id, k.service_id, k.consumer_id, due.before IS DISTINCT FROM k.owner_id"""


def pass_on(using: str = OWNER) -> int:
    """Returns how many changed hands; each leaves an event."""
    with transaction.atomic(using=using):
        audit.enter(Actor(), "passed on", using=using)
        with connections[using].cursor() as cursor:
            cursor.execute(TO_THE_NEXT)
            passed = [row[:3] for row in cursor.fetchall() if row[3]]
        if passed:
            audit.append(*(_event(*row) for row in passed), using=using)
    return len(passed)


def _event(concern_id: UUID, service_id: UUID, consumer_id: UUID) -> dict[str, object]:
    return {
        "verb": Verb.PASS_ON_CONCERN,
        "service_id": service_id,
        "object_type": "concern",
        "object_id": concern_id,
        "subject_kind": SubjectKind.CONSUMER,
        "subject_id": consumer_id,
    }
