"""Opening a peer worker's day: who is shown on it is an event like any other look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.enums import Verb
from peernotes.queries import today as queries

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.today import Model, Today, Unfinished


def open_today(*, by: Actor) -> Today:
    today = queries.of(by)
    notes = [note for group in today.notes.values() for note in group]
    _seen(by, today.models, [*today.people, *notes])
    return today


def open_group(*, by: Actor, name: str, cursor: Cursor | None) -> tuple[tuple[Model, ...], Page[Unfinished]]:
    models, page = queries.models(by), queries.group(by, name, cursor)
    _seen(by, models, page.rows)
    return models, page


def _seen(by: Actor, models: tuple[Model, ...], rows) -> None:
    """One event for each service: a page of names tells who is a consumer there."""
    for model in models:
        gathered = access.gather(by, service=model.service_id)
        seen = [row.id for row in rows if row.service_id == model.service_id]
        audit.record(Verb.SEE_PERSON, gathered, object_type="service", object_id=model.service_id, seen=seen)
