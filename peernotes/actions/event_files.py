"""A service's events as a file: asked for, and fetched by who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import transaction

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import EventFile
from peernotes.policy import services as rules
from peernotes.queries import event_files as queries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor

OBJECT = "event_file"


@acts.once
def ask(*, by: Actor, service_id: UUID, since: date, until: date, key: UUID) -> UUID:
    """The worker's next round makes it. Nothing waits for it: what is asked about is over."""
    new_id = uuid4()
    acts.claim(by, Verb.ASK_EVENT_FILE, key, new_id)
    act = acts.Act(Verb.ASK_EVENT_FILE, [access.gather(by, service=service_id)], new_id)
    act.require(rules.may_read_events(act.facts.actor))
    EventFile.objects.create(id=new_id, service_id=service_id, user_id=by.user_id, since=since, until=until)
    return act.record(OBJECT)


def fetch(gathered: Gathered, file_id: UUID) -> EventFile:
    """Theirs, while it is kept."""
    kept = queries.mine(gathered.service_id, gathered.actor.user_id).filter(pk=file_id, kept=True)
    file = there(kept.first(), actor=gathered.actor)
    audit.record(Verb.FETCH_EVENT_FILE, gathered, object_type=OBJECT, object_id=file_id)
    return file


def texts(by: Actor, file_id: UUID) -> Iterator[str]:
    """Part by part, each in a transaction of its own: it is sent when the request's has ended."""
    number = 0
    while (found := _text(by, file_id, number)) is not None:
        yield found
        number += 1


def _text(by: Actor, file_id: UUID, number: int) -> str | None:
    with transaction.atomic():
        audit.enter(by)
        return queries.text(file_id, number)
