"""Leaflets: written by administrators, version after version, and read by whom they are for."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Stale, there
from peernotes.models import Leaflet
from peernotes.policy import leaflets as rules
from peernotes.policy.services import may_administer
from peernotes.queries import carer_pages, my
from peernotes.queries import leaflets as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.leaflets import ListedLeaflet
    from peernotes.queries.my import Me

OBJECT = "leaflet"


@dataclass(frozen=True, slots=True)
class LeafletWords:
    audience: str
    title: str
    text: str
    taken_back: bool = False


@acts.once
def write(
    *, by: Actor, service_id: UUID, words: LeafletWords, key: UUID, line: UUID | None = None, seen: int = 0
) -> UUID:
    """The first version, or the next of ``line`` after the one that was ``seen``. Returns the line. Raises Stale."""
    act = acts.on_service(by, Verb.WRITE_LEAFLET, service_id, reason=Verb.WRITE_LEAFLET, key=key)
    act.require(may_administer(act.facts.actor))
    if line is not None:
        before = there(queries.one(service_id, line), actor=by, verb=Verb.WRITE_LEAFLET)
        if before.number != seen:
            raise Stale(before.number)
    about = {"id": act.new_id, "service_id": service_id, "created_by_id": by.user_id, "line": line or act.new_id}
    Leaflet.objects.create(**about, number=seen + 1, **asdict(words))
    return act.record(OBJECT)


def open_library(*, by: Actor, carer: bool, cursor: Cursor | None) -> tuple[Me | CarerMe, Page[ListedLeaflet]]:
    """No event: what somebody reads there is nobody else's to know, and it is about nobody."""
    me, gathered = _reader(by, carer=carer)
    return me, queries.present(gathered.service_id, rules.given_to(gathered.facts.actor), cursor)


def read(*, by: Actor, line: UUID, carer: bool) -> tuple[Me | CarerMe, Leaflet]:
    me, gathered = _reader(by, carer=carer)
    found = queries.given(gathered.service_id, line, rules.given_to(gathered.facts.actor))
    return me, there(found, actor=by, verb=Verb.SEE_LEAFLETS)


def _reader(by: Actor, *, carer: bool) -> tuple[Me | CarerMe, Gathered]:
    return (carer_pages if carer else my).mine(by, Verb.SEE_LEAFLETS)
