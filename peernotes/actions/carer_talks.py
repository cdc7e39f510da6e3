"""What a carer may hear, topic by topic, and talks with carers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peernotes import access, audit
from peernotes.actions import acts, taking_back
from peernotes.actions.carers import open_carer, vouches
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import CarerTopic, ConsentDecision, ConsentScope, ConsentState, Method, Verb
from peernotes.errors import Missing, there
from peernotes.models import CarerTalk, Consent
from peernotes.policy import carer_talks as rules
from peernotes.policy import carers, consent
from peernotes.policy.people import in_care
from peernotes.queries import carer_talks as queries
from peernotes.queries import carers as ties

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.enums import TakenBackWhy
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_talks import TalkLine, TopicSaid
    from peernotes.queries.carers import NamedCarer

SCOPE, OBJECT = ConsentScope.CARER_CONTACT, "carer_talk"


class OutsideYes(Exception):
    """Something else was told than what this carer may hear."""


@dataclass(frozen=True, slots=True)
class TopicsAnswered:
    """A topic that is in neither stays as it is. ``expires_at``: of the yes; None: until it is taken back."""

    yes: frozenset[CarerTopic]
    no: frozenset[CarerTopic]
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """Nothing about what was said. Without topics they listened."""

    happened_at: datetime
    minutes: int
    mode: str
    topics: frozenset[CarerTopic] = frozenset()


@dataclass(frozen=True, slots=True)
class TalkPage:
    """``said``: by the consumer, of each topic. ``may_tell``: whether anything may have been told."""

    gathered: Gathered
    tie: NamedCarer
    said: dict[CarerTopic, TopicSaid]
    may_tell: Decision

    @property
    def may_hear(self) -> frozenset[CarerTopic]:
        return rules.may_hear(queries.states(self.said)) if self.may_tell else frozenset()


@acts.once
def answer(
    *, by: Actor, consumer_id: UUID, tie_id: UUID, said: TopicsAnswered, key: UUID, witnessed: Witnessed | None = None
) -> UUID:
    """By the consumer, or ``witnessed``. A no after a yes takes the yes back."""
    verb = Verb.RECORD_CHOICE if witnessed else Verb.GIVE_CONSENT
    act = acts.on_person(by, verb, consumer_id, reason=SCOPE, key=key, about=tie_id)
    tie = there(ties.one(consumer_id, tie_id), actor=by, verb=verb)
    method = Method(witnessed.method) if witnessed else method_of(by)
    act.require(consent.may_record(act.facts, method))
    act.require(carers.still_stands(tie.facts))
    if witnessed:
        act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
        act.require(vouches(act.gathered, witnessed.witness, tie_id))
    _store(act, tie_id, said, vars(witnessed) if witnessed else {"method": method})
    return act.record("carer_consent", tie_id)


def _store(act: Act, tie_id: UUID, said: TopicsAnswered, how: dict[str, object]) -> None:
    back = rules.may_hear(queries.heard(tie_id)) & said.no
    decided = {
        ConsentDecision.GIVEN: said.yes,
        ConsentDecision.WITHDRAWN: back,
        ConsentDecision.REFUSED: said.no - back,
    }
    for decision, topics in decided.items():
        if topics:
            Consent.objects.create(
                **act.whose,
                **how,
                id=uuid4(),
                scope=SCOPE,
                decision=decision,
                carer_id=tie_id,
                topics=sorted(topics),
                recorded_by_id=act.gathered.actor.user_id,
                visit_id=act.gathered.actor.visit_id,
                policy_version_id=act.facts.policy_id,
                decided_at=act.facts.at,
                expires_at=said.expires_at if decision == ConsentDecision.GIVEN else None,
            )


def open_talk(*, by: Actor, consumer_id: UUID, tie_id: UUID) -> TalkPage:
    """Before a talk is noted."""
    gathered, tie = open_carer(by=by, consumer_id=consumer_id, tie_id=tie_id)
    gathered.require(rules.may_listen_to_carer(gathered.facts), Verb.TALK_WITH_CARER)
    said = queries.said([tie_id])[tie_id]
    may_tell = rules.may_tell_carer(gathered.facts, tie.facts, queries.states(said), held=tie.held)
    return TalkPage(gathered, tie, said, may_tell)


@acts.once
def log(*, by: Actor, consumer_id: UUID, tie_id: UUID, talk: Talk, key: UUID) -> UUID:
    """Raises OutsideYes where the carer may hear something, and not all of that. Raises BeforeBirth."""
    act = acts.on_person(by, Verb.TALK_WITH_CARER, consumer_id, reason="talk with carer", key=key)
    act.require(rules.may_listen_to_carer(act.facts))
    tie = there(ties.one(consumer_id, tie_id), actor=by, verb=Verb.TALK_WITH_CARER)
    act.since_birth(talk.happened_at)
    if talk.topics:
        heard: dict[CarerTopic, ConsentState] = queries.heard(tie_id)
        act.require(rules.may_tell_carer(act.facts, tie.facts, heard, held=tie.held))
        if talk.topics - rules.may_hear(heard):
            raise OutsideYes
    told = asdict(talk) | {"topics": sorted(talk.topics)}
    CarerTalk.objects.create(**act.whose, **told, id=act.new_id, carer_id=tie_id, worker_id=by.user_id)
    return act.record(OBJECT)


def open_mine(*, by: Actor, consumer_id: UUID, tie_id: UUID) -> tuple[Gathered, list[TalkLine]]:
    """What whoever looks noted of talks with this carer."""
    gathered = open_carer(by=by, consumer_id=consumer_id, tie_id=tie_id)[0]
    return gathered, [one for one in queries.talks(tie_id) if one.mine]


def open_noted(*, by: Actor, consumer_id: UUID, tie_id: UUID, talk_id: UUID) -> tuple[Gathered, TalkLine]:
    """Before it is taken back, by who noted it."""
    verb = Verb.TAKE_BACK_NOTED
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    gathered.require(in_care(gathered.facts), verb)
    talk = there(queries.talk(consumer_id, tie_id, talk_id), actor=by, verb=verb)
    audit.record(Verb.SEE_CARERS, gathered, object_type=OBJECT, object_id=talk_id)
    return gathered, talk


@acts.once
def take_back(*, by: Actor, consumer_id: UUID, tie_id: UUID, talk_id: UUID, why: TakenBackWhy, key: UUID) -> UUID:
    verb = Verb.TAKE_BACK_NOTED
    act = acts.on_person(by, verb, consumer_id, reason=OBJECT, key=key, about=talk_id)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    act.require(in_care(act.facts))
    talk = there(queries.talk(consumer_id, tie_id, talk_id), actor=by, verb=verb)
    act.require(rules.may_take_back_talk(act.facts, talk.facts))
    taking_back.mark(act, CarerTalk.objects.filter(pk=talk_id), why)
    return act.record(OBJECT, talk_id)
