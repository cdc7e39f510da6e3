"""What a carer asks for, for themselves, or is offered: asked or answered, taken back, begun. Its events are about the carer; no
consumer's world knows it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from peernotes import audit
from peernotes.actions import acts
from peernotes.enums import ReferralAnswer, ReferralBy, Verb
from peernotes.errors import Missing, there
from peernotes.models import CarerRequest
from peernotes.policy import carer_requests as rules
from peernotes.queries import carer_files, carer_pages
from peernotes.queries import carer_requests as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_files import CarerSeen
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.carer_requests import CarerAsked

OBJECT = "carer_request"


class AskedAlready(Exception):
    """The same stands already."""


class OfferedAlready(Exception):
    """The same was offered, and there is no answer yet."""


class DeclinedLately(Exception):
    """They said no to the same not long ago."""


BEFORE = {"waits": OfferedAlready, "asked": AskedAlready, "rest": DeclinedLately}


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
    """Raises AskedAlready and OfferedAlready."""
    verb, new_id = Verb.ASK_FOR, uuid4()
    acts.claim(by, verb, key, new_id)
    me, gathered = _mine(by, verb)
    act = acts.Act(verb, [gathered], new_id)
    act.require(rules.may_ask_as_carer(act.facts), known=True)
    whose = {"service_id": me.service_id, "carer_id": me.id, "created_by_id": by.user_id}
    made = CarerRequest(**whose, **asdict(asks), id=new_id)
    CarerRequest.objects.bulk_create([made], ignore_conflicts=True)
    if queries.one(new_id) is None:
        waits = any(one.waits and one.what == asks.what for one in queries.of_carer(me.id))
        raise OfferedAlready if waits else AskedAlready
    return act.record(OBJECT)


def before_offering(*, by: Actor, carer_id: UUID) -> tuple[CarerSeen, Gathered]:
    seen, gathered = carer_files.gathered(by, carer_id, Verb.OFFER)
    if seen.own:
        raise Missing(actor=by, verb=Verb.OFFER)
    gathered.require(rules.may_offer_to_carer(gathered.facts), Verb.OFFER)
    return seen, gathered


@acts.once
def offer(*, by: Actor, carer_id: UUID, asks: CarerAsks, key: UUID) -> UUID:
    """By who works with them; it waits for the carer. Raises OfferedAlready, AskedAlready and DeclinedLately."""
    new_id = uuid4()
    acts.claim(by, Verb.OFFER, key, new_id)
    _seen, gathered = before_offering(by=by, carer_id=carer_id)
    act = acts.Act(Verb.OFFER, [gathered], new_id)
    whose = {"service_id": gathered.service_id, "carer_id": carer_id, "created_by_id": by.user_id}
    made = CarerRequest(**whose, **asdict(asks), id=new_id, asked_by=ReferralBy.STAFF)
    CarerRequest.objects.bulk_create([made], ignore_conflicts=True)
    if before := queries.before(carer_id, asks.what, new_id):
        raise BEFORE[before]
    return act.record(OBJECT)


@acts.once
def answer(*, by: Actor, request_id: UUID, said: ReferralAnswer, key: UUID) -> UUID:
    """By the carer, without a reason."""
    verb = Verb.ANSWER_OFFER
    acts.claim(by, verb, key, request_id)
    me, gathered = _mine(by, verb)
    act = acts.Act(verb, [gathered], uuid4())
    asked = _held(by, verb, me.id, request_id)
    act.require(rules.may_answer_carer_offer(act.facts, asked.facts), known=True)
    CarerRequest.objects.filter(pk=request_id).update(answer=said, answered_at=act.facts.at)
    return act.record(OBJECT, request_id)


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
    act.require(rules.may_see_carer(act.facts))
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
