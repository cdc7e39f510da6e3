"""A consumer's standing choices: who may read, whether notes are written, and About Me."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import PEER_ROLES, ConsentDecision, ConsentScope, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import AboutMe, Consent, Consumer, Membership
from peernotes.policy import consent as rules

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.actions.acts import Act
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


def choose(*, by: Actor, consumer_id: UUID, choice: Choice) -> UUID:
    """Counts from the next request of anybody. No reason is asked, nothing about care depends on it."""
    return _choose(acts.on_person(by, Verb.GIVE_CONSENT, consumer_id, reason=choice.scope), choice)


def _choose(act: Act, choice: Choice) -> UUID:
    by = act.gathered.actor
    act.require(rules.may_choose(act.facts, choice.scope, choice.decision))
    method = method_of(by)
    act.require(rules.may_record(act.facts, method))
    Consent.objects.create(
        **act.whose,
        id=act.new_id,
        method=method,
        recorded_by_id=by.user_id,
        visit_id=by.visit_id,
        policy_version_id=act.facts.policy_id,
        decided_at=act.facts.at,
        **vars(choice),
    )
    return act.record("consent")


def write_about_me(*, by: Actor, consumer_id: UUID, version: int, texts: dict[str, str]) -> int:
    """The consumer's own page. ``version`` 0 when there was none. Raises Stale when it was saved elsewhere."""
    act = acts.on_person(by, Verb.GIVE_CONSENT, consumer_id, reason="about_me")
    act.require(rules.may_choose(act.facts, ConsentScope.READ_ABOUT_ME, ConsentDecision.GIVEN))
    about = AboutMe.objects.select_for_update().filter(consumer_id=consumer_id).first()
    if (about.version if about else 0) != version:
        raise Stale(about.version if about else 0)
    if about is None:
        about = AboutMe(**act.row, version=0)
    for name, text in texts.items():
        setattr(about, name, text)
    about.version += 1
    about.save(force_insert=version == 0)
    act.record("about_me", about.pk)
    return about.version
