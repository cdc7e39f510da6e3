"""Asking why is an act of its own: the person asked about can see that it was asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peernotes import audit
from peernotes.enums import Verb
from peernotes.queries import why as queries

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.queries.why import Subject, WhyAnswer


@dataclass(frozen=True, slots=True)
class WhyAsked:
    """Who wants what, about whom, when. ``user_id`` empty: somebody without a login. ``at`` empty: now."""

    user_id: UUID | None
    verb: Verb
    subject: Subject | None
    at: datetime | None


def ask(*, gathered: Gathered, asked: WhyAsked) -> WhyAnswer:
    """Only after ``services.open_page`` let an administrator in."""
    answer = queries.answer(
        user_id=asked.user_id, verb=asked.verb, service_id=gathered.service_id, subject=asked.subject, at=asked.at
    )
    if asked.subject is None:
        audit.record(Verb.ASK_WHY, gathered, object_type="service", object_id=gathered.service_id)
    else:
        about = replace(gathered, consumer_id=asked.subject.consumer_id, note_id=asked.subject.note_id)
        audit.record(Verb.ASK_WHY, about)
    return answer
