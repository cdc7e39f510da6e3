"""What peer workers may pass on aloud, topic by topic, and that they did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peernotes import access, audit
from peernotes.actions import acts, meeting_items, taking_back
from peernotes.actions.consents import ConsentAnswer, vouches
from peernotes.enums import ConsentDecision, ConsentScope, Method, Verb
from peernotes.errors import Missing, there
from peernotes.models import Consent, SpokenShare
from peernotes.policy import consent
from peernotes.policy import meeting_items as item_rules
from peernotes.policy import spoken as rules
from peernotes.policy.facts import Actor
from peernotes.policy.people import in_care, works_in_care
from peernotes.queries import my
from peernotes.queries import spoken as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.carer_talks import TopicsAnswered
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.enums import SpokenTopic, TakenBackWhy
    from peernotes.policy.decision import Decision
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.meeting_items import ItemLine
    from peernotes.queries.my import Me
    from peernotes.queries.spoken import SpokenLine, SpokenSaid

SCOPE, OBJECT = ConsentScope.SHARE_SPOKEN, "spoken_share"


class SaidNoToThat(Exception):
    """Something else was told than what may be."""


class NotOnTheTeam(Exception):
    """Whoever was told does not work with the consumer."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Nothing about what was said."""

    listener_id: UUID
    topics: frozenset[SpokenTopic]
    in_meeting: bool = False


@dataclass(frozen=True, slots=True)
class MySpoken:
    me: Me
    said: dict[SpokenTopic, SpokenSaid]
    lines: Page[SpokenLine]


@dataclass(frozen=True, slots=True)
class SpokenPage:
    """``may_tell``: whether a peer worker may note something."""

    gathered: Gathered
    said: dict[SpokenTopic, SpokenSaid]

    @property
    def may_tell(self) -> Decision:
        return rules.may_tell_aloud(self.gathered.facts, {topic: row.state for topic, row in self.said.items()})


@dataclass(frozen=True, slots=True)
class ToldThere:
    """In a meeting: to all of these, the same."""

    listeners: frozenset[UUID]
    topics: frozenset[SpokenTopic]


@dataclass(frozen=True, slots=True)
class SpokenThere(SpokenPage):
    """``there``: whoever else is asked to the meeting, or was there."""

    item: ItemLine
    there: list[tuple[UUID, str]]

    @property
    def may_tell(self) -> Decision:
        said = {topic: row.state for topic, row in self.said.items()}
        return item_rules.may_tell_in_meeting(self.gathered.facts, self.item.facts, said)


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MySpoken:
    me, gathered = my.mine(by, Verb.SEE_SPOKEN)
    lines = queries.of_person(me.id, cursor)
    audit.record(Verb.SEE_SPOKEN, gathered, seen=[line.id for line in lines.rows])
    return MySpoken(me, queries.said(me.id), lines)


def open_of_person(*, by: Actor, consumer_id: UUID) -> SpokenPage:
    """As one of those who work with them."""
    gathered = _as_team(by, consumer_id)
    audit.record(Verb.SEE_SPOKEN, gathered)
    return SpokenPage(gathered, queries.said(consumer_id))


