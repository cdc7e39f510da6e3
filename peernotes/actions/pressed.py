"""Everything that a person can press twice happens once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.functions import Now

from peernotes.models import Pressed

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor

CLAIM = """
INSERT INTO peernotes_pressed (key, user_id, verb, object_id, at) VALUES (%s, %s, %s, %s, now())
ON CONFLICT (key) DO NOTHING"""


def once(*, by: Actor, key: UUID, verb: Verb) -> UUID | None:
    """The result of an earlier press of the same key by the same person, or None. Two presses at the same moment
    queue up here until the first one's transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(key)])
    row = Pressed.objects.filter(key=key, user_id=by.user_id or by.visit_id, verb=verb).first()
    return row.object_id if row else None


def claim(*, by: Actor, key: UUID, verb: Verb, object_id: UUID) -> bool:
    """In one statement, where the result is known beforehand: True for the first press. A second one at the same
    moment waits here for the first one's transaction, and gets its turn if that was refused."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [key, by.user_id or by.visit_id, verb, object_id])
        return cursor.rowcount == 1


def done(*, by: Actor, key: UUID, verb: Verb, object_id: UUID) -> None:
    Pressed.objects.create(key=key, user_id=by.user_id or by.visit_id, verb=verb, object_id=object_id, at=Now())
