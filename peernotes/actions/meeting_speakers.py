"""Who may say in a meeting what somebody thinks, as they say themselves or before a witness (docs/decisions/0064)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peernotes import audit
from peernotes.actions import acts
from peernotes.actions.consents import ConsentAnswer, vouches
from peernotes.actions.meeting_items import NOTHING, OBJECT, acting, acting_on_mine, known
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import ConsentDecision, ConsentScope, Method, Verb
from peernotes.errors import there
from peernotes.models import Consent, MeetingItem
from peernotes.policy import consent
from peernotes.policy import meeting_items as rules
from peernotes.policy.people import may_support_consumers
from peernotes.policy.team_meetings import peers_meet
from peernotes.queries import meeting_items as queries
from peernotes.queries import my

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.meeting_items import ItemLine
    from peernotes.queries.my import Me

SCOPE = ConsentScope.SPEAK_FOR_ME


@dataclass(frozen=True, slots=True)
class MySpeaker:
    """``peers``: who could say there what they think."""

    me: Me
    item: ItemLine
    peers: list[tuple[UUID, str]]


def open_speaker(*, by: Actor, item_id: UUID) -> MySpeaker:
    """For saying who may speak for them."""
    me, gathered = my.oneself(by, Verb.GIVE_CONSENT)
    item = known(by, Verb.GIVE_CONSENT, me.id, item_id)
    gathered.require(rules.may_say_what_i_think(gathered.facts, item.facts), Verb.GIVE_CONSENT)
    audit.record(Verb.READ_MEETING_ITEM, gathered, object_type=OBJECT, object_id=item_id)
    return MySpeaker(me, item, _peers(gathered))


@acts.once
def let_speak(*, by: Actor, item_id: UUID, worker_id: UUID | None, key: UUID) -> UUID:
    """Who may say there what one thinks; nobody, if it is nobody. What another had brought is taken out."""
    act, item = acting_on_mine(by, Verb.GIVE_CONSENT, key, item_id)
    act.require(rules.may_say_what_i_think(act.facts, item.facts))
    if worker_id is not None:
        there(dict(_peers(act.gathered)).get(worker_id), actor=by, verb=Verb.GIVE_CONSENT)
    before, how = _speaker(item_id), {"method": method_of(by), "visit_id": by.visit_id}
    if before and before != worker_id:
        _decide(act, item_id, ConsentDecision.WITHDRAWN, before, **how)
        MeetingItem.objects.filter(pk=item_id, view_by=before).update(**NOTHING)
    if worker_id:
        _decide(act, item_id, ConsentDecision.GIVEN, worker_id, **how)
    elif not before:
        _decide(act, item_id, ConsentDecision.REFUSED, None, **how)
    return act.record("meeting_consent", item_id)


@acts.once
def hear_yes(*, by: Actor, consumer_id: UUID, item_id: UUID, yes: bool, witnessed: Witnessed, key: UUID) -> UUID:
    """What the person said aloud or ticked on paper, about whether the peer worker who writes it down may speak for them."""
    act, item = acting(by, Verb.RECORD_CHOICE, consumer_id, key, item_id)
    method = Method(witnessed.method)
    act.require(consent.may_record(act.facts, method))
    act.require(rules.may_hear_yes(act.facts, item.facts))
    act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
    act.require(has_no_part(act.gathered, yes, witnessed.witness))
    decision = ConsentDecision.GIVEN if yes else ConsentDecision.REFUSED
    _decide(act, item_id, decision, by.user_id, **vars(witnessed) | {"method": method})
    if not yes:
        MeetingItem.objects.filter(pk=item_id, view_by=by.user_id).update(**NOTHING)
    return act.record("meeting_consent", item_id)


def has_no_part(gathered: Gathered, yes: bool, witness: str) -> Decision:
    return vouches(gathered, ConsentAnswer(SCOPE, yes=yes), witness)


def _decide(act: Act, item_id: UUID, decision: ConsentDecision, worker_id: UUID | None, **how: object) -> None:
    stamp = {"recorded_by_id": act.gathered.actor.user_id, "policy_version_id": act.facts.policy_id}
    about = {"id": uuid4(), "scope": SCOPE, "decision": decision, "grantee_id": worker_id, "meeting_item_id": item_id}
    Consent.objects.create(**act.whose, **about, **how, **stamp, decided_at=act.facts.at)


def _speaker(item_id: UUID) -> UUID | None:
    return next((who for who, said in queries.speakers(item_id).items() if said == ConsentDecision.GIVEN), None)


def _peers(gathered: Gathered) -> list[tuple[UUID, str]]:
    """Of those who work with the person now, where the model lets peer workers into meetings."""
    if gathered.consumer_id is None or not peers_meet(gathered.facts.policy):
        return []
    here = [one for one in my.team(gathered.consumer_id) if may_support_consumers(one.actor, gathered.facts.policy)]
    return [(one.user_id, one.name) for one in here if rules.can_speak(frozenset(one.roles)) and not one.conflict]
