"""What a carer asks for, for themselves: asked, taken back, begun. Its events are about the carer; no consumer's world knows it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from peernotes import audit
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import CarerRequest
from peernotes.policy import carer_requests as rules
from peernotes.queries import carer_files, carer_pages
from peernotes.queries import carer_requests as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.carer_requests import CarerAsked

OBJECT = "carer_request"


class AskedAlready(Exception):
    """The same stands already."""


@dataclass(frozen=True, slots=True)
class CarerAsks:
    what: str
    wish: str = ""


@dataclass(frozen=True, slots=True)
class MyRequests:
    """``may_ask``: not with a sign-in that was taken back."""

    me: CarerMe
    requests: list[CarerAsked]
    may_ask: bool


def open_mine(*, by: Actor) -> MyRequests:
    me, gathered = _mine(by, Verb.SEE_CARER_PAGE)
    found = queries.of_carer(me.id)
    audit.record(Verb.SEE_CARER_PAGE, gathered, seen=[one.id for one in found])
    return MyRequests(me, found, bool(rules.may_ask_as_carer(gathered.facts)))


def _mine(by: Actor, verb: Verb) -> tuple[CarerMe, Gathered]:
    me, gathered = carer_pages.mine(by, verb)
    return me, replace(gathered, facts=replace(gathered.facts, ended=me.ended))


@acts.once
def ask(*, by: Actor, asks: CarerAsks, key: UUID) -> UUID:
    """Raises AskedAlready."""
    verb, new_id = Verb.ASK_FOR, uuid4()
    acts.claim(by, verb, key, new_id)
    me, gathered = _mine(by, verb)
    act = acts.Act(verb, [gathered], new_id)
    act.require(rules.may_ask_as_carer(act.facts), known=True)
    whose = {"service_id": me.service_id, "carer_id": me.id, "created_by_id": by.user_id}
    made = CarerRequest(**whose, **asdict(asks), id=new_id)
    CarerRequest.objects.bulk_create([made], ignore_conflicts=True)
    if queries.one(new_id) is None:
        raise AskedAlready
    return act.record(OBJECT)


@acts.once
def take_back(*, by: Actor, request_id: UUID, key: UUID | None) -> UUID:
    verb = Verb.TAKE_BACK_REQUEST
    acts.claim(by, verb, key, request_id)
    me, gathered = _mine(by, verb)
    act = acts.Act(verb, [gathered], uuid4())
    asked = _held(by, verb, me.id, request_id)
    act.require(rules.may_take_back_carer_request(act.facts, asked.facts), known=True)
    CarerRequest.objects.filter(pk=request_id).update(taken_back_at=act.facts.at)
    return act.record(OBJECT, request_id)


@acts.once
def begin(*, by: Actor, carer_id: UUID, request_id: UUID, key: UUID | None) -> UUID:
    """That it has begun, by who works with them or arranges it."""
    verb = Verb.START_ASKED_FOR
    acts.claim(by, verb, key, request_id)
    seen, gathered = carer_files.gathered(by, carer_id, verb)
    if seen.own:
        raise Missing(actor=by, verb=verb)
    act = acts.Act(verb, [gathered], uuid4())
    act.require(rules.may_read_carer_request(act.facts))
    asked = _held(by, verb, carer_id, request_id)
    act.require(rules.may_begin_carer_request(act.facts, asked.facts), known=True)
    begun = {"begun_at": act.facts.at, "begun_by_id": by.user_id}
    CarerRequest.objects.filter(pk=request_id).update(**begun)
    return act.record(OBJECT, request_id)


def _held(by: Actor, verb: Verb, carer_id: UUID, request_id: UUID) -> CarerAsked:
    """Two presses wait for each other."""
    CarerRequest.objects.select_for_update(no_key=True).filter(pk=request_id).exists()
    asked = there(queries.one(request_id), actor=by, verb=verb)
    if asked.carer_id != carer_id:
        raise Missing(actor=by, verb=verb)
    return asked