def open_of_mine(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> tuple[Gathered, Page[SpokenLine]]:
    """What whoever looks noted of them."""
    gathered = _as_team(by, consumer_id)
    lines = queries.of_person(consumer_id, cursor)
    audit.record(Verb.SEE_SPOKEN, gathered, seen=[line.id for line in lines.rows])
    return gathered, lines


def _as_team(by: Actor, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=Verb.SEE_SPOKEN)
    gathered.require(works_in_care(gathered.facts), Verb.SEE_SPOKEN)
    return gathered


def open_in_meeting(*, by: Actor, consumer_id: UUID, item_id: UUID) -> SpokenThere:
    """From what a meeting talked about of them."""
    gathered, item = meeting_items.of_item(by, Verb.SEE_SPOKEN, consumer_id, item_id)
    there = [one for one in zip(item.member_ids, item.members, strict=True) if one[0] != by.user_id]
    return SpokenThere(gathered, queries.said(consumer_id), item, there)


@acts.once
def answer(
    *, by: Actor, consumer_id: UUID, said: TopicsAnswered, key: UUID, witnessed: Witnessed | None = None
) -> UUID:
    """By the consumer, or ``witnessed``. A no after a yes takes the yes back."""
    verb = Verb.RECORD_CHOICE if witnessed else Verb.GIVE_CONSENT
    act = acts.on_person(by, verb, consumer_id, reason=SCOPE, key=key, about=consumer_id)
    method = Method(witnessed.method) if witnessed else Method.OWN_LOGIN
    act.require(consent.may_record(act.facts, method))
    if witnessed:
        act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
        act.require(has_no_part(act.gathered, said, witnessed.witness))
    _store(act, said, vars(witnessed) if witnessed else {"method": method})
    return act.record("spoken_consent", consumer_id)


def has_no_part(gathered: Gathered, said: TopicsAnswered, witness: str) -> Decision:
    return vouches(gathered, ConsentAnswer(SCOPE, yes=bool(said.yes)), witness)


def _store(act: Act, said: TopicsAnswered, how: dict[str, object]) -> None:
    back = rules.may_say(queries.states(act.gathered.consumer_id)) & said.no
    decided = {
        ConsentDecision.GIVEN: said.yes,
        ConsentDecision.WITHDRAWN: back,
        ConsentDecision.REFUSED: said.no - back,
    }
    stamp = {"recorded_by_id": act.gathered.actor.user_id, "policy_version_id": act.facts.policy_id}
    for decision, topics in decided.items():
        if topics:
            ends = said.expires_at if decision == ConsentDecision.GIVEN else None
            about = {"id": uuid4(), "scope": SCOPE, "decision": decision, "topics": sorted(topics), "expires_at": ends}
            Consent.objects.create(**act.whose, **how, **stamp, **about, decided_at=act.facts.at)


@acts.once
def tell(*, by: Actor, consumer_id: UUID, passed: PassedOn, key: UUID) -> UUID:
    """Raises SaidNoToThat where something may be told, and not all of that, and NotOnTheTeam."""
    act = acts.on_person(by, Verb.TELL_ALOUD, consumer_id, reason="passed on aloud", key=key)
    said = queries.states(consumer_id)
    act.require(rules.may_tell_aloud(act.facts, said))
    if passed.topics - rules.may_say(said):
        raise SaidNoToThat
    _require_on_team(by, consumer_id, passed.listener_id)
    about = {"worker_id": by.user_id, "listener_id": passed.listener_id, "in_meeting": passed.in_meeting}
    SpokenShare.objects.create(**act.whose, **about, id=act.new_id, topics=sorted(passed.topics))
    return act.record(OBJECT)


@acts.once
def tell_in_meeting(*, by: Actor, consumer_id: UUID, item_id: UUID, told: ToldThere, key: UUID) -> UUID:
    """To each who was there and works with them. Raises as ``tell``."""
    act, item = meeting_items.acting(by, Verb.TELL_ALOUD, consumer_id, key, item_id)
    said = queries.states(consumer_id)
    act.require(item_rules.may_tell_in_meeting(act.facts, item.facts, said))
    if told.topics - rules.may_say(said):
        raise SaidNoToThat
    if told.listeners - set(item.member_ids):
        raise NotOnTheTeam
    for listener in sorted(told.listeners):
        _require_on_team(by, consumer_id, listener)
    for listener in sorted(told.listeners):
        about = {"worker_id": by.user_id, "listener_id": listener, "in_meeting": True, "item_id": item_id}
        made = SpokenShare.objects.create(**act.whose, **about, topics=sorted(told.topics))
        act.record(OBJECT, made.pk)
    return item_id


def _require_on_team(by: Actor, consumer_id: UUID, listener_id: UUID) -> None:
    listener = access.gather(Actor(user_id=listener_id), consumer=consumer_id)
    if listener_id == by.user_id or not works_in_care(listener.facts):
        raise NotOnTheTeam


def open_noted(*, by: Actor, consumer_id: UUID, share_id: UUID) -> tuple[Gathered, SpokenLine]:
    """Before it is taken back, by who noted it."""
    gathered, line = _noted(by, access.gather(by, consumer=consumer_id), share_id)
    audit.record(Verb.SEE_SPOKEN, gathered, object_type=OBJECT, object_id=share_id)
    return gathered, line


def _noted(by: Actor, gathered: Gathered, share_id: UUID) -> tuple[Gathered, SpokenLine]:
    verb = Verb.TAKE_BACK_NOTED
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    gathered.require(in_care(gathered.facts), verb)
    return gathered, there(queries.one(gathered.consumer_id, share_id), actor=by, verb=verb)


@acts.once
def take_back(*, by: Actor, consumer_id: UUID, share_id: UUID, why: TakenBackWhy, key: UUID) -> UUID:
    act = acts.on_person(by, Verb.TAKE_BACK_NOTED, consumer_id, reason=OBJECT, key=key, about=share_id)
    line = _noted(by, act.gathered, share_id)[1]
    act.require(rules.may_take_back_share(act.facts, line.facts))
    taking_back.mark(act, SpokenShare.objects.filter(pk=share_id), why)
    return act.record(OBJECT, share_id)
