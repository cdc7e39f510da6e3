"""A consumer's standing choices: who may read, whether notes are written, and About Me."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import PEER_ROLES, ConsentDecision, ConsentScope, Method, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import AboutMe, Consent, Consumer, Membership
from peernotes.policy import consent as rules
from peernotes.policy.people import in_care, is_peer
from peernotes.policy.witnesses import may_witness
from peernotes.queries import consents as queries
from peernotes.queries import people
from peernotes.queries.supporters import representation

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor


@dataclass(frozen=True)
class Choice:
    """``grantee_id`` None: everyone in a peer role. ``expires_at`` only for a yes; None: until taken back."""

    scope: ConsentScope
    decision: ConsentDecision
    grantee_id: UUID | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class ConsentAnswer:
    """One press of Yes or No. ``grantee_id`` None: everyone in a peer role."""

    scope: ConsentScope
    yes: bool
    grantee_id: UUID | None = None


@acts.once
def answer(*, by: Actor, consumer_id: UUID, said: ConsentAnswer, key: UUID) -> UUID:
    """A no after a yes takes the yes back; a no without one is a no. Only somebody who works or worked in a peer role
    in the consumer's service can be named."""
    act = acts.on_person(by, Verb.GIVE_CONSENT, consumer_id, reason=said.scope, key=key)
    if said.grantee_id is not None and not _is_peer_here(said.grantee_id, consumer_id):
        raise Missing(actor=by, verb=Verb.GIVE_CONSENT)
    return _choose(act, Choice(said.scope, _decision(consumer_id, said), said.grantee_id))


def _decision(consumer_id: UUID, said: ConsentAnswer) -> ConsentDecision:
    if said.yes:
        return ConsentDecision.GIVEN
    covering = Consent.objects.filter(
        Q(grantee__isnull=True) | Q(grantee=said.grantee_id), consumer=consumer_id, scope=said.scope
    )
    last = covering.order_by("-decided_at", "-id").values_list("decision", flat=True).first()
    return ConsentDecision.WITHDRAWN if last == ConsentDecision.GIVEN else ConsentDecision.REFUSED


def _is_peer_here(user_id: UUID, consumer_id: UUID) -> bool:
    service = Consumer.objects.filter(pk=consumer_id).values("service")
    return Membership.objects.filter(user=user_id, service__in=service, role__in=PEER_ROLES).exists()


def gathered_for_choice(*, by: Actor, consumer_id: UUID) -> Gathered:
    """Before a choice is written down. No event: nothing is shown but who it is about."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(in_care(gathered.facts), Verb.RECORD_CHOICE)
    return gathered


def gathered_for_handing(*, by: Actor, consumer_id: UUID) -> Gathered:
    """Before the device is handed over for their own choices."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(
        rules.may_hand_over_choices(gathered.facts, signs_in=people.signs_in(consumer_id)), Verb.HAND_OVER_CHOICES
    )
    return gathered


@acts.once
def write_down(*, by: Actor, consumer_id: UUID, said: ConsentAnswer, witnessed: Witnessed, key: UUID) -> UUID:
    """What somebody said aloud or ticked on paper, with a witness who has no part in it."""
    act = acts.on_person(by, Verb.RECORD_CHOICE, consumer_id, reason=said.scope, key=key)
    method, decision = Method(witnessed.method), _decision(consumer_id, said)
    act.require(rules.may_write_down(act.facts, said.scope, decision, method))
    act.require(rules.witness_complete(method, witnessed.witness, witnessed.reason))
    act.require(vouches(act.gathered, said, witnessed.witness))
    if said.grantee_id is not None and not _is_peer_here(said.grantee_id, consumer_id):
        raise Missing(actor=by, verb=Verb.RECORD_CHOICE)
    return _store(act, Choice(said.scope, decision, said.grantee_id), **vars(witnessed))


def vouches(gathered: Gathered, said: ConsentAnswer, witness: str) -> Decision:
    me = gathered.actor.user_id
    whom = said.grantee_id or (me if is_peer(gathered.facts) else None)
    to_oneself = said.yes and said.scope in rules.TO_PEERS and whom == me
    gains = {"peers_gain": said.yes and said.grantee_id is None}
    part = queries.names_with_part(gathered, said.grantee_id if said.yes else None, **gains)
    return may_witness(witness, part=part, known=queries.names_to_ask(gathered), must_be_known=to_oneself)


def choose(*, by: Actor, consumer_id: UUID, choice: Choice) -> UUID:
    """Counts from the next request of anybody. No reason is asked, nothing about care depends on it."""
    return _choose(acts.on_person(by, Verb.GIVE_CONSENT, consumer_id, reason=choice.scope), choice)


def _choose(act: Act, choice: Choice) -> UUID:
    act.require(rules.may_choose(act.facts, choice.scope, choice.decision))
    method = method_of(act.gathered.actor)
    act.require(rules.may_record(act.facts, method))
    return _store(act, choice, method=method, visit_id=act.gathered.actor.visit_id)


def _store(act: Act, choice: Choice, **how: object) -> UUID:
    """``how``: the method, and what belongs to it."""
    Consent.objects.create(
        **act.whose,
        **vars(choice),
        **how,
        id=act.new_id,
        recorded_by_id=act.gathered.actor.user_id,
        policy_version_id=act.facts.policy_id,
        decided_at=act.facts.at,
        represented_by=representation(act.gathered.actor),
    )
    return act.record("consent")


def write_about_me(*, by: Actor, consumer_id: UUID, version: int, texts: dict[str, str]) -> int:
    """The consumer's own page. ``version`` 0 when there was none. Raises Stale when it was saved elsewhere."""
    act = acts.on_person(by, Verb.GIVE_CONSENT, consumer_id, reason="about_me")
    act.require(rules.may_choose(act.facts, ConsentScope.READ_ABOUT_ME, ConsentDecision.GIVEN))
    return _save_about_me(act, version, texts, written_down_by=None)


def open_about_me(*, by: Actor, consumer_id: UUID) -> AboutMe | None:
    """Before it is taken down anew: what is there. It is an event as any reading of it."""
    gathered = access.gather(by, consumer=consumer_id)
    decision = rules.may_take_down(gathered.facts, signs_in=people.signs_in(consumer_id))
    gathered.require(decision, Verb.TAKE_DOWN_ABOUT_ME)
    found = AboutMe.objects.filter(consumer=consumer_id).first()
    if found:
        audit.record(Verb.READ_ABOUT_ME, gathered, object_type="about_me", object_id=found.pk)
    return found


def take_down_about_me(*, by: Actor, consumer_id: UUID, version: int, texts: dict[str, str]) -> int:
    """As somebody without a sign-in dictates it, read back to them. As ``write_about_me`` for the rest."""
    act = acts.on_person(by, Verb.TAKE_DOWN_ABOUT_ME, consumer_id, reason="dictated, read back")
    act.require(rules.may_take_down(act.facts, signs_in=people.signs_in(consumer_id)))
    return _save_about_me(act, version, texts, written_down_by=by.user_id)


def _save_about_me(act: Act, version: int, texts: dict[str, str], *, written_down_by: UUID | None) -> int:
    about = AboutMe.objects.select_for_update().filter(consumer_id=act.gathered.consumer_id).first()
    if (about.version if about else 0) != version:
        raise Stale(about.version if about else 0)
    if about is None:
        about = AboutMe(**act.row, version=0)
    for name, text in texts.items():
        setattr(about, name, text)
    about.written_down_by_id = written_down_by
    about.version += 1
    about.save(force_insert=version == 0)
    act.record("about_me", about.pk)
    return about.version
