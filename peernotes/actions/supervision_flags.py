"""A peer worker brings something about somebody to a supervision session. No event says so: whoever reads a service's events,
and the person it is about, would learn it (docs/decisions/0039)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connections

from peernotes import access
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import SupervisionFlag
from peernotes.policy.supervision_flags import may_flag
from peernotes.queries import supervision_flags as queries
from peernotes.queries.seals import OWNER

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.enums import FlagKind
    from peernotes.policy.facts import Actor
    from peernotes.queries.supervision_flags import FlagPerson, FlagSession

FORGET = "SELECT peernotes_forget_flags()"


@dataclass(frozen=True, slots=True)
class FlagPage:
    session: FlagSession
    people: list[FlagPerson]


def open_flagging(*, by: Actor, session_id: UUID) -> FlagPage:
    """To everybody but the worker the session is not there."""
    session = there(queries.session(by, session_id), actor=by, verb=Verb.SEE_SUPERVISION)
    return FlagPage(session, queries.people(session.service_id))


def flag(*, by: Actor, session_id: UUID, consumer_id: UUID, kind: FlagKind) -> None:
    """Twice is once."""
    session = there(queries.session(by, session_id), actor=by, verb=Verb.SEE_SUPERVISION)
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.service_id != session.service_id or not may_flag(gathered.facts):
        raise Missing(actor=by, verb=Verb.SEE_SUPERVISION)
    about = {"service_id": session.service_id, "session_id": session_id, "consumer_id": consumer_id, "kind": kind}
    SupervisionFlag.objects.get_or_create(**about, defaults={"created_by_id": by.user_id})


def take_back(*, by: Actor, flag_id: UUID) -> None:
    gone, _each = SupervisionFlag.objects.filter(pk=flag_id, created_by=by.user_id).delete()
    if not gone:
        raise Missing(actor=by, verb=Verb.SEE_SUPERVISION)


def forget(using: str = OWNER) -> None:
    """A year after the supervision ended."""
    with connections[using].cursor() as cursor:
        cursor.execute(FORGET)
