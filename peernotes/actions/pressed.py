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


def once(*, by: Actor, key: UUID, verb: Verb) -> UUID | None:
    """The result of an earlier press of the same key by the same person, or None. Two presses at the same moment
    queue up here until the first one's transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(key)])
    row = Pressed.objects.filter(key=key, user_id=by.user_id or by.visit_id, verb=verb).first()
    return row.object_id if row else None


def done(*, by: Actor, key: UUID, verb: Verb, object_id: UUID) -> None:
    Pressed.objects.create(key=key, user_id=by.user_id or by.visit_id, verb=verb, object_id=object_id, at=Now())
