"""A consumer's standing choices: who may read, whether notes are written, and About Me."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Q

from peernotes import access, audit
from peernotes.actions import pressed
from peernotes.actions.decisions import method_of
from peernotes.enums import PEER_ROLES, ConsentDecision, ConsentScope, Verb
from peernotes.errors import Missing, Stale
from peernotes.models import AboutMe, Consent, Consumer, Membership
from peernotes.policy import consent as rules

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor

# Exclusive, against writes that rely on the decision that is about to change (they take it FOR SHARE).
LOCK = """
SELECT set_config('peernotes.reason', %s, true) FROM peernotes_consumer c
JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = %s FOR SHARE OF s FOR NO KEY UPDATE OF c"""


@dataclass(frozen=True)
class Choice:
    """``grantee_id`` None: everyone in a peer role. ``expires_at`` only for a yes; None: until taken back."""

    scope: ConsentScope
    decision: ConsentDecision
    grantee_id: UUID | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class Answer:
    """One press of Yes or No. ``grantee_id`` None: everyone in a peer role."""

    scope: ConsentScope
    yes: bool
    grantee_id: UUID | None = None


def answer(*, by: Actor, consumer_id: UUID, said: Answer, key: UUID) -> None:
    """A no after a yes takes the yes back; a no without one is a no. Only somebody who works or worked in a peer role
    in the consumer's service can be named."""
    if pressed.once(by=by, key=key, verb=Verb.GIVE_CONSENT) is not None:
        return
    _lock(consumer_id, said.scope)
    if said.grantee_id is not None and not _is_peer_here(said.grantee_id, consumer_id):
        raise Missing(actor=by, verb=Verb.GIVE_CONSENT)
    choose(by=by, consumer_id=consumer_id, choice=Choice(said.scope, _decision(consumer_id, said), said.grantee_id))
    pressed.done(by=by, key=key, verb=Verb.GIVE_CONSENT, object_id=consumer_id)


def _decision(consumer_id: UUID, said: Answer) -> ConsentDecision:
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


def _lock(consumer_id: UUID, reason: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [reason, consumer_id])


def choose(*, by: Actor, consumer_id: UUID, choice: Choice) -> None:
    """Counts from the next request of anybody. No reason is asked, nothing about care depends on it."""
    _lock(consumer_id, choice.scope)
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_choose(gathered.facts, choice.scope, choice.decision), Verb.GIVE_CONSENT)
    method = method_of(by)
    gathered.require(rules.may_record(gathered.facts, method), Verb.GIVE_CONSENT)
    consent = Consent.objects.create(
        service_id=gathered.service_id,
        consumer_id=consumer_id,
        method=method,
        recorded_by_id=by.user_id,
        visit_id=by.visit_id,
        policy_version_id=gathered.facts.policy_id,
        decided_at=gathered.facts.at,
        **vars(choice),
    )
    audit.record(Verb.GIVE_CONSENT, gathered, object_type="consent", object_id=consent.pk)


def write_about_me(*, by: Actor, consumer_id: UUID, version: int, texts: dict[str, str]) -> int:
    """The consumer's own page. ``version`` 0 when there was none. Raises Stale when it was saved elsewhere."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(
        rules.may_choose(gathered.facts, ConsentScope.READ_ABOUT_ME, ConsentDecision.GIVEN), Verb.GIVE_CONSENT
    )
    audit.because("about_me")
    about = AboutMe.objects.select_for_update().filter(consumer_id=consumer_id).first()
    if (about.version if about else 0) != version:
        raise Stale(about.version if about else 0)
    if about is None:
        about = AboutMe(service_id=gathered.service_id, consumer_id=consumer_id, created_by_id=by.user_id, version=0)
    for name, text in texts.items():
        setattr(about, name, text)
    about.version += 1
    about.save(force_insert=version == 0)
    audit.record(Verb.GIVE_CONSENT, gathered, object_type="about_me", object_id=about.pk)
    return about.version
