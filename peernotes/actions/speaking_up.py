"""A peer worker says what they met with at work; an administrator says who listens. No event says that somebody spoke up, and a
press leaves nothing behind but the report (docs/decisions/0068)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid5

from django.db import connection

from peernotes.actions import acts
from peernotes.enums import StigmaKind, StigmaWish, Verb
from peernotes.errors import Missing
from peernotes.models import Listener
from peernotes.policy import speaking_up as rules
from peernotes.policy.services import may_administer
from peernotes.queries import speaking_up as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.speaking_up import ReportLine, WhoListens

OBJECT = "listener"
# The key of the press is in the id: pressed twice it is one report.
ADD = """
INSERT INTO peernotes_stigmareport (id, service_id, worker_id, kind, place, wants, listener_id)
VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO NOTHING"""


@dataclass(frozen=True, slots=True)
class MetWith:
    kind: StigmaKind
    place: str
    wants: StigmaWish


@dataclass(frozen=True, slots=True)
class SpeakingUp:
    """``speaks``: a peer worker of the service. ``heard``: what was said to whoever listens, if it is oneself."""

    speaks: bool
    listener: WhoListens | None
    own: list[ReportLine]
    heard: list[ReportLine] | None


def open_page(*, by: Actor, gathered: Gathered) -> SpeakingUp:
    """Missing for whoever neither is a peer worker there nor listens."""
    listener = queries.listener(gathered.service_id)
    mine = listener is not None and listener.id == by.user_id
    listens = mine and bool(rules.may_listen(gathered.facts.actor))
    speaks = bool(rules.may_speak_up(gathered.facts.actor))
    if not (speaks or listens):
        raise Missing(actor=by, verb=Verb.SPEAK_UP)
    own = queries.reports(by, gathered.service_id, own=True) if speaks else []
    heard = queries.reports(by, gathered.service_id, own=False) if listens else None
    return SpeakingUp(speaks, None if listens else listener, own, heard)


def report(*, by: Actor, gathered: Gathered, met: MetWith, listener_id: UUID | None, key: UUID) -> None:
    """``listener_id``: who stood on the page, so that nobody else is told by mistake."""
    if not rules.may_speak_up(gathered.facts.actor):
        raise Missing(actor=by, verb=Verb.SPEAK_UP)
    whom = listener_id if met.wants is StigmaWish.TALK else None
    row = [uuid5(key, str(by.user_id)), gathered.service_id, by.user_id, met.kind, met.place, met.wants, whom]
    with connection.cursor() as cursor:
        cursor.execute(ADD, row)


@acts.once
def name_listener(*, by: Actor, service_id: UUID, user_id: UUID | None, key: UUID) -> UUID:
    act = acts.on_service(by, Verb.NAME_LISTENER, service_id, reason="named a listener", key=key)
    act.require(may_administer(act.facts.actor))
    if user_id and user_id not in {one for one, _name in queries.who_may_listen(service_id)}:
        raise Missing(actor=by, verb=Verb.NAME_LISTENER)
    Listener.objects.create(id=act.new_id, service_id=service_id, user_id=user_id, created_by_id=by.user_id)
    return act.record_staff(user_id, OBJECT, act.new_id) if user_id else act.record(OBJECT)
