"""Offers to a consumer, their answers, and what begins after a yes (docs/decisions/0062)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.carers import vouches
from peernotes.enums import Method, ReferralAnswer, ReferralBy, Verb
from peernotes.errors import Missing, there
from peernotes.models import Referral
from peernotes.policy import consent
from peernotes.policy import referrals as rules
from peernotes.policy.people import works_in_care
from peernotes.queries import my
from peernotes.queries import referrals as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me
    from peernotes.queries.referrals import ReferralLine

OBJECT = "referral"


class OfferWaits(Exception):
    """The same was offered, and there is no answer yet."""


class AskedFor(Exception):
    """The consumer asks for the same already."""


class AskedLately(Exception):
    """They said no to the same not long ago."""


BEFORE = {"waits": OfferWaits, "asked": AskedFor, "rest": AskedLately}


@dataclass(frozen=True, slots=True)
class Offered:
    what: str
    run_id: UUID | None = None
    place: str = ""
    wish: str = ""


@dataclass(frozen=True, slots=True)
class MyOffers:
    me: Me
    offers: Page[ReferralLine]


@dataclass(frozen=True, slots=True)
class OffersToPerson:
    gathered: Gathered
    offers: Page[ReferralLine]


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyOffers:
    me, gathered = my.mine(by, Verb.SEE_OFFERS)
    found = queries.of_person(by, me.id, cursor)
    audit.record(Verb.SEE_OFFERS, gathered, seen=[offer.id for offer in found.rows])
    return MyOffers(me, found)


def before_asking(*, by: Actor) -> tuple[Me, Gathered]:
    me, gathered = my.mine(by, Verb.ASK_FOR)
    gathered.require(rules.may_ask(gathered.facts), Verb.ASK_FOR)
    return me, gathered


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> OffersToPerson:
    """Those that one made oneself."""
    gathered = _as_staff(by, consumer_id, Verb.SEE_OFFERS)
    found = queries.of_person(by, consumer_id, cursor)
    audit.record(Verb.SEE_OFFERS, gathered, seen=[offer.id for offer in found.rows])
    return OffersToPerson(gathered, found)


def open_one(*, by: Actor, consumer_id: UUID, offer_id: UUID) -> tuple[Gathered, ReferralLine]:
    gathered = _as_staff(by, consumer_id, Verb.SEE_OFFERS)
    offer = _known(by, consumer_id, offer_id, Verb.SEE_OFFERS)
    audit.record(Verb.SEE_OFFERS, gathered, object_type=OBJECT, object_id=offer_id)
    return gathered, offer


def _as_staff(by: Actor, consumer_id: UUID, verb: Verb) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    gathered.require(works_in_care(gathered.facts), verb)
    return gathered


def _known(by: Actor, consumer_id: UUID, offer_id: UUID, verb: Verb) -> ReferralLine:
    offer = there(queries.one(by, offer_id), actor=by, verb=verb)
    if offer.consumer_id != consumer_id:
        raise Missing(actor=by, verb=verb)
    return offer


@acts.once
def offer(*, by: Actor, consumer_id: UUID, said: Offered, key: UUID) -> UUID:
    """It waits for the consumer. Raises OfferWaits, AskedFor and AskedLately."""
    act = acts.on_person(by, Verb.OFFER, consumer_id, reason="offered something", key=key)
    act.require(rules.may_offer(act.facts))
    before = queries.before(consumer_id, said.what, said.run_id, said.place)
    if before:
        raise BEFORE[before]
    Referral.objects.create(**act.row, **asdict(said))
    return act.record(OBJECT)


@acts.once
def ask(*, by: Actor, consumer_id: UUID, said: Offered, key: UUID) -> UUID:
    """For oneself; whoever works with one reads it. A no to the same, said before, is no hindrance. Raises OfferWaits and
    AskedFor."""
    act = acts.on_person(by, Verb.ASK_FOR, consumer_id, reason="asked for something", key=key)
    act.require(rules.may_ask(act.facts))
    if (before := queries.before(consumer_id, said.what, None, said.place)) in ("waits", "asked"):
        raise BEFORE[before]
    own_yes = {"answer": ReferralAnswer.ACCEPTED, "method": Method.OWN_LOGIN, "recorded_by_id": by.user_id}
    about = {"asked_by": ReferralBy.SELF, "answered_at": act.facts.at}
    Referral.objects.create(**act.row, **asdict(said), **own_yes, **about)
    return act.record(OBJECT)


@acts.once
def take_back(*, by: Actor, consumer_id: UUID, offer_id: UUID, key: UUID | None) -> UUID:
    verb = Verb.TAKE_BACK_REQUEST
    act = acts.on_person(by, verb, consumer_id, reason="taken back", key=key, about=offer_id)
    found = _known(by, consumer_id, offer_id, verb)
    act.require(rules.may_take_back_request(act.facts, found.facts))
    Referral.objects.filter(pk=offer_id).update(taken_back_at=act.facts.at)
    return act.record(OBJECT, offer_id)


@acts.once
def answer(
    *, by: Actor, consumer_id: UUID, offer_id: UUID, said: ReferralAnswer, key: UUID, witnessed: Witnessed | None = None
) -> UUID:
    """By the consumer, without a reason, or ``witnessed``."""
    verb = Verb.ANSWER_OFFER
    act = acts.on_person(by, verb, consumer_id, reason="answered an offer", key=key, about=offer_id)
    found = _known(by, consumer_id, offer_id, verb)
    method = Method(witnessed.method) if witnessed else Method.OWN_LOGIN
    act.require(rules.may_answer_offer(act.facts, found.facts, method))
    if witnessed:
        act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
        act.require(vouches(act.gathered, witnessed.witness))
    how = vars(witnessed) if witnessed else {"method": method}
    stamp = {"recorded_by_id": by.user_id, "answered_at": act.facts.at}
    Referral.objects.filter(pk=offer_id).update(answer=said, **how, **stamp)
    return act.record(OBJECT, offer_id)


@acts.once
def start(*, by: Actor, consumer_id: UUID, offer_id: UUID, key: UUID | None) -> UUID:
    """That it has begun, by who made the offer."""
    verb = Verb.START_OFFERED
    act = acts.on_person(by, verb, consumer_id, reason="began what was offered", key=key, about=offer_id)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    act.require(works_in_care(act.facts))
    found = _known(by, consumer_id, offer_id, verb)
    act.require(rules.may_start_offered(act.facts, found.facts))
    Referral.objects.filter(pk=offer_id).update(started_at=act.facts.at)
    return act.record(OBJECT, offer_id)
