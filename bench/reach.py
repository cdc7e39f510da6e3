"""Whose record a person reaches, as sets of consumers. The same rules as policy/people.py, in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from peernotes.enums import PEER_ROLES, ConsentDecision, ConsentScope, Role
from peernotes.models import Assignment, ConflictOfInterest, Consent, Consumer, Membership, ServiceAssignment
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.policy.facts import Actor

SAID_NO = (ConsentDecision.REFUSED, ConsentDecision.WITHDRAWN)


def has_role(actor: Actor, roles: Iterable[Role], service: str = "service") -> Exists:
    """An open membership of an active user; ``service`` names the outer row's column."""
    open_now = Q(ends_at__isnull=True) | Q(ends_at__gt=Now())
    return Exists(
        Membership.objects.filter(
            open_now,
            user=actor.user_id,
            user__is_active=True,
            role__in=list(roles),
            starts_at__lte=Now(),
            service=OuterRef(service),
        )
    )


def without_conflict(actor: Actor, people: QuerySet[Consumer]) -> QuerySet[Consumer]:
    conflict = ConflictOfInterest.objects.filter(consumer=OuterRef("pk"), user=actor.user_id, ended_at__isnull=True)
    return people.filter(~Exists(conflict))


def assigned(actor: Actor) -> QuerySet[Consumer]:
    return Consumer.objects.filter(Exists(Assignment.objects.filter(content_object=OuterRef("pk"), user=actor.user_id)))


def cared_for(actor: Actor) -> QuerySet[Consumer]:
    """As a clinician: assigned, or by a service-wide duty."""
    wide = ServiceAssignment.objects.filter(content_object=OuterRef("service"), user=actor.user_id)
    mine = Exists(Assignment.objects.filter(content_object=OuterRef("pk"), user=actor.user_id)) | Exists(wide)
    return without_conflict(actor, Consumer.objects.filter(mine, has_role(actor, [Role.CLINICIAN])))


def supported(actor: Actor) -> QuerySet[Consumer]:
    """In a peer role: assigned."""
    return without_conflict(actor, assigned(actor).filter(has_role(actor, PEER_ROLES)))


def with_model(people: QuerySet[Consumer]) -> QuerySet[Consumer]:
    """Adds what the service model in force says of reading, as columns."""
    policy = FilteredRelation(
        "service__policy_versions", condition=Q(service__policy_versions__in_force__contains=Now())
    )
    return people.annotate(policy=policy).annotate(
        level=F("policy__peer_read_records"),
        asks=F("policy__read_requires_consumer_consent"),
        choice=F("policy__peer_may_choose_not_to_read"),
        opt_out=F("policy__consumer_opt_out"),
        since=F("policy__reads_since"),
    )


def with_consent(people: QuerySet[Consumer], actor: Actor, scope: ConsentScope, prefix: str) -> QuerySet[Consumer]:
    """Adds the last decision of a scope that covers this user, as ``<prefix>_decision``, ``_at`` and ``_until``."""
    latest = Consent.objects.filter(
        Q(grantee__isnull=True) | Q(grantee=actor.user_id), consumer=OuterRef("pk"), scope=scope, decided_at__lte=Now()
    ).order_by("-decided_at", "-id")
    return people.annotate(
        **{
            f"{prefix}_decision": Subquery(latest.values("decision")[:1]),
            f"{prefix}_at": Subquery(latest.values("decided_at")[:1]),
            f"{prefix}_until": Subquery(latest.values("expires_at")[:1]),
        }
    )


def consented(prefix: str) -> Q:
    given = Q(**{f"{prefix}_decision": ConsentDecision.GIVEN, f"{prefix}_at__gte": F("since")})
    lasting = Q(**{f"{prefix}_until__isnull": True}) | Q(**{f"{prefix}_until__gt": Now()})
    said_no = Q(**{f"{prefix}_decision__in": SAID_NO})
    not_said_no = Q(**{f"{prefix}_decision__isnull": True}) | ~said_no
    return (given & lasting) | (Q(asks=False) & (not_said_no | (said_no & ~Q(opt_out=ConsumerOptOut.NOTE_AND_READ))))


def record_read_by_peer(actor: Actor) -> QuerySet[Consumer]:
    """policy.people.peer_may_read_record, as a set, written apart from the product."""
    chose_not = Assignment.objects.filter(content_object=OuterRef("pk"), user=actor.user_id, reads_record=False)
    people = with_model(supported(actor).exclude(has_role(actor, [Role.CLINICIAN])))
    people = with_consent(people, actor, ConsentScope.READ_RECORD, "file")
    return people.filter(consented("file"), Q(choice=False) | ~Exists(chose_not), level=PeerReadRecords.FULL)
