"""Asking why is an act of its own: the person asked about can see that it was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import audit
from peernotes.enums import SubjectKind, Verb
from peernotes.policy.facts import Subject
from peernotes.queries import why as queries

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.queries.why import WhyAbout, WhyAnswer


@dataclass(frozen=True, slots=True)
class WhyAsked:
    """Who wants what, about whom, when. ``user_id`` empty: somebody without a login. ``at`` empty: now."""

    user_id: UUID | None
    verb: Verb
    about: WhyAbout | None
    at: datetime | None

    @property
    def worker(self) -> Subject | None:
        """Of whose rights it asks, if it is not the person's own."""
        own = self.about is not None and self.user_id == self.about.user_id
        return None if own or self.user_id is None else Subject(SubjectKind.STAFF, self.user_id)


def ask(*, gathered: Gathered, asked: WhyAsked) -> WhyAnswer:
    """Only after ``services.open_page`` let an administrator in."""
    about, worker, service_id = asked.about, asked.worker, gathered.service_id
    answer = queries.answer(user_id=asked.user_id, verb=asked.verb, service_id=service_id, about=about, at=asked.at)
    if about is None:
        audit.record(Verb.ASK_WHY, gathered.on(worker), object_type="service", object_id=service_id)
    else:
        audit.record(Verb.ASK_WHY, gathered.on(about.subject, about.note_id), also=[worker] if worker else [])
    return answer
